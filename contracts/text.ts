import { z } from 'zod';
import type { AdviceId, NoticeId, OperationId, ProgramId, ReferralId, StaffId, TaskId } from '../domain/ids';

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

/** ISO 8601 with a zone in; UTC with milliseconds out. */
export const instant = z.iso
  .datetime({ offset: true })
  .max(40)
  .transform((value) => new Date(value).toISOString());

/** `YYYY-MM-DD`, a day that exists. */
export const civilDate = z.iso.date();

export const referralId = z.uuid().transform((value) => value as ReferralId);
export const adviceId = z.uuid().transform((value) => value as AdviceId);
export const operationId = z.uuid().transform((value) => value as OperationId);
export const taskId = z.uuid().transform((value) => value as TaskId);
export const noticeId = z.uuid().transform((value) => value as NoticeId);

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
export const programId = slug.transform((value) => value as ProgramId);
export const staffId = slug.transform((value) => value as StaffId);

export const revision = z.int().min(0).max(1_000_000);
