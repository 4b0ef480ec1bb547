import type { z } from 'zod';
import { IntakeRequest } from '../../../contracts/intake';
import type { Answer, SourceKind, Urgency } from '../../../domain/referral';
import { SELF_ORGANIZATION } from '../../../domain/self-referral';
import { openDrafts } from '../../drafts/drafts';
import { coveragesIn, type PersonFields, safeIn, told } from '../../facts/person-draft';
import { type RelatedFields, sent } from '../../facts/related-draft';
import type { Text } from '../../text/en';

/** Somebody who lives with the person, as it is being typed. */
export interface HouseholdLine {
  readonly id: string;
  readonly relation: string;
  readonly age: string;
}

/** A related person who is being typed. */
export interface RelatedLine extends RelatedFields {
  readonly id: string;
}

/** What is typed of a referral and not handed in yet; empty is "not told". */
export interface IntakeDraft {
  readonly kind: SourceKind;
  readonly organization: string;
  readonly contactName: string;
  readonly sourceEmail: string;
  readonly sourcePhone: string;
  readonly identifier: string;
  readonly narrative: string;
  readonly urgency: Urgency;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly age: string;
  readonly pregnant: Answer;
  readonly veteran: Answer;
  readonly person: PersonFields;
  readonly household: readonly HouseholdLine[];
  readonly related: readonly RelatedLine[];
  readonly consentToShare: Answer;
  readonly measures: Measures;
}

/** Group measures, several with commas between them; nothing of them is sent without consent. */
export interface Measures {
  readonly consented: boolean;
  readonly race: string;
  readonly ethnicity: string;
  readonly gender: string;
  readonly sexualOrientation: string;
  readonly disability: string;
}

const NOTHING_TOLD: PersonFields = {
  ...{ phone: '', email: '', address: '', county: '', language: '', bestTimes: '', coverage: '' },
  ...{ safeToContact: 'unknown', channels: [], noVoicemail: false, mayTellReferrer: 'unknown' },
};

/** Kept until handed in; there is one. */
export const intakeDrafts = openDrafts<IntakeDraft>({
  ...{ kind: 'hospital', organization: '', contactName: '', sourceEmail: '', sourcePhone: '', identifier: '' },
  ...{ narrative: '', urgency: 'routine', givenName: '', familyName: '', birthDate: '', age: '' },
  ...{ pregnant: 'unknown', veteran: 'unknown', person: NOTHING_TOLD, household: [], related: [] },
  consentToShare: 'unknown',
  measures: { consented: false, race: '', ethnicity: '', gender: '', sexualOrientation: '', disability: '' },
});
export const THE_INTAKE = 'the one';

type Request = z.input<typeof IntakeRequest>;

/** The referral as it is handed in. */
export const requestOf = (draft: IntakeDraft): Request => ({
  source: sourceOf(draft),
  person: personOf(draft),
  relatedPersons: draft.related.map(sent),
  narrative: draft.narrative,
  urgency: draft.urgency,
  consentToShare: draft.consentToShare,
  groupMeasures: measuresOf(draft.measures),
});

/** Nobody stands between a person and their own referral, whatever was typed before that was chosen. */
function sourceOf(draft: IntakeDraft): Request['source'] {
  if (draft.kind === 'self') return { kind: 'self', organization: SELF_ORGANIZATION };
  const { kind, organization, contactName, sourceEmail, sourcePhone, identifier } = draft;
  return { kind, organization, contactName, email: told(sourceEmail), phone: sourcePhone, identifier };
}

function personOf(draft: IntakeDraft): Request['person'] {
  const { givenName, familyName, birthDate, age, pregnant, veteran, person, household } = draft;
  const { phone, address, county, language, bestTimes, mayTellReferrer } = person;
  return {
    ...{ givenName, familyName, phone, address, county, language },
    email: told(person.email),
    birthDate: told(birthDate),
    ageYears: yearsIn(age),
    coverage: [...coveragesIn(person)],
    pregnant: asBoolean(pregnant),
    veteran: asBoolean(veteran),
    household: household.map((line) => ({ relation: line.relation, age: yearsIn(line.age) })),
    contact: { ...safeIn(person), bestTimes, mayTellReferrer },
  };
}

/** What is no number stays none, and the door says so. */
const yearsIn = (age: string): number | null => (age.trim() === '' ? null : Number(age));

const asBoolean = (answer: Answer): boolean | null => (answer === 'unknown' ? null : answer === 'yes');

function measuresOf({ consented, race, disability, ...words }: Measures): Request['groupMeasures'] {
  if (!consented) return null;
  return { consented, ...words, race: severalIn(race), disability: severalIn(disability) };
}

const severalIn = (typed: string): string[] => [...coveragesIn({ coverage: typed })];

/** What can be wrong, as each is said. */
export type IntakeFault = keyof Text['intake']['needs'];

/** Which field a fault of the door is about: the first that fits, in the order of the page. */
const PLACES: readonly (readonly [start: string, IntakeFault])[] = [
  ['narrative', 'narrative'],
  ['source.organization', 'organization'],
  ['source.email', 'sourceEmail'],
  ['source', 'source'],
  ['person.givenName', 'givenName'],
  ['person.familyName', 'familyName'],
  ['person.birthDate', 'birthDate'],
  ['person.ageYears', 'age'],
  ['person.email', 'email'],
  ['person.coverage', 'coverage'],
  ['person.household', 'household'],
  ['relatedPersons', 'related'],
  ['groupMeasures', 'measures'],
];

/** The faults of these paths, each once, in the order of the page. */
export function faultsAt(paths: readonly string[]): readonly IntakeFault[] {
  const found = new Set(paths.map((path) => PLACES.find(([start]) => path.startsWith(start))?.[1] ?? 'other'));
  return [...PLACES.map(([, fault]) => fault), 'other' as const].filter((fault) => found.has(fault));
}

/** What the door would say of it, before it is asked: by the door's own contract. */
export const faultsOf = (draft: IntakeDraft): readonly IntakeFault[] =>
  faultsAt((IntakeRequest.safeParse(requestOf(draft)).error?.issues ?? []).map(({ path }) => path.join('.')));
