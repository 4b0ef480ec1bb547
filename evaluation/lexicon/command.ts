import { type OwnNeeds, readOwnLexicon } from '../../advice/offline/own-lexicon';
import { SHIPPED_NEEDS } from '../../advice/offline/shipped-needs';
import type { PairsRun } from '../evaluate-routing';
import { readBytes, readDirectory } from '../files';
import { progressOn, type Terminal } from '../progress';
import { decoded, parsed } from '../rows';
import { pairsInWords } from '../saying/pairs-in-words';
import { isWholly } from '../saying/run-in-words';
import { Trouble } from '../trouble';
import { LEXICON_CHECK_USAGE, type LexiconCheckArguments, readLexiconCheckArguments } from './arguments';
import { changesInWords, leadingInWords, unheardInWords } from './needs-in-words';
import { triedInWords } from './tried-in-words';
import { type Tried, tryPairs, tryReferrals } from './trying';

/** What the command is given by whoever runs it. */
export interface LexiconCheckSurroundings {
  readonly out: Terminal;
  readonly err: Terminal;
  readonly signal: AbortSignal;
}

const WELL = 0;
const NOT_WELL = 1;
const NOT_MEANT = 2;

/** `npm run lexicon:check`: an organization's own needs, tried before they are used. What comes back is how the process ends. */
export async function runLexiconCheck(words: readonly string[], around: LexiconCheckSurroundings): Promise<number> {
  const asked = readLexiconCheckArguments(words);
  if ('whyNot' in asked) {
    around.err.write(`${asked.whyNot} See \`npm run lexicon:check -- --help\`.\n`);
    return NOT_MEANT;
  }
  if (asked.help) {
    around.out.write(`${LEXICON_CHECK_USAGE}\n`);
    return WELL;
  }
  try {
    return await check(asked, around);
  } catch (failure) {
    if (!(failure instanceof Trouble)) throw failure;
    around.err.write(`${failure.message}\n`);
    return NOT_WELL;
  }
}

async function check(asked: LexiconCheckArguments, { out, err, signal }: LexiconCheckSurroundings): Promise<number> {
  const own = ownNeedsIn(asked.file, await readBytes(asked.file));
  const say = (text: string): unknown => text && out.write(`${text}\n\n`);
  say(changesInWords(asked.file, own));
  say(unheardInWords(own));
  if (asked.directory === null) return WELL;
  const directory = readDirectory(asked.directory, await readBytes(asked.directory));
  say(leadingInWords(own, directory.programs));
  const watch = (what: string) => ({ answered: progressOn(err, what), signal });
  const referrals = asked.referrals && (await tryReferrals(own, directory, await readBytes(asked.referrals), watch));
  if (referrals) say(triedInWords(referrals));
  const pairs = asked.pairs && (await tryPairs(own, directory, await readBytes(asked.pairs), watch));
  if (pairs) say(pairsInWords(pairs.figures));
  return howItWent(asked, referrals || null, pairs || null, err);
}

function ownNeedsIn(path: string, bytes: Uint8Array): OwnNeeds {
  const text = decoded(bytes);
  const json = text === undefined ? undefined : parsed(text);
  if (json === undefined) throw new Trouble(`${path} is not JSON in UTF-8. A lexicon is one JSON document.`);
  try {
    return readOwnLexicon(json.value, SHIPPED_NEEDS);
  } catch (failure) {
    throw new Trouble(failure instanceof Error ? failure.message : String(failure));
  }
}

function howItWent(
  asked: LexiconCheckArguments,
  referrals: Tried | null,
  pairs: PairsRun | null,
  err: Terminal,
): number {
  const faults = [
    ...(referrals?.by.faults ?? []).map(({ line, says }) => `${asked.referrals}, line ${line}: ${says}`),
    ...(pairs?.faults ?? []).map(({ line, says }) => `${asked.pairs}, line ${line}: ${says}`),
  ];
  for (const fault of faults) err.write(`${fault}\n`);
  const moved = pairs?.figures.moved.length ?? 0;
  if (moved > 0) err.write('An answer moves with who somebody is. Do not advise by this file; look at its words.\n');
  return moved === 0 && isWholly({ referrals: referrals?.by ?? null, pairs }) ? WELL : NOT_WELL;
}
