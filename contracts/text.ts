import { z } from 'zod';
import type {
  AdviceId,
  AlertId,
  AttemptId,
  CaseId,
  ConsentId,
  DuplicateId,
  EntryId,
  MarkId,
  OperationId,
  PersonId,
  ProgramId,
  QuestionId,
  ReferralId,
  RelatedPersonId,
  StaffId,
} from '../domain/ids';

/** Trimmed text of at most so many characters; an empty text is refused. NUL is refused because no database keeps it. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !value.includes('\u0000'), 'must not contain NUL characters');

/** Text that may be left out; an empty one counts as left out. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !value.includes('\u0000'), 'must not contain NUL characters')
    .nullable()
    .default(null)
    .transform((value) => value || null);

/** Years that a database and a calendar can both keep; a year outside them is a slip of the finger. */
const inKeepableYear = (value: string): boolean => /^(19|20|21)\d\d-/.test(value);
const YEARS = 'must be in a year from 1900 to 2199';

/** ISO 8601 with a zone in; UTC with milliseconds out. */
export const instant = z.iso
  .datetime({ offset: true })
  .max(40)
  .refine(inKeepableYear, YEARS)
  .transform((value) => new Date(value).toISOString());

/** `YYYY-MM-DD`, a day that exists. */
export const civilDate = z.iso.date().refine(inKeepableYear, YEARS);

/** Lower case out, as the database gives ids back: a workflow is found by the text of its id. */
const uuid = z.uuid().toLowerCase();

export const referralId = uuid.transform((value) => value as ReferralId);
export const markId = uuid.transform((value) => value as MarkId);
export const consentId = uuid.transform((value) => value as ConsentId);
export const alertId = uuid.transform((value) => value as AlertId);
export const duplicateId = uuid.transform((value) => value as DuplicateId);
export const personId = uuid.transform((value) => value as PersonId);
export const caseId = uuid.transform((value) => value as CaseId);
export const relatedPersonId = uuid.transform((value) => value as RelatedPersonId);
export const entryId = uuid.transform((value) => value as EntryId);
export const adviceId = uuid.transform((value) => value as AdviceId);
export const attemptId = uuid.transform((value) => value as AttemptId);
export const questionId = uuid.transform((value) => value as QuestionId);
export const operationId = uuid.transform((value) => value as OperationId);

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
export const programId = slug.transform((value) => value as ProgramId);
export const staffId = slug.transform((value) => value as StaffId);

export const revision = z.int().min(0).max(1_000_000);
