import { bestOf, type PersonVerdict } from '../../domain/eligibility';
import { KIN_ROOTS } from '../text/kin-roots';
import { remember } from '../text/memory';
import { rootsOf } from '../text/words';
import type { Offer } from './offer';
import type { Want } from './wants';

/** Relations are few words, but whoever sends them may write what they like. */
const RELATIONS_MAX = 1_000;
const relationRoot = remember((relation) => {
  const roots = rootsOf(relation);
  return roots.find((root) => KIN_ROOTS.has(root)) ?? roots.at(-1) ?? '';
}, RELATIONS_MAX);

/**
 * The verdict over whoever would be enrolled for a want. Food for the household can be fetched by any of it; a need of
 * one person is that of the person referred, or of a relative whom the narrative names beside the need: a program for
 * the child is not refused for the parent's age, and the parent's age does not open a program for adults to the child.
 */
export function verdictFor(
  { verdicts }: Offer,
  { need, mentions }: Pick<Want, 'need' | 'mentions'>,
  isMinor: boolean,
): PersonVerdict {
  const [person] = verdicts;
  const fitting = verdicts.filter((verdict) => verdict === person || !isDeniedOfPerson(verdict, person));
  if (need.whose !== 'person') return bestOf(fitting);
  const theirs = verdictsOfTheirs(fitting, mentions, isMinor);
  if (theirs.length > 0) return bestOf(theirs);
  const kin = new Set(mentions.flatMap((mention) => [...mention.kin]));
  const writtenFor = new Set(mentions.flatMap((mention) => [...mention.writtenFor]));
  const spokenOf = fitting.filter(
    ({ relation }) => relation === null || speaksOf(writtenFor, relation, false) || speaksOf(kin, relation, isMinor),
  );
  return bestOf(spokenOf.length > 0 ? spokenOf : fitting);
}

/** "My son needs counseling": the age of whoever writes opens nothing to him, and bars him from nothing. */
function verdictsOfTheirs(
  verdicts: readonly PersonVerdict[],
  mentions: Want['mentions'],
  isMinor: boolean,
): readonly PersonVerdict[] {
  const asked = mentions.filter(({ passage }) => passage.stretch.cues.some(({ kind }) => kind === 'ask'));
  if (asked.some(({ neededBy }) => neededBy.size === 0)) return [];
  const neededBy = new Set(mentions.flatMap((mention) => [...mention.neededBy]));
  return verdicts.filter(({ relation }) => relation !== null && speaksOf(neededBy, relation, isMinor));
}

/** What is denied of the person referred is not left open because nobody told it of the baby. */
const isDeniedOfPerson = (other: PersonVerdict, person: PersonVerdict | undefined): boolean =>
  other.rules.some(
    ({ rule, verdict, asks }) =>
      rule === 'requires' &&
      verdict === 'unknown' &&
      person?.rules.some((one) => one.rule === rule && one.asks === asks && one.verdict === 'not-met'),
  );

/** Parents speak for a child; what the child needs is not theirs. */
const SPEAKING_FOR: ReadonlySet<string> = new Set(['parent', 'grandparent']);

/** A baby of the household is also spoken of as a child, and a spouse as a partner. */
const speaksOf = (kin: ReadonlySet<string>, relation: string, isMinor: boolean): boolean => {
  const root = relationRoot(relation);
  if (isMinor && SPEAKING_FOR.has(root)) return false;
  return kin.has(root) || (ALSO.get(root) ?? []).some((other) => kin.has(other));
};

const ALSO: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    baby: ['child'],
    child: ['baby'],
    spouse: ['partner'],
    partner: ['spouse'],
    grandchild: ['child', 'baby'],
  }),
);
