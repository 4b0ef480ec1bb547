import { z } from 'zod';
import { CHANGE_NOTE_MAX, COVERAGES_MAX, EMAIL_MAX } from '../../contracts/limits';
import type { CaseView, FactChangeView } from '../../contracts/views/case';
import { whyNoWay } from '../../domain/person-change';
import type { Answer, Channel } from '../../domain/referral';
import { openDrafts } from '../drafts/drafts';
import type { FactsDraft, FactsKind } from './use-facts-form';

/** What can be changed of a person, as the fields of the form hold it: empty is "not told". */
export interface PersonFields {
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly county: string;
  readonly language: string;
  readonly bestTimes: string;
  /** Several, with commas between them. */
  readonly coverage: string;
  readonly safeToContact: Answer;
  readonly channels: readonly Channel[];
  readonly noVoicemail: boolean;
  readonly mayTellReferrer: Answer;
}

const fieldsOf = ({ contact, ...person }: CaseView['person']): PersonFields => ({
  phone: person.phone ?? '',
  email: person.email ?? '',
  address: person.address ?? '',
  county: person.county ?? '',
  language: person.language ?? '',
  bestTimes: contact.bestTimes ?? '',
  coverage: person.coverage.join(', '),
  safeToContact: contact.safeToContact,
  channels: contact.channels,
  noVoicemail: contact.noVoicemail,
  mayTellReferrer: contact.mayTellReferrer,
});

const LINES = ['phone', 'email', 'address', 'county', 'language'] as const;

/** Every fact that would be sent otherwise than it stands, as it is asked for. Spaces alone, like no touch, say nothing. */
function changesBetween(seen: CaseView['person'], fields: PersonFields): readonly FactChangeView[] {
  const { contact } = seen;
  const before = fieldsOf(seen);
  const isChanged = (sent: (typed: PersonFields) => unknown): boolean =>
    JSON.stringify(sent(before)) !== JSON.stringify(sent(fields));
  const changes: (FactChangeView | false)[] = [
    isChanged(safeIn) && {
      fact: 'safe-contact',
      was: { safeToContact: contact.safeToContact, channels: contact.channels, noVoicemail: contact.noVoicemail },
      now: safeIn(fields),
    },
    isChanged(({ bestTimes }) => told(bestTimes)) && {
      fact: 'best-times',
      was: contact.bestTimes,
      now: told(fields.bestTimes),
    },
    ...LINES.map(
      (fact) => isChanged((typed) => told(typed[fact])) && { fact, was: seen[fact], now: told(fields[fact]) },
    ),
    isChanged(coveragesIn) && { fact: 'coverage', was: seen.coverage, now: [...coveragesIn(fields)] },
    isChanged(({ mayTellReferrer }) => mayTellReferrer) && {
      fact: 'may-tell-referrer',
      was: contact.mayTellReferrer,
      now: fields.mayTellReferrer,
    },
  ];
  return changes.filter((change) => change !== false);
}

/** A no names no ways. */
export const safeIn = ({ safeToContact, channels, noVoicemail }: PersonFields) => ({
  safeToContact,
  channels: safeToContact === 'no' ? [] : [...channels],
  noVoicemail,
});

/** Several kinds of coverage, with commas between them. */
export const coveragesIn = ({ coverage }: Pick<PersonFields, 'coverage'>): readonly string[] =>
  coverage.split(',').flatMap((one) => told(one) ?? []);

/** What was typed, or nothing. */
export const told = (typed: string): string | null => typed.trim() || null;

export type PersonFault = 'nothing' | 'email' | 'way' | 'coverage' | 'why' | 'whyLong';

const Email = z.email().max(EMAIL_MAX);

/** What is still missing before this can be handed over. */
function faultsOf(fields: PersonFields, changes: readonly FactChangeView[], why: string): readonly PersonFault[] {
  const changed = new Set(changes.map(({ fact }) => fact));
  const email = told(fields.email);
  const faults: (PersonFault | false)[] = [
    changes.length === 0 && 'nothing',
    changed.has('safe-contact') && whyNoWay(fields) !== undefined && 'way',
    changed.has('email') && email !== null && !Email.safeParse(email).success && 'email',
    changed.has('coverage') && coveragesIn(fields).length > COVERAGES_MAX && 'coverage',
    why.trim() === '' && 'why',
    why.length > CHANGE_NOTE_MAX && 'whyLong',
  ];
  return faults.filter((fault) => fault !== false);
}

/** What can be changed of the person; kept until handed over. */
export const PERSON: FactsKind<CaseView['person'], PersonFields, PersonFault> = {
  drafts: openDrafts<FactsDraft<CaseView['person'], PersonFields>>({ seen: null, typed: {}, why: '' }),
  fieldsOf,
  changesBetween,
  faultsOf,
};
