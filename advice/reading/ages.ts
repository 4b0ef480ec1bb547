import type { CivilDate } from '../../domain/clock';
import type { Evidence } from '../../domain/evidence';
import { rootsOf } from '../text/words';
import { AGE_PATTERNS, type AgePattern, relationWordAfter, relationWordIn } from './age-patterns';
import { type Passage, passageAt, placeAt, quoteOf } from './passages';
import { relationOfRoot } from './relations';
import { named, type Speaking, type Whose } from './whose';
import { exactly, isPlausible, numbersIn, type Years, yearsOfDecade, yearsSince } from './years';

/** An age that the narrative tells, of whom, and whether it says that it changed or was born on a day. */
export interface AgeTold {
  readonly whose: Whose;
  readonly years: Years;
  /** More specific than a number in a field: a birthday that has been, a day of birth, a correction. */
  readonly later: boolean;
  readonly evidence: Evidence;
}

const WEEKS_A_YEAR = 52;
const MONTHS_A_YEAR = 12;
const FEVER = /\b(?:temp|t|fever|febrile)\b/i;
const CORRECTS = /\b(?:actually|correct(?:ion|ed)?|in fact|not \d|wrong|typo|verified|confirmed|birthday)\b/i;

type Finding = Readonly<Record<'start' | 'end', number>> & {
  readonly says: AgePattern['says'];
  readonly n: string;
  readonly part: string | undefined;
};

/** Every age that the narrative tells. */
export function agesIn(
  narrative: string,
  { passages, whose, speaking }: AgeContext,
  receivedOn: CivilDate | null,
): readonly AgeTold[] {
  return findingsIn(narrative).flatMap((finding) => {
    const passage = passageAt(passages, finding.start);
    if (!passage || isTemperature(finding, narrative, passage)) return [];
    const of = whoseAge(finding, narrative, passage, { whose, speaking });
    const later =
      ['turned', 'born'].includes(finding.says) || CORRECTS.test(narrative.slice(passage.start, passage.end));
    const evidence = quoteOf(narrative, finding.start, finding.end);
    return yearsOf(finding, receivedOn)
      .filter(isPlausible)
      .map((years) => ({ whose: of, years, later, evidence }));
  });
}

interface AgeContext {
  readonly passages: readonly Passage[];
  readonly whose: (passage: Passage, place: number) => Whose;
  readonly speaking: Speaking;
}

function findingsIn(narrative: string): readonly Finding[] {
  const taken: Finding[] = [];
  for (const { pattern, says } of AGE_PATTERNS)
    for (const match of narrative.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      taken.push({ start, end, says, n: match.groups?.['n'] ?? '', part: match.groups?.['part'] });
    }
  return taken.toSorted((one, other) => one.start - other.start);
}

function yearsOf({ says, n, part }: Finding, receivedOn: CivilDate | null): readonly Years[] {
  if (says === 'born') return [yearsSince(n, receivedOn)].filter((one) => one !== undefined);
  if (says === 'decade') return [yearsOfDecade(n, part)].filter((one) => one !== undefined);
  return numbersIn(n).map((number) => yearsFrom(number, says));
}

function yearsFrom(number: number, says: AgePattern['says']): Years {
  if (says === 'months') return exactly(Math.floor(number / MONTHS_A_YEAR));
  if (says === 'weeks') return exactly(Math.floor(number / WEEKS_A_YEAR));
  if (says === 'not-yet') return exactly(number - 1);
  if (says === 'almost') return [Math.max(0, number - 2), number - 1];
  return says === 'about' ? [Math.max(0, number - 3), number + 3] : exactly(number);
}

/** "Temp 101F" is no age. */
const isTemperature = ({ end, n }: Finding, narrative: string, { start }: Passage): boolean =>
  narrative[end - 1] === 'F' && Number(n) > 94 && FEVER.test(narrative.slice(start, end));

function whoseAge(
  finding: Finding,
  narrative: string,
  passage: Passage,
  { whose, speaking }: Pick<AgeContext, 'whose' | 'speaking'>,
): Whose {
  const within = narrative.slice(finding.start, finding.end);
  const before = narrative.slice(Math.max(passage.start, finding.start - BESIDE), finding.start);
  const word =
    relationWordAfter(narrative.slice(finding.end, finding.end + BESIDE)) ??
    relationWordIn(within) ??
    /(\p{L}+)\s*[,(]?\s*$/u.exec(before)?.[1];
  const relation = word === undefined ? undefined : relationOfRoot(rootsOf(word)[0] ?? '');
  if (relation) return named(relation, /\b(?:my|our|his|her|their)\s+(?:\p{L}+\s+)?$/iu.test(before), speaking);
  const possessed = /\b(?:my|our|his|her|their)\s+$/i.test(before);
  if (possessed && finding.says !== 'decade') return named('child', true, speaking);
  return whose(passage, placeAt(passage, finding.end - 1));
}

/** So far beside an age its owner may stand. */
const BESIDE = 40;
