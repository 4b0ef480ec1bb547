import { z } from 'zod';
import type { ReferralToAdvise } from '../../advice/pose-question';
import type { HouseholdMember } from '../../domain/referral';
import { COVERAGES_MAX, HOUSEHOLD_MAX, NARRATIVE_MAX, SHORT_TEXT_MAX } from '../limits';
import { type Gold, GoldPart } from './gold';
import { sourceLiteral } from './literals';
import { age, id, truth, untold, words } from './values';

/** One referral of an evaluation file. What an advisor may know stands apart from everything else that the row holds. */
export interface LabelledReferral {
  readonly id: string;
  readonly referral: ReferralToAdvise;
  readonly gold: Gold | null;
  /** Fields that this format does not know. They go to no advisor, and come back with the prediction. */
  readonly further: Readonly<Record<string, unknown>>;
}

/** The day at the place where it was written down: the first ten characters, whatever zone follows. */
const receivedOn = words().pipe(
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:[T ]|$)/, 'must be a moment in ISO 8601, such as 2026-03-03T14:20:00-05:00')
    .transform((moment) => moment.slice(0, 10))
    .pipe(z.iso.date('must be a day that exists'))
    .nullable(),
);

const Member = z.object({ relation: words(), age }, 'must be an object');

const oneText = z.string('must be text or a list of texts').max(SHORT_TEXT_MAX, 'must be short texts');
const Insurance = z
  .union(
    [oneText, z.array(oneText).max(COVERAGES_MAX, `must have at most ${COVERAGES_MAX} entries`)],
    'must be text or a list of short texts',
  )
  .nullish()
  .transform((told) => [told ?? []].flat().flatMap(coveragesIn));

/** "Medicare + Medicaid" are two; "unknown" is none told, and not a coverage of that name. */
const coveragesIn = (told: string): readonly string[] =>
  told
    .split(/[,;+/]|\band\b/i)
    .map((coverage) => coverage.trim())
    .filter((coverage) => coverage !== '' && !NOT_TOLD.test(coverage));

const NOT_TOLD = /^(?:unknown|not known|unsure|n\/?a|\?+|-+)$/i;

const Subject = z.object(
  {
    age,
    county: words(),
    insurance: Insurance,
    language: words(),
    pregnant: truth,
    veteran: truth,
    household: untold(
      z.array(untold(Member), 'must be a list').max(HOUSEHOLD_MAX, `must have at most ${HOUSEHOLD_MAX} people`),
    ),
  },
  'must be an object',
);

const NOBODY_TOLD: z.output<typeof Subject> = Subject.parse({});

const FIELDS = {
  source_type: untold(sourceLiteral),
  received_at: receivedOn,
  urgency_stated: words(),
  subject: untold(Subject),
  narrative: z
    .string('must be text')
    .max(NARRATIVE_MAX, `must have at most ${NARRATIVE_MAX} characters`)
    .nullable()
    .transform((narrative) => narrative ?? ''),
  gold: untold(GoldPart),
};

const ReferralPart = z.object({ id, ...FIELDS }, 'must be one JSON object');
type Read = z.output<typeof ReferralPart>;

/** A row as it came becomes what the workflow asks about, its label, and the rest, which go their own ways. */
export const ReferralRow = z.unknown().transform((row, context) => {
  const read = ReferralPart.safeParse(row);
  if (read.success) return { id: read.data.id, ...partsOf(read.data), further: furtherOf(row) };
  for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
}) satisfies z.ZodType<LabelledReferral>;

function partsOf({ gold, ...row }: Read): Pick<LabelledReferral, 'referral' | 'gold'> {
  const {
    age: ageYears,
    county,
    insurance: coverage,
    language,
    pregnant,
    veteran,
    household,
  } = row.subject ?? NOBODY_TOLD;
  const facts = { ageYears, county, coverage, pregnant, veteran, household: (household ?? []).flatMap(memberOf) };
  return {
    gold,
    referral: {
      narrative: row.narrative,
      identifiers: NOBODY_NAMED,
      source: row.source_type ?? 'community-partner',
      receivedOn: row.received_at,
      urgency: 'routine',
      urgencyStated: row.urgency_stated,
      language,
      facts,
    },
  };
}

/** These rows carry no names of record. What looks like an identifier is still taken out of the narrative. */
const NOBODY_NAMED = { names: [], birthDate: null, phone: null, email: null, address: null };

const memberOf = (member: z.output<typeof Member> | null): readonly HouseholdMember[] =>
  member === null ? [] : [{ relation: member.relation ?? 'household member', age: member.age }];

const KNOWN: ReadonlySet<string> = new Set(Object.keys(ReferralPart.shape));

const furtherOf = (row: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(Object(row)).filter(([name]) => !KNOWN.has(name)));
