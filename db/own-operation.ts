import { createHash } from 'node:crypto';
import type { OperationId } from '../domain/ids';

/** The id of an operation that nobody gave one: the same words are one operation, however often and by whatever door. */
export function ownOperation(words: string): OperationId {
  const hex = createHash('sha256').update(words).digest('hex');
  return hex.replace(UUID_8, '$1-$2-8$3-8$4-$5') as OperationId;
}

/** A UUID of our own making (version 8 of RFC 9562) in the first half of a hash. */
const UUID_8 = /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/;
