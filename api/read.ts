import type { z } from 'zod';
import { Problem } from './problem';

const NAMED_MAX = 5;
const FAULTS_MAX = 50;
const PATH_MAX = 200;

/** The door: an untrusted value goes in, a fact comes out, or the caller hears what is wrong with which field. */
export function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw requestInvalid(parsed.error.issues.flatMap(faultsOf));
}

interface Fault {
  readonly path: string;
  readonly message: string;
}

/** 422, with every fault by its path. */
export function requestInvalid(faults: readonly Fault[]): Problem {
  const errors = faults.slice(0, FAULTS_MAX).map(({ path, message }) => ({ path: path.slice(0, PATH_MAX), message }));
  const named = errors.slice(0, NAMED_MAX).map(({ path, message }) => (path ? `${path} ${message}` : message));
  const more = faults.length - named.length;
  const detail = `The request is not valid: ${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
  return new Problem('request-invalid', detail, { errors });
}

function faultsOf(issue: z.core.$ZodIssue): readonly Fault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'is not a field of this request' }));
  return [{ path: path.join('.'), message: sentenceOf(issue) }];
}

/** What is wrong with a field, as the rest of a sentence that begins with its path. */
export function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'is missing';
  if (issue.code === 'invalid_union' && issue.path.length > 0) return 'is none of the values that are known here';
  return `is not valid (${issue.message})`;
}
