import { z } from 'zod';
import { ADVICE_OUTCOMES, ADVISED_URGENCIES, ADVISORS } from '../domain/advice';
import { SOURCE_KINDS } from '../domain/referral';

const list = <Row extends z.ZodType>(row: Row) => z.array(row).readonly();
const texts = list(z.string());
const outcome = z.enum(ADVICE_OUTCOMES);
const urgency = z.enum(ADVISED_URGENCIES);
const source = z.enum(SOURCE_KINDS);

const Proportion = z.strictObject({ hits: z.int(), of: z.int() });

const Shares = z.strictObject({
  referrals: z.int(),
  firstChoice: Proportion.describe('Of those whose right outcome is a route: a route, and a right program first.'),
  firstThree: Proportion,
  forbiddenListed: Proportion,
  outcome: Proportion,
  urgency: Proportion,
});

const RoutingFigures = z.strictObject({
  all: Shares,
  told: list(z.strictObject({ outcome, precision: Proportion, recall: Proportion })),
  bySource: list(z.strictObject({ source, shares: Shares })),
  outcomes: list(z.strictObject({ gold: outcome, predicted: outcome, count: z.int() })),
});

/** What is wrong with an answer, the gravest first: whoever reads a list of them begins where somebody could be harmed. */
export const WRONGS = [
  'danger-missed',
  'forbidden-listed',
  'danger-not-there',
  'outcome-differs',
  'first-choice-differs',
  'urgency-differs',
] as const;

const Confusion = z.strictObject({
  id: z.string(),
  line: z.int(),
  source,
  wrongs: list(z.enum(WRONGS)),
  outcome: z.strictObject({ gold: outcome, predicted: outcome }),
  urgency: z.strictObject({ gold: urgency.nullable(), predicted: urgency }),
  ranked: texts,
  forbiddenListed: texts,
  primary: list(
    z.strictObject({
      program: z.string(),
      place: z.int().nullable().describe('From 1; null where it is not listed.'),
      notMet: texts.describe('Rules that spoke against it.'),
      unknown: texts.describe('Rules that could not be judged.'),
    }),
  ),
  dangers: texts.describe('Dangers that were found, as `kind tier`.'),
});

const Answered = z.strictObject({ outcome, urgency, ranked: texts });

const PairFigures = z.strictObject({
  unmoved: Proportion,
  byAttribute: list(z.strictObject({ attribute: z.string(), unmoved: Proportion })),
  moved: list(
    z.strictObject({
      id: z.string(),
      attribute: z.string(),
      moved: list(z.enum(['ranking', 'outcome', 'urgency'])),
      base: Answered,
      variant: Answered,
    }),
  ),
});

/** A file by its name and its content's hash: two runs on the same hash were measured on the same. */
const NamedFile = z.strictObject({ name: z.string(), sha256: z.string() });
const RowsFile = NamedFile.extend({ rows: z.int(), answered: z.int() });

/** The moment at which it began, and a few characters that tell it from another of the same second. */
export const evaluationId = z.string().regex(/^\d{8}T\d{6}Z-[0-9a-f]{8}$/);

/** What every list of runs shows of each. */
export const EvaluationSummary = z.strictObject({
  evaluationId,
  at: z.iso.datetime(),
  tookMs: z.int(),
  of: z.enum(['routing']),
  advisor: z.enum(ADVISORS),
  model: z.string(),
  promptVersion: z.string().describe('For the offline advisor the hash of its lexicon.'),
  directory: NamedFile.extend({ programs: z.int() }),
  referrals: RowsFile.nullable(),
  pairs: RowsFile.nullable(),
  figures: RoutingFigures.nullable().describe('Null where no answered referral carried a label.'),
  pairsUnmoved: Proportion.nullable(),
});
export type EvaluationSummary = z.infer<typeof EvaluationSummary>;

/** One run as it is kept in the data folder. It names rows, programs and rules, and holds no words of a narrative. */
export const EvaluationReport = EvaluationSummary.extend({
  confusions: list(Confusion),
  confusionsInAll: z.int(),
  pairFigures: PairFigures.nullable(),
});
export type EvaluationReport = z.infer<typeof EvaluationReport>;
