import { randomBytes } from 'node:crypto';
import type { Payload } from '@temporalio/common';
import fc from 'fast-check';
import { decodePayloads } from '../../payloads/decode-payloads';
import { createEncryptionCodec, type PayloadKey, PayloadUnreadable } from '../../payloads/encryption-codec';

const aKey = (id: string): PayloadKey => ({ id, secret: randomBytes(32) });
const OLD = aKey('2025-11');
const NEW = aKey('2026-03');
const codec = createEncryptionCodec([OLD], 'default');

const payloads: fc.Arbitrary<Payload[]> = fc.array(
  fc.record({
    metadata: fc.dictionary(fc.string({ minLength: 1 }), fc.uint8Array({ maxLength: 60 }), { maxKeys: 4 }),
    data: fc.uint8Array({ maxLength: 2_000 }),
  }),
  { maxLength: 5 },
);

const plain = ({ metadata, data }: Payload) => ({
  metadata: Object.entries(metadata ?? {}).map(([name, bytes]) => [name, Buffer.from(bytes).toString('hex')]),
  data: Buffer.from(data ?? []).toString('hex'),
});
const textOf = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString();
const sealed = async (text: string, by = codec): Promise<Payload> => {
  const [payload] = await by.encode([{ metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from(text) }]);
  if (!payload) throw new Error('The codec gave nothing back.');
  return payload;
};

describe('The encryption codec', () => {
  it('gives back every payload as it was', () =>
    fc.assert(
      fc.asyncProperty(payloads, async (given) => {
        const back = await codec.decode(await codec.encode(given));
        expect(back.map(plain)).toEqual(given.map(plain));
      }),
    ));

  it('leaves nothing readable but the encoding and the key id', async () => {
    const { metadata, data } = await sealed('"Maria Testerman"');
    expect(Object.entries(metadata ?? {}).map(([name, bytes]) => [name, textOf(bytes)])).toEqual([
      ['encoding', 'binary/encrypted'],
      ['encryption-key-id', '2025-11'],
    ]);
    expect(textOf(data)).not.toMatch(/Maria|json/);
  });

  it('never encrypts the same twice to the same', async () => {
    expect(plain(await sealed('"yes"'))).not.toEqual(plain(await sealed('"yes"')));
  });

  it('encrypts with the first key, and still opens what an older one sealed', async () => {
    const rotated = createEncryptionCodec([NEW, OLD], 'default');
    const [before, after] = await rotated.decode([await sealed('"before"'), await sealed('"after"', rotated)]);
    expect([textOf(before?.data), textOf(after?.data)]).toEqual(['"before"', '"after"']);
    expect(textOf((await sealed('"after"', rotated)).metadata?.['encryption-key-id'])).toBe('2026-03');
  });

  it('says which key is missing', async () => {
    await expect(createEncryptionCodec([NEW], 'default').decode([await sealed('"x"')])).rejects.toThrow(
      'A payload was encrypted with the key "2025-11", which is not among PAYLOAD_KEYS (2026-03).',
    );
  });

  it.each<[string, (payload: Payload) => Promise<unknown>]>([
    ['from another namespace', async (payload) => createEncryptionCodec([OLD], 'other').decode([payload])],
    [
      'under a key of the same id and another secret',
      async (payload) => createEncryptionCodec([aKey(OLD.id)], 'default').decode([payload]),
    ],
    [
      'cut short',
      async ({ metadata, data }) =>
        codec.decode([{ metadata: metadata ?? null, data: (data ?? new Uint8Array()).subarray(0, 20) }]),
    ],
    ['without data', async ({ metadata }) => codec.decode([{ metadata: metadata ?? null }])],
  ])('does not open a payload %s', async (_which, open) => {
    await expect(open(await sealed('"x"'))).rejects.toBeInstanceOf(PayloadUnreadable);
  });

  it('notices a change of any single bit', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), async (position) => {
        const { metadata, data } = await sealed('"the plan"');
        const changed = Uint8Array.from(data ?? []);
        const at = position % (changed.length * 8);
        changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7));
        await expect(codec.decode([{ metadata: metadata ?? null, data: changed }])).rejects.toBeInstanceOf(
          PayloadUnreadable,
        );
      }),
    ));

  it('passes on what was never encrypted', async () => {
    const bare = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('1') };
    expect(await codec.decode([bare])).toEqual([bare]);
  });

  it('refuses to begin without a key', () => {
    expect(() => createEncryptionCodec([], 'default')).toThrow('PAYLOAD_KEYS names none');
  });
});

describe('A codec endpoint', () => {
  it('opens payloads written as base64', async () => {
    const { metadata, data } = await sealed('"Maria"');
    const base64 = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('base64');
    const asked = {
      metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, bytes]) => [name, base64(bytes)])),
      data: base64(data),
    };
    const [opened] = await decodePayloads([codec], [asked]);
    expect(opened).toEqual({
      metadata: { encoding: base64(Buffer.from('json/plain')) },
      data: base64(Buffer.from('"Maria"')),
    });
  });
});
