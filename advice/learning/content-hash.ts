import { createHash } from 'node:crypto';
import type { LessonsFile } from './lessons';

/** The hash of what was learnt, whatever its probe says: an edited file has another one, however its keys stand. */
export const contentHash = ({ probe: _probe, ...content }: LessonsFile): string =>
  createHash('sha256').update(JSON.stringify(content, withKeysInOrder)).digest('hex');

const withKeysInOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
