import { contentHash } from './content-hash';
import { LessonsFile } from './lessons';

/** Lessons that may be used: probed as they are, for the advisor as it is. */
export interface Lessons {
  /** Changes by itself with any count. */
  readonly version: string;
  readonly file: LessonsFile;
}

const VERSION_CHARACTERS = 12;
const FAULTS_MAX = 10;
const WHAT = 'The lessons from earlier decisions cannot be used';
const PROBE = 'Probe the file: npm run lessons:probe -- FILE …, or start without it (ADVICE_LESSONS_FILE).';

/** Reads a file of lessons, probed or not. */
export function readLessonsFile(json: unknown): LessonsFile {
  const parsed = LessonsFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues
    .slice(0, FAULTS_MAX)
    .map(({ path, message }) => `  ${path.length === 0 ? 'the file' : path.join('.')}: ${message}`);
  throw new Error([`${WHAT}: the file is not in the form that npm run learn writes.`, ...faults].join('\n'));
}

/** Reads lessons for use: whoever edited them, or changed the advisor, has to probe them anew. */
export function readLessons(json: unknown, advisor: string): Lessons {
  const file = readLessonsFile(json);
  const content = contentHash(file);
  const whyNot = whyNotUsed(file, content, advisor);
  if (whyNot) throw new Error(`${WHAT}: ${whyNot} ${PROBE}`);
  return { version: content.slice(0, VERSION_CHARACTERS), file };
}

function whyNotUsed({ probe }: LessonsFile, content: string, advisor: string): string | undefined {
  if (probe === null) return 'they were never probed.';
  if (probe.content !== content) return 'they were changed after they were probed.';
  if (probe.advisor !== advisor)
    return `they were probed for another state of the advisor (${probe.advisor}; this one is ${advisor}).`;
  const [first] = probe.against;
  return first === undefined ? undefined : `their probe speaks against them: ${first}`;
}
