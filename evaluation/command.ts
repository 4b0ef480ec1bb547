import type { Directory } from '../advice/pose-question';
import type { Clock } from '../domain/clock';
import { createAdvisor, type OfflineSetUp, type OpenModel } from './advisors';
import { EVALUATE_USAGE, type EvaluateArguments, readEvaluateArguments } from './arguments';
import { evaluatePairs, evaluateReferrals } from './evaluate-routing';
import { keepReport, readBytes, readDirectory, whyNotWrite, writeWhole } from './files';
import { progressOn, type Terminal } from './progress';
import { type ReadFile, type Run, reportOf } from './report';
import { isWholly, remarksInWords, runInWords } from './saying/run-in-words';
import { Trouble } from './trouble';

/** What the command is given by whoever runs it. */
export interface Surroundings {
  readonly out: Terminal;
  readonly err: Terminal;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly openModel: OpenModel;
  readonly offline: OfflineSetUp;
  /** The folder in which a report of each run is kept. */
  readonly reports: string;
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

async function evaluateRouting(asked: EvaluateArguments, around: Surroundings): Promise<number> {
  const { directory, files } = await readFiles(asked);
  const run = await runOn(asked, directory, files, around);
  const predictions = (run.referrals ?? run.pairs)?.predictions ?? [];
  if (asked.out) await write(asked.out, predictions, around.out);
  const { err } = around;
  const out = asked.out === STANDARD_OUTPUT ? err : around.out;
  say(out, runInWords(run, run.referrals?.because));
  const remarks = remarksInWords(run);
  if (remarks) say(err, remarks);
  say(out, `\nReport: ${await keepReport(around.reports, reportOf(run), `${runInWords(run)}\n${remarks}\n`)}`);
  return isWholly(run) ? WELL : NOT_WHOLLY;
}

async function runOn(
  asked: EvaluateArguments,
  directory: Directory,
  files: Run['files'],
  { err, signal, clock, ...setUp }: Surroundings,
): Promise<Run> {
  const began = clock.now();
  const advisor = createAdvisor(asked.advisor, setUp);
  const asking = { advisor, directory };
  const watch = (what: string) => ({ answered: progressOn(err, what), signal });
  const referrals = files.referrals && (await evaluateReferrals(asking, files.referrals.bytes, watch('Referrals')));
  const pairs = files.pairs && (await evaluatePairs(asking, files.pairs.bytes, watch('Sides of pairs')));
  const tookMs = clock.now().getTime() - began.getTime();
  const of = { asked, version: advisor.version, directory, files };
  return { ...of, referrals, pairs, at: began.toISOString(), tookMs };
}

/** Everything that a run needs is looked at before anything is asked, which may take long and cost money. */
async function readFiles(asked: EvaluateArguments) {
  const file = async (path: string): Promise<ReadFile> => ({ path, bytes: await readBytes(path) });
  const fileOrNone = async (path: string | null): Promise<ReadFile | null> => (path === null ? null : file(path));
  const directoryFile = await file(asked.directory);
  const directory = readDirectory(asked.directory, directoryFile.bytes);
  const files = {
    directory: directoryFile,
    referrals: await fileOrNone(asked.referrals),
    pairs: await fileOrNone(asked.pairs),
  };
  const whyNot = asked.out && asked.out !== STANDARD_OUTPUT ? await whyNotWrite(asked.out) : undefined;
  if (whyNot) throw new Trouble(whyNot);
  return { directory, files };
}

async function write(place: string, predictions: readonly string[], out: Terminal): Promise<void> {
  const text = predictions.map((line) => `${line}\n`).join('');
  if (place === STANDARD_OUTPUT) out.write(text);
  else await writeWhole(place, text);
}

function say(terminal: Terminal, text: string): void {
  terminal.write(`${text}\n`);
}
