import { z } from 'zod';

const KEY_BYTES = 32;
const KEY_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const BASE64 = /^[A-Za-z0-9+/]{43}=$/;

/** `PAYLOAD_KEYS`: `id:base64,id2:base64`. The first key encrypts; every key decrypts. A fault never quotes a key. */
export const payloadKeys = z
  .string({ error: 'is missing; give at least one key as "id:base64", 32 random bytes each' })
  .transform((text, context) =>
    text.split(',').map((entry, index) => {
      const [id = '', secret = ''] = entry.trim().split(':');
      const fault = whyNotKey(id, secret);
      if (fault) context.addIssue({ code: 'custom', message: `key ${index + 1}: ${fault}` });
      return { id, secret: Buffer.from(secret, 'base64') };
    }),
  )
  .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, 'names a key id twice');

function whyNotKey(id: string, secret: string): string | undefined {
  if (!KEY_ID.test(id)) return 'write it as "id:base64"; an id is letters, digits, dots, dashes and underscores';
  if (!BASE64.test(secret)) return `"${id}" is not ${KEY_BYTES} bytes in base64`;
  return undefined;
}
