import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

/** A key of 32 bytes. Its id travels with what it encrypted, so that keys can be rotated. */
export interface PayloadKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

/** A payload that none of our keys opens, or that was changed on the way. */
export class PayloadUnreadable extends Error {
  override readonly name = 'PayloadUnreadable';
}

const ENCODING = 'binary/encrypted';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts with the first key and decrypts with whichever key a payload names.
 *
 * 1. A payload is bound to its key id and namespace, and to nothing else: not to a workflow id, which Schedules,
 *    replay and the Temporal UI do not give back as it was.
 * 2. Metadata is encrypted too; only the encoding and the key id stay readable.
 * 3. What was never encrypted passes through decoding as it is.
 */
export function createEncryptionCodec(keys: readonly PayloadKey[], namespace: string): PayloadCodec {
  const [current] = keys;
  if (!current) throw new Error('Payloads cannot be encrypted without a key: PAYLOAD_KEYS names none.');
  const byId = new Map(keys.map((key) => [key.id, key]));
  return {
    encode: async (payloads) => payloads.map((payload) => encrypt(payload, current, namespace)),
    decode: async (payloads) =>
      payloads.map((payload) => (isEncrypted(payload) ? decrypt(payload, byId, namespace) : payload)),
  };
}

function encrypt(payload: Payload, key: PayloadKey, namespace: string): Payload {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key.secret, iv).setAAD(boundTo(key.id, namespace));
  const plain = temporal.api.common.v1.Payload.encode(payload).finish();
  return {
    metadata: { encoding: Buffer.from(ENCODING), 'encryption-key-id': Buffer.from(key.id) },
    data: Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]),
  };
}

function decrypt(payload: Payload, keys: ReadonlyMap<string, PayloadKey>, namespace: string): Payload {
  const key = keyOf(payload, keys);
  const sealed = payload.data ?? new Uint8Array();
  const plain = open(sealed, key, namespace);
  if (!plain)
    throw new PayloadUnreadable(
      `A payload does not open with the key "${key.id}": it was changed, or it comes from another namespace.`,
    );
  return temporal.api.common.v1.Payload.decode(plain);
}

function keyOf({ metadata }: Payload, keys: ReadonlyMap<string, PayloadKey>): PayloadKey {
  const id = Buffer.from(metadata?.['encryption-key-id'] ?? []).toString();
  const key = keys.get(id);
  if (key) return key;
  throw new PayloadUnreadable(
    `A payload was encrypted with the key "${id}", which is not among PAYLOAD_KEYS (${[...keys.keys()].join(', ')}). Add that key behind the current one to read it again.`,
  );
}

function open(sealed: Uint8Array, key: PayloadKey, namespace: string): Buffer | undefined {
  if (sealed.length < IV_BYTES + TAG_BYTES) return undefined;
  const iv = sealed.subarray(0, IV_BYTES);
  const decipher = createDecipheriv(CIPHER, key.secret, iv, { authTagLength: TAG_BYTES })
    .setAAD(boundTo(key.id, namespace))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined; // GCM says only that the seal does not hold; there is no reason to pass on.
  }
}

const isEncrypted = ({ metadata }: Payload): boolean =>
  Buffer.from(metadata?.['encoding'] ?? []).toString() === ENCODING;

const boundTo = (keyId: string, namespace: string): Buffer => Buffer.from(JSON.stringify([keyId, namespace]));
