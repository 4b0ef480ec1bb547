import type { KeyId, SystemId } from './ids';

/** Why a key opens nothing any more. */
export const REVOCATION_REASONS = ['rotated', 'no-longer-used', 'may-be-known'] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

/** What an administrator asks for at the line of keys: a system by its name, or a key for one, by its hash alone. */
export type KeyChange =
  | { readonly kind: 'system'; readonly systemId: SystemId; readonly name: string }
  | { readonly kind: 'key'; readonly systemId: SystemId; readonly keyId: KeyId; readonly tokenSha256: string };

const FINGERPRINT_LENGTH = 8;

/** By what people know a key apart: the beginning of its hash, which opens nothing. */
export const fingerprintOfKey = (tokenSha256: string): string => tokenSha256.slice(0, FINGERPRINT_LENGTH);
