import { createAdvisor } from './advisors';
import { EVALUATE_USAGE, type EvaluateArguments, readEvaluateArguments } from './arguments';
import { evaluatePairs, evaluateReferrals } from './evaluate-routing';
import { readBytes, readDirectory, whyNotWrite, writeWhole } from './files';
import { progressOn, type Terminal } from './progress';
import { isWholly, remarksInWords, runInWords } from './saying/run-in-words';
import { Trouble } from './trouble';

/** What the command is given by whoever runs it. */
export interface Surroundings {
  readonly out: Terminal;
  readonly err: Terminal;
  readonly signal: AbortSignal;
}

const WELL = 0;
const NOT_WHOLLY = 1;
const NOT_MEANT = 2;
const STANDARD_OUTPUT = '-';

/** `npm run evaluate`: an advisor, measured on files. What comes back is how the process ends. */
export async function runEvaluate(words: readonly string[], around: Surroundings): Promise<number> {
  const asked = readEvaluateArguments(words);
  if ('whyNot' in asked) {
    say(around.err, `${asked.whyNot} See \`npm run evaluate -- --help\`.`);
    return NOT_MEANT;
  }
  if (asked.help) {
    say(around.out, EVALUATE_USAGE);
    return WELL;
  }
  try {
    return await evaluateRouting(asked, around);
  } catch (failure) {
    if (!(failure instanceof Trouble)) throw failure;
    say(around.err, failure.message);
    return NOT_WHOLLY;
  }
}

async function evaluateRouting(asked: EvaluateArguments, { out, err, signal }: Surroundings): Promise<number> {
  const { directory, referrals, pairs } = await readFiles(asked);
  const advisor = createAdvisor(asked.advisor);
  const asking = { advisor, directory };
  const watch = (what: string) => ({ answered: progressOn(err, what), signal });
  const run = {
    asked,
    version: advisor.version,
    directory,
    referrals: referrals && (await evaluateReferrals(asking, referrals, watch('Referrals'))),
    pairs: pairs && (await evaluatePairs(asking, pairs, watch('Sides of pairs'))),
  };
  const predictions = (run.referrals ?? run.pairs)?.predictions ?? [];
  if (asked.out) await write(asked.out, predictions, out);
  say(asked.out === STANDARD_OUTPUT ? err : out, runInWords(run));
  const remarks = remarksInWords(run);
  if (remarks) say(err, remarks);
  return isWholly(run) ? WELL : NOT_WHOLLY;
}

/** Everything that a run needs is looked at before anything is asked, which may take long and cost money. */
async function readFiles(asked: EvaluateArguments) {
  const directory = readDirectory(asked.directory, await readBytes(asked.directory));
  const files = { directory, referrals: await bytesOf(asked.referrals), pairs: await bytesOf(asked.pairs) };
  const whyNot = asked.out && asked.out !== STANDARD_OUTPUT ? await whyNotWrite(asked.out) : undefined;
  if (whyNot) throw new Trouble(whyNot);
  return files;
}

const bytesOf = async (path: string | null): Promise<Uint8Array | null> => (path === null ? null : readBytes(path));

async function write(place: string, predictions: readonly string[], out: Terminal): Promise<void> {
  const text = predictions.map((line) => `${line}\n`).join('');
  if (place === STANDARD_OUTPUT) out.write(text);
  else await writeWhole(place, text);
}

function say(terminal: Terminal, text: string): void {
  terminal.write(`${text}\n`);
}
