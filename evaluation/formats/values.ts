import { z } from 'zod';
import { AGE_MAX, ID_MAX, LIST_MAX, SHORT_TEXT_MAX } from '../limits';

/** Any structured field may be null or left out: both mean that it is not told. */
export const untold = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value): z.output<Schema> | null => value ?? null);

/** Empty text tells nothing. */
export const words = (max = SHORT_TEXT_MAX) =>
  untold(z.string('must be text').max(max, `must have at most ${max} characters`)).transform(
    (value) => value?.trim() || null,
  );

export const id = z
  .string('must be text')
  .min(1, 'must not be empty')
  .max(ID_MAX, `must have at most ${ID_MAX} characters`);

/** Completed years. The age of a baby may come as part of a year, and files made of tables have numbers as text. */
export const age = untold(
  z
    .union([z.number(), z.string().regex(/^\d{1,3}$/, 'must be a number of years')], 'must be a number of years')
    .transform(Number)
    .pipe(z.number().min(0, 'must not be below 0').max(AGE_MAX, `must be at most ${AGE_MAX}`).transform(Math.floor)),
);

export const truth = untold(z.boolean('must be true, false or null'));

/** A list of texts; null, or left out, is an empty one. */
export const texts = z
  .array(
    z.string('must be text').max(SHORT_TEXT_MAX, `must have at most ${SHORT_TEXT_MAX} characters`),
    'must be a list of texts',
  )
  .max(LIST_MAX, `must have at most ${LIST_MAX} entries`)
  .nullish()
  .transform((list) => (list ?? []).map((entry) => entry.trim()).filter((entry) => entry !== ''));

/** Their terms and kinds of service are snake_case, ours are not. */
export const kebab = (term: string): string => term.replaceAll('_', '-');
export const spaced = (term: string): string => term.replaceAll(/[_-]+/g, ' ');

/** What is wrong with a row or a document, in a sentence that quotes no value: it may be somebody's. */
export const faultsOf = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, FAULTS_NAMED_MAX)
    .map(({ path, message }) => `${path.length === 0 ? 'it' : path.join('.')} ${message}`)
    .join('; ');

const FAULTS_NAMED_MAX = 5;
