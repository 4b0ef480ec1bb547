import type { z } from 'zod';
import { IntakeRequest } from '../../contracts/intake';
import type { ImportRow } from '../../db/import-store';
import type { RowFault } from '../../domain/import';
import { unkeepable } from '../body';
import { isUnborn } from '../intake';

/** More faults than this in one row help nobody to mend it. */
export const FAULTS_MAX = 20;
export const FIELD_MAX = 100;

/** How the fields of a referral are called in a file, by their path in an `IntakeRequest`. */
export type FieldNames = (path: readonly PropertyKey[]) => string;

type Read = ImportRow['read'];

/** A row that cannot be read at all, or not further. */
export const refused = (...faults: readonly RowFault[]): Read => ({ faults });

/**
 * Reads one referral of a file by the very schema of `POST /referrals`. What is wrong is said by field and code: never
 * with a word of what stood there. `before` are faults that were found on the way here.
 */
export function readReferral(
  candidate: unknown,
  fieldNamed: FieldNames,
  { at, before = [] }: { readonly at: Date; readonly before?: readonly RowFault[] },
): Read {
  const parsed = IntakeRequest.safeParse(candidate);
  const faults = [...before, ...(parsed.error?.issues ?? []).flatMap((issue) => faultsOf(issue, fieldNamed))];
  if (!parsed.success || faults.length > 0) return refused(...faults.slice(0, FAULTS_MAX));
  const intake = parsed.data;
  const [unkept] = unkeepable(intake, []);
  if (unkept) return refused({ code: 'unkeepable', field: fieldNamed(unkept.path.split('.')) });
  if (isUnborn(intake, at)) return refused({ code: 'in-the-future', field: fieldNamed(['person', 'birthDate']) });
  return { intake };
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, fieldNamed: FieldNames): readonly RowFault[] {
  const named = (path: readonly PropertyKey[]): string => fieldNamed(path).slice(0, FIELD_MAX);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ code: 'unknown-field', field: named([...issue.path, key]) }));
  const field = issue.path.length === 0 ? null : named(issue.path);
  return [{ ...faultOf(issue), field }];
}

type WithoutField<Fault> = Fault extends unknown ? Omit<Fault, 'field'> : never;
type Found = WithoutField<RowFault>;

function faultOf(issue: Issue): Found {
  if (isMissing(issue)) return { code: 'missing' };
  const ofField = OF_FIELD.get(String(issue.path.at(-1)));
  if (ofField) return { code: ofField };
  if (issue.code === 'too_big') return tooBig(issue);
  if (issue.code === 'invalid_value') return { code: 'not-one-of', allowed: issue.values.map(String) };
  if (issue.code === 'invalid_type') return { code: 'wrong-kind' };
  if (issue.code === 'custom') return { code: 'unkeepable' };
  return { code: 'not-valid' };
}

/** Where a field can be wrong in one way only, whatever the schema calls it. */
const OF_FIELD: ReadonlyMap<string, 'not-an-age' | 'not-a-date' | 'not-an-email' | 'not-yes-or-no'> = new Map([
  ...['age', 'ageYears'].map((field) => [field, 'not-an-age'] as const),
  ...['pregnant', 'veteran', 'noVoicemail', 'isPart2'].map((field) => [field, 'not-yes-or-no'] as const),
  ['birthDate', 'not-a-date'] as const,
  ['email', 'not-an-email'] as const,
]);

const isMissing = (issue: Issue): boolean =>
  (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) ||
  (issue.code === 'too_small' && issue.origin === 'string');

function tooBig(issue: Extract<Issue, { readonly code: 'too_big' }>): Found {
  return { code: issue.origin === 'array' ? 'too-many' : 'too-long', max: Number(issue.maximum) };
}
