import { createHash } from 'node:crypto';
import type { RouteQuestion } from '../domain/advice';

/** The fingerprint of a question as an advisor saw it: the same question has the same one, in whatever order its keys stand. */
export const hashQuestion = (question: RouteQuestion): string =>
  createHash('sha256').update(JSON.stringify(question, withKeysInOrder)).digest('hex');

const withKeysInOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
