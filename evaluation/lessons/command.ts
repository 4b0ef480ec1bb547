import type { LessonsFile } from '../../advice/learning/lessons';
import { readLessonsFile } from '../../advice/learning/read-lessons';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import type { OfflineSettings } from '../../advice/offline/offline-settings';
import type { Clock } from '../../domain/clock';
import { readBytes, readDirectory, writeWhole } from '../files';
import { progressOn, type Terminal } from '../progress';
import type { ReadFile } from '../report';
import { decoded, parsed } from '../rows';
import { Trouble } from '../trouble';
import { LESSONS_PROBE_USAGE, type LessonsProbeArguments, readLessonsProbeArguments } from './arguments';
import { probeLessons } from './probe';
import { probeInWords } from './probe-in-words';

/** What the command is given by whoever runs it. */
export interface LessonsProbeSurroundings {
  readonly out: Terminal;
  readonly err: Terminal;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** What the advisor goes by besides lessons: the organization's own lexicon. */
  readonly offline: () => OfflineSettings;
}

const WELL = 0;
const NOT_WELL = 1;
const NOT_MEANT = 2;
/** Whoever keeps records of care keeps these likewise. */
const FILE_MODE = 0o600;

/** `npm run lessons:probe`: lessons from earlier decisions, tried before they are used. What comes back is how the process ends. */
export async function runLessonsProbe(words: readonly string[], around: LessonsProbeSurroundings): Promise<number> {
  const asked = readLessonsProbeArguments(words);
  if ('whyNot' in asked) {
    around.err.write(`${asked.whyNot} See \`npm run lessons:probe -- --help\`.\n`);
    return NOT_MEANT;
  }
  if (asked.help) {
    around.out.write(`${LESSONS_PROBE_USAGE}\n`);
    return WELL;
  }
  try {
    return await probe(asked, around);
  } catch (failure) {
    if (!(failure instanceof Trouble)) throw failure;
    around.err.write(`${failure.message}\n`);
    return NOT_WELL;
  }
}

async function probe(asked: LessonsProbeArguments, around: LessonsProbeSurroundings): Promise<number> {
  const { out, err, signal, clock } = around;
  const lessons = lessonsIn(asked.file, await readBytes(asked.file));
  const file = async (path: string): Promise<ReadFile> => ({ path, bytes: await readBytes(path) });
  const directoryFile = await file(asked.directory);
  const pairs: ReadFile[] = [];
  for (const path of asked.pairs) pairs.push(await file(path));
  const settings = asSentence(around.offline);
  const both = {
    without: createOfflineAdvisor({ ...settings, lessons: undefined }),
    by: createOfflineAdvisor({ ...settings, lessons: { version: 'being-probed', file: lessons } }),
  };
  const directory = readDirectory(asked.directory, directoryFile.bytes);
  const on = { directory, directoryFile, referrals: await file(asked.referrals), pairs };
  const watch = (what: string) => ({ answered: progressOn(err, what), signal });
  const probed = await probeLessons(lessons, both, on, { at: clock.now().toISOString(), watch });
  await writeWhole(asked.file, `${JSON.stringify({ ...lessons, probe: probed }, null, 1)}\n`, FILE_MODE);
  out.write(`\n${probeInWords(asked.file, probed)}\n`);
  return probed.against.length === 0 ? WELL : NOT_WELL;
}

function lessonsIn(path: string, bytes: Uint8Array): LessonsFile {
  const text = decoded(bytes);
  const json = text === undefined ? undefined : parsed(text);
  if (json === undefined) throw new Trouble(`${path} is not JSON in UTF-8. npm run learn writes such a file.`);
  return asSentence(() => readLessonsFile(json.value));
}

function asSentence<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (failure) {
    throw new Trouble(failure instanceof Error ? failure.message : String(failure));
  }
}
