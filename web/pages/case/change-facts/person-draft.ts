import { z } from 'zod';
import type { CaseView, FactChangeView } from '../../../../contracts/case-views';
import { whyNoWay } from '../../../../domain/person-change';
import type { Answer, Channel } from '../../../../domain/referral';
import { openDrafts } from '../../../drafts/drafts';

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

/** What somebody is about to change: the facts as they saw them when they began, and what they typed since. */
export interface PersonDraft {
  readonly seen: CaseView['person'] | null;
  readonly typed: Partial<PersonFields>;
  readonly why: string;
}

/** Kept until handed over. */
export const personDrafts = openDrafts<PersonDraft>({ seen: null, typed: {}, why: '' });

export const fieldsOf = ({ contact, ...person }: CaseView['person']): PersonFields => ({
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
export function changesBetween(seen: CaseView['person'], fields: PersonFields): readonly FactChangeView[] {
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
const safeIn = ({ safeToContact, channels, noVoicemail }: PersonFields) => ({
  safeToContact,
  channels: safeToContact === 'no' ? [] : [...channels],
  noVoicemail,
});

const coveragesIn = ({ coverage }: PersonFields): readonly string[] =>
  coverage.split(',').flatMap((one) => told(one) ?? []);

const told = (typed: string): string | null => typed.trim() || null;

export type PersonFault = 'nothing' | 'email' | 'way' | 'coverage' | 'why' | 'whyLong';

const WHY_MAX = 2_000;
const COVERAGES_MAX = 10;
const Email = z.email().max(254);

/** What is still missing before this can be handed over. */
export function faultsOf(
  fields: PersonFields,
  changes: readonly FactChangeView[],
  why: string,
): readonly PersonFault[] {
  const changed = new Set(changes.map(({ fact }) => fact));
  const email = told(fields.email);
  const faults: (PersonFault | false)[] = [
    changes.length === 0 && 'nothing',
    changed.has('safe-contact') && whyNoWay(fields) !== undefined && 'way',
    changed.has('email') && email !== null && !Email.safeParse(email).success && 'email',
    changed.has('coverage') && coveragesIn(fields).length > COVERAGES_MAX && 'coverage',
    why.trim() === '' && 'why',
    why.length > WHY_MAX && 'whyLong',
  ];
  return faults.filter((fault) => fault !== false);
}
