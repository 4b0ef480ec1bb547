import { z } from 'zod';
import { ADVISORS } from '../../domain/advice';
import { type AdvisorSetUp, API_STYLES } from '../../domain/advisor-set-up';
import { WorkerView } from './operations';

const at = z.iso.datetime();

const Version = z
  .strictObject({ advisor: z.enum(ADVISORS), model: z.string(), promptVersion: z.string() })
  .describe('As each piece of advice names it.');
const NamedFile = z.strictObject({
  name: z.string().describe('Without its folders.'),
  sha256: z.string().describe('Of its bytes, as `sha256sum` says it.'),
});

const ModelSetUp = z.strictObject({
  version: Version,
  style: z.enum(API_STYLES),
  host: z.string().describe('Of its address; nothing else of that is told.'),
  timeoutSeconds: z.number(),
  requestsPerMinute: z.int(),
  tokensPerDay: z.int(),
});

const OwnLexiconSetUp = z.strictObject({
  file: NamedFile,
  version: z.string(),
  added: z.int(),
  changed: z.int(),
  off: z.int(),
});

const LessonsSetUp = z.strictObject({
  file: NamedFile,
  version: z.string(),
  learnedAt: at,
  decidedFrom: at.nullable(),
  decidedBefore: at,
  decisions: z.int().describe('How many they were learnt from, to the nearest five.'),
  needs: z.int().describe('About how many they say something.'),
  probedAt: at.nullable(),
});

/** By what a worker advises: what it was started with. It holds no key, no path, and no word of a file. */
export const AdvisorSetUpView = z.strictObject({
  version: z.string().describe('Of the product.'),
  model: ModelSetUp.nullable().describe(
    'The model that is asked first; null where the offline advisor is the only one.',
  ),
  offline: z.strictObject({
    version: Version,
    needs: z.int().describe("How many it knows in all, with an organization's own."),
    shippedLexicon: z.strictObject({ version: z.string(), needs: z.int() }),
    ownLexicon: OwnLexiconSetUp.nullable(),
    lessons: LessonsSetUp.nullable(),
  }),
}) satisfies z.ZodType<AdvisorSetUp>;
export type AdvisorSetUpView = z.infer<typeof AdvisorSetUpView>;

/** By what advice was made from a moment on, and which workers advise by it now. */
export const AdvisorSetUpRow = z.strictObject({
  seq: z.int(),
  at: at.describe('When the first worker that was started with it said so.'),
  setUp: AdvisorSetUpView.nullable().describe(
    'null where another version kept it in a form that this one does not read.',
  ),
  workers: z
    .array(WorkerView.pick({ id: true, version: true, seen: true, startedAt: true, lastSeenAt: true }))
    .describe('Those seen in the last hour, the one seen last first.'),
});
export type AdvisorSetUpRow = z.infer<typeof AdvisorSetUpRow>;
