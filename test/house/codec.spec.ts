import { type ApiWorld, openApiWorld } from '../support/api-world';
import type { Heard } from '../support/socket';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const told = ({ status, body }: Heard) => [status, body.code];
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64');

/** A payload as Temporal keeps it, written as its pages write it. */
async function sealed(text: unknown) {
  const [codec] = the.deps.temporal.options.loadedDataConverter.payloadCodecs;
  const plain = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from(JSON.stringify(text)) };
  const [payload] = (await codec?.encode([plain])) ?? [];
  const metadata = Object.entries(payload?.metadata ?? {}).map(([name, bytes]) => [name, base64(bytes)]);
  return { metadata: Object.fromEntries(metadata), data: base64(payload?.data ?? '') };
}

describe('The codec endpoint', () => {
  it('opens what Temporal keeps, for operations staff', async () => {
    const heard = await the.omar('POST', '/codec/decode', {
      payloads: [await sealed('awaiting-decision')],
      namespace: 'x',
    });
    expect(heard.body).toEqual({
      payloads: [{ metadata: { encoding: base64('json/plain') }, data: base64('"awaiting-decision"') }],
    });
  });

  it('keeps to itself what people wrote in their own words', async () => {
    const attempt = { kind: 'attempt-logged', attempt: { channel: 'call', note: 'She is at her sister’s.' } };
    const { body } = await the.omar('POST', '/codec/decode', { payloads: [await sealed(attempt)] });
    expect(JSON.parse(Buffer.from(body.payloads[0].data, 'base64').toString())).toEqual({
      kind: 'attempt-logged',
      attempt: { channel: 'call', note: '(in the records)' },
    });
  });

  it('opens it for a page of ours with the cookie of a session', async () => {
    const signedIn = await the.speak('POST', '/api/v1/session', { personId: 'omar-haddad' });
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const headers = { cookie, origin: the.url, 'sec-fetch-site': 'same-origin', 'x-namespace': 'default' };
    expect((await the.speak('POST', '/codec/decode', { payloads: [await sealed('x')] }, headers)).status).toBe(200);
    const elsewhere = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect(told(await the.speak('POST', '/codec/decode', { payloads: [] }, elsewhere))).toEqual([403, 'other-origin']);
  });

  it('opens it for nobody else', async () => {
    const asked = { payloads: [await sealed('x')] };
    for (const speak of [the.ana, the.dana, the.ines, the.hospital])
      expect(told(await speak('POST', '/codec/decode', asked))).toEqual([403, 'not-allowed']);
    expect(told(await the.speak('POST', '/codec/decode', asked))).toEqual([401, 'not-signed-in']);
  });

  it('says which key is missing, or that a payload was changed', async () => {
    const payload = await sealed('x');
    const strange = { ...payload, metadata: { ...payload.metadata, 'encryption-key-id': base64('lost') } };
    const heard = await the.omar('POST', '/codec/decode', { payloads: [strange] });
    expect(told(heard)).toEqual([422, 'payload-unreadable']);
    expect(heard.body.detail).toContain('"lost"');
    const changed = { ...payload, data: base64(Buffer.alloc(60)) };
    expect(told(await the.omar('POST', '/codec/decode', { payloads: [changed] }))).toEqual([422, 'payload-unreadable']);
  });

  it('encrypts nothing', async () => {
    expect(told(await the.omar('POST', '/codec/encode', { payloads: [] }))).toEqual([404, 'route-unknown']);
  });
});
