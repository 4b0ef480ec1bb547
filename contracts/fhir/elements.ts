import { z } from 'zod';

/**
 * The parts of FHIR R4 that our resources are made of: strict about what we use, loose about the rest, which is kept as
 * it came. Every text and every list has a limit.
 */
const TEXT_MAX = 1_000;
const URI_MAX = 1_000;

/** A FHIR string: never empty. */
export const text = (max = TEXT_MAX) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((value) => value.trim() !== '', 'must not be blank');
export const many = <Schema extends z.ZodType>(schema: Schema, max: number) => z.array(schema).max(max).optional();

/** An id as FHIR allows it: letters, digits, `-` and `.`, at most 64 of them. */
export const FHIR_ID = /^[A-Za-z0-9.-]{1,64}$/;
export const fhirId = z.string().regex(FHIR_ID, 'must be 1 to 64 letters, digits, "-" or "."');

const YEARS = /^(19|20|21)\d\d/;
const inYears = (value: string): boolean => YEARS.test(value);

/** `2026`, `2026-03` or `2026-03-02`: a day may be told in part. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'must be a date: YYYY, YYYY-MM or YYYY-MM-DD',
    abort: true,
  })
  .refine(isDay, { error: 'must be a day that exists', abort: true })
  .refine(inYears, 'must be in a year from 1900 to 2199');

/** A date, or a moment with its zone. */
export const dateTime = z
  .string()
  .max(40)
  .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2}))?)?)?$/, {
    error: 'must be a date, or a time with its zone',
    abort: true,
  })
  .refine((value) => !Number.isNaN(Date.parse(value)), { error: 'must be a time that exists', abort: true })
  .refine(inYears, 'must be in a year from 1900 to 2199');

function isDay(value: string): boolean {
  if (value.length < 'YYYY-MM-DD'.length) return true;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

export const Period = z.looseObject({ start: dateTime.optional(), end: dateTime.optional() });

export const Coding = z.looseObject({
  system: z.string().min(1).max(URI_MAX).optional(),
  code: z.string().min(1).max(200).optional(),
  display: text().optional(),
});

export const CodeableConcept = z.looseObject({ coding: many(Coding, 20), text: text().optional() });
export type CodeableConcept = z.output<typeof CodeableConcept>;

export const Identifier = z.looseObject({
  use: z.enum(['usual', 'official', 'temp', 'secondary', 'old']).optional(),
  type: CodeableConcept.optional(),
  system: z.string().min(1).max(URI_MAX).optional(),
  value: text(200).optional(),
});
export type Identifier = z.output<typeof Identifier>;

export const Reference = z.looseObject({
  reference: z.string().min(1).max(URI_MAX).optional(),
  identifier: Identifier.optional(),
  display: text().optional(),
});
export type Reference = z.output<typeof Reference>;

export const HumanName = z.looseObject({
  use: z.enum(['usual', 'official', 'temp', 'nickname', 'anonymous', 'old', 'maiden']).optional(),
  text: text(200).optional(),
  family: text(100).optional(),
  given: many(text(60), 5),
  period: Period.optional(),
});
export type HumanName = z.output<typeof HumanName>;

export const ContactPoint = z.looseObject({
  system: z.enum(['phone', 'fax', 'email', 'pager', 'url', 'sms', 'other']).optional(),
  value: text(254).optional(),
  use: z.enum(['home', 'work', 'temp', 'old', 'mobile']).optional(),
  rank: z.int().min(1).optional(),
  period: Period.optional(),
});
export type ContactPoint = z.output<typeof ContactPoint>;

export const Address = z.looseObject({
  use: z.enum(['home', 'work', 'temp', 'old', 'billing']).optional(),
  text: text(300).optional(),
  line: many(text(120), 6),
  city: text(100).optional(),
  district: text(100).optional(),
  state: text(60).optional(),
  postalCode: text(20).optional(),
  period: Period.optional(),
});
export type Address = z.output<typeof Address>;

export const Annotation = z.looseObject({ text: text(10_000) });
