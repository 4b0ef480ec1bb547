import type { Advisor } from '../../advice/advisor';
import type { GroupFigures } from '../../advice/learning/lessons';
import type { Directory } from '../../advice/pose-question';
import { askAll, type Watch } from '../asking-all';
import { sourceWord } from '../formats/literals';
import { type LabelledReferral, ReferralRow } from '../formats/referral';
import { figuresOf, type Judged, rankedIn } from '../measuring/figures';
import type { ReadFile } from '../report';
import { readRows } from '../rows';
import { Trouble } from '../trouble';

/** The advisor without the lessons and with them. */
export interface Both {
  readonly without: Advisor;
  readonly by: Advisor;
}

/** One labelled referral, answered without the lessons and with them. */
export interface JudgedBoth {
  readonly language: string | null;
  readonly without: Judged;
  readonly by: Judged;
}

interface Row {
  readonly line: number;
  readonly value: LabelledReferral;
  readonly referral: LabelledReferral['referral'];
}

/** Asks about every labelled referral twice. A row that cannot be answered would be missing from the figures, and ends it. */
export async function judgeBoth(
  { without, by }: Both,
  directory: Directory,
  { path, bytes }: ReadFile,
  watch: (what: string) => Watch,
): Promise<{ readonly pairs: readonly JudgedBoth[]; readonly answeredOtherwise: number }> {
  const { good, faults } = readRows(bytes, ReferralRow);
  const [fault] = faults;
  if (fault) throw new Trouble(`${path}, line ${fault.line}: ${fault.fault}`);
  const rows = good.filter(({ value }) => value.gold !== null && value.gold !== undefined);
  if (rows.length === 0)
    throw new Trouble(`${path} has no labelled referral, so nothing would show who is answered worse.`);
  const items = rows.map(({ line, value }): Row => ({ line, value, referral: value.referral }));
  const ask = async (advisor: Advisor, what: string) =>
    (await askAll({ advisor, directory }, items, watch(what))).map((asked) => judgedIn(path, asked));
  const before = await ask(without, 'Without the lessons');
  const after = await ask(by, 'With them');
  const pairs = items.flatMap(({ referral }, place) => {
    const [one, other] = [before[place], after[place]];
    return one && other ? [{ language: referral.language, without: one, by: other }] : [];
  });
  return { pairs, answeredOtherwise: pairs.filter(isMoved).length };
}

const isMoved = ({ without, by }: JudgedBoth): boolean => rankedIn(without).join('\n') !== rankedIn(by).join('\n');

function judgedIn(path: string, { item, answer }: Awaited<ReturnType<typeof askAll<Row>>>[number]): Judged {
  const { line, value } = item;
  if ('fault' in answer || !value.gold)
    throw new Trouble(`${path}, line ${line} was not answered. Nothing is written; run it again.`);
  return { ...answer, id: value.id, line, source: value.referral.source, gold: value.gold };
}

const UNTOLD = 'no language told';

/** The figures of everybody, of each source, and of each language. */
export function groupsOf(pairs: readonly JudgedBoth[]): readonly GroupFigures[] {
  const by = (nameOf: (one: JudgedBoth) => string): readonly (readonly [string, readonly JudgedBoth[]])[] =>
    [...new Set(pairs.map(nameOf))].toSorted().map((name) => [name, pairs.filter((one) => nameOf(one) === name)]);
  return [
    ['everybody', pairs] as const,
    ...by(({ without }) => `source ${sourceWord(without.source)}`),
    ...by(({ language }) => `language ${language ?? UNTOLD}`),
  ].map(([group, members]) => figuresFor(group, members));
}

function figuresFor(group: string, members: readonly JudgedBoth[]): GroupFigures {
  const without = figuresOf(members.map((one) => one.without)).all;
  const by = figuresOf(members.map((one) => one.by)).all;
  const sides = (share: 'firstChoice' | 'firstThree' | 'forbiddenListed') => ({
    without: without[share].hits,
    with: by[share].hits,
  });
  return {
    group,
    ...{ labelled: members.length, toRoute: by.firstChoice.of },
    ...{ firstChoice: sides('firstChoice'), firstThree: sides('firstThree') },
    forbiddenListed: sides('forbiddenListed'),
  };
}
