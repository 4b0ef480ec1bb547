import { createHash } from 'node:crypto';
import { OURS } from '../resources/codes';

/** The namespace of RFC 4122 for names that are addresses. */
const ADDRESSES = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

const VERSION = { at: 6, keeps: 0x0f, is: 0x50 };
const VARIANT = { at: 8, keeps: 0x3f, is: 0x80 };
const UUID_BYTES = 16;

/**
 * A resource's name in a Bundle: a UUID (version 5) made of its type and id, for a request and its Task share one id. The
 * same resource has the same name in every file, so that who takes in two files of a case sees what is the same.
 */
export function urnOf(address: string): string {
  const bytes = createHash('sha1').update(ADDRESSES).update(`${OURS}:${address}`).digest().subarray(0, UUID_BYTES);
  for (const { at, keeps, is } of [VERSION, VARIANT]) bytes[at] = ((bytes[at] ?? 0) & keeps) | is;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')}`;
}
