import { tellingOf } from '../likeness/word-meaning';
import { remember } from '../text/memory';
import { STOP_ROOTS } from '../text/stop-roots';
import { rootsOf } from '../text/words';
import { openRules } from './certainty';
import type { Mention } from './mentions';
import type { RuledOut } from './wants';
import type { Weighing } from './weighing';

/** Of how much a narrative speaks, whatever that is: what it asks for, what it says is not needed, what a rule would ask. */
export interface SpokenOf {
  /** So many needs are asked for. */
  readonly asked: number;
  /** So many needs are spoken of only to say that they are none. */
  readonly ruledOut: number;
  /** What stands first requires something of which no word is said. */
  readonly requirementUnspoken: boolean;
}

/** More of them say no more. */
const NEEDS_MAX = 5;
const MEANINGS_MAX = 2_000;

export function whatIsSpokenOf(
  { allowed }: Pick<Weighing, 'allowed'>,
  found: {
    readonly mentions: readonly Mention[];
    readonly ruledOut: readonly RuledOut[];
    readonly roots: readonly string[];
  },
): SpokenOf {
  const asked = new Set(found.mentions.filter(({ standing }) => standing === 'asked').map(({ need }) => need.id));
  const said = new Set(found.roots);
  const open = allowed[0] ? openRules(allowed[0].match).filter(({ rule }) => rule === 'requires') : [];
  const isUnspoken = (meaning: string): boolean => {
    const roots = meaningRoots(meaning);
    return roots.length > 0 && !roots.some((root) => said.has(root));
  };
  return {
    asked: Math.min(asked.size, NEEDS_MAX),
    ruledOut: Math.min(found.ruledOut.length, NEEDS_MAX),
    requirementUnspoken: open.some(({ held, asks }) => isUnspoken(held && 'meaning' in held ? held.meaning : asks)),
  };
}

/** What a meaning asks for stands in its first sentence; the others say what does not count. */
const meaningRoots = remember(
  (meaning) => tellingOf(rootsOf(meaning.split(/(?<=[.;])\s/)[0] ?? '')).filter((root) => !STOP_ROOTS.has(root)),
  MEANINGS_MAX,
);
