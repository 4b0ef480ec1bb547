import { randomUUID } from 'node:crypto';
import { receiveReferral } from '../../activities/receive-referral';
import { openPublicForm } from '../../api/self-referral/public-form';
import { SELF_REFERRAL_EXAMPLE } from '../../contracts/self-referral';
import { readIntake } from '../../db/inbox-store';
import type { ReferralId } from '../../domain/ids';
import { openApiAlone } from '../support/away';
import { minutesLater } from '../support/records';
import type { Heard } from '../support/socket';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

const at = minutesLater(90);
let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams({ clock: { now: () => new Date(at) } });
}, 60_000);
afterAll(() => the?.close(), 30_000);

const PATH = '/api/v1/self-referral';
const form = (facts: object = {}) => ({ ...SELF_REFERRAL_EXAMPLE, openedAt: minutesLater(85), ...facts });
const keyed = (key: string = randomUUID()) => ({ 'idempotency-key': key });
const told = ({ status, body }: Heard) => [status, body.code];
const arrived = async (): Promise<readonly ReferralId[]> => {
  const rows = await the.owner`select id from inbox where submitted_by = 'self-referral' order by seq`;
  return rows.map(({ id }) => id);
};
const newest = async () => readIntake(the.worker, (await arrived()).at(-1) ?? ('' as ReferralId));

describe('Who asks for help themself', () => {
  it('is heard without signing in, and becomes a referral like any other', async () => {
    const { status, body, headers } = await the.speak('POST', PATH, form(), keyed());
    expect([status, body]).toEqual([202, { received: true }]);
    expect(headers.get('location')).toBeNull();
    const kept = await newest();
    expect(kept.source).toMatchObject({ kind: 'self', organization: 'Brandt Community Care', email: null });
    expect(kept.person).toMatchObject({ givenName: 'Maria', ageYears: 34, phone: '+1 555 010 0142' });
    expect(kept.person.contact).toMatchObject({ safeToContact: 'yes', channels: ['text'], noVoicemail: true });
    expect(kept.narrative).toBe(SELF_REFERRAL_EXAMPLE.help);

    const referralId = (await arrived()).at(-1) ?? ('' as ReferralId);
    await receiveReferral(the.worker, { referralId, at });
    const audit = await the.asks('supervisor')('GET', `/api/v1/referrals/${referralId}/audit`);
    expect(audit.body.items.at(-1)).toMatchObject({ by: { name: 'Self-referral form' } });
  });

  it('hears the same whether or not they are known, once or again', async () => {
    const key = keyed();
    const answers = [
      await the.speak('POST', PATH, form(), key),
      await the.speak('POST', PATH, form(), key),
      await the.speak(
        'POST',
        PATH,
        form({ person: { ...form().person, givenName: 'Somebody', familyName: 'New' } }),
        keyed(),
      ),
    ];
    const shapes = answers.map(({ status, body, headers }) => [status, body, [...headers.keys()].sort()]);
    expect(shapes).toEqual([shapes[0], shapes[0], shapes[0]]);
  });

  it('counts once, however often the button is pressed', async () => {
    const [before, key] = [await arrived(), keyed()];
    await Promise.all([1, 2, 3].map(() => the.speak('POST', PATH, form(), key)));
    expect((await arrived()).length).toBe(before.length + 1);
    expect(told(await the.speak('POST', PATH, form(), {}))).toEqual([422, 'request-invalid']);
  });

  it('may ask for somebody else, and is then told nothing and may consent to nothing before somebody has asked', async () => {
    const writer = { relation: 'parent', givenName: 'Rosa', familyName: 'Testerman', phone: null };
    expect((await the.speak('POST', PATH, form({ writer }), keyed())).status).toBe(202);
    const kept = await newest();
    expect(kept.relatedPersons).toEqual([{ ...writer, mayConsent: 'unknown', mayBeTold: 'unknown', toldAbout: [] }]);
    expect(kept.person.contact.mayTellReferrer).toBe('unknown');
    expect(kept.source).toMatchObject({ kind: 'self', contactName: 'Rosa Testerman', email: null, phone: null });
  });

  it.each<[string, object, string]>([
    ['no age', { person: { ...SELF_REFERRAL_EXAMPLE.person, ageYears: null } }, 'person.ageYears'],
    ['no way to be reached', { reach: { ...SELF_REFERRAL_EXAMPLE.reach, channels: [] } }, 'reach.channels'],
    ['a way and no number', { reach: { ...SELF_REFERRAL_EXAMPLE.reach, phone: null } }, 'reach.channels'],
    ['no words', { help: '  ' }, 'help'],
    [
      'a birth date to come',
      { person: { ...SELF_REFERRAL_EXAMPLE.person, birthDate: '2030-01-01' } },
      'person.birthDate',
    ],
  ])('hears where something is missing: %s', async (_what, facts, path) => {
    const { status, body } = await the.speak('POST', PATH, form(facts), keyed());
    expect([status, body.errors?.map((one: { path: string }) => one.path)]).toEqual([422, [path]]);
  });

  it('may say that contact is not safe, and names no way then', async () => {
    const reach = { ...form().reach, safeToContact: 'no', channels: [] };
    expect((await the.speak('POST', PATH, form({ reach }), keyed())).status).toBe(202);
    expect((await newest()).person.contact).toMatchObject({ safeToContact: 'no', channels: [] });
  });
});

describe('The form for the public', () => {
  it.each<[string, object]>([
    ['fills in what nobody sees', { website: 'https://spam.example' }],
    ['is done at once', { openedAt: minutesLater(90) }],
    ['was done before it began', { openedAt: minutesLater(91) }],
  ])('keeps nothing of a program that %s, and says so', async (_what, facts) => {
    const before = await arrived();
    expect(told(await the.speak('POST', PATH, form(facts), keyed()))).toEqual([422, 'maybe-a-program']);
    expect(await arrived()).toEqual(before);
  });

  it('is not filled in by another site', async () => {
    const headers = { ...keyed(), 'sec-fetch-site': 'cross-site' };
    expect(told(await the.speak('POST', PATH, form(), headers))).toEqual([403, 'other-origin']);
  });

  it('takes no more than a form can hold', async () => {
    const { status, body } = await the.speak('POST', PATH, form({ help: 'x'.repeat(66_000) }), keyed());
    expect([status, body.code, body.detail]).toEqual([413, 'body-too-large', expect.stringContaining('64 KiB')]);
  });

  it('takes so many and then says when to come back, and forgets that by then', async () => {
    const publicForm = openPublicForm({ organization: 'Crowded', otherWay: { en: null, es: null } });
    let now = Date.parse(at);
    const api = await openApiAlone({ sql: the.api, clock: { now: () => new Date(now) }, publicForm });
    const send = () => api.speak('POST', PATH, form(), keyed());
    const kept = keyed();
    expect((await api.speak('POST', PATH, form(), kept)).status).toBe(202);
    for (let n = 1; n < 20; n += 1) expect((await send()).status).toBe(202);
    expect((await api.speak('POST', PATH, form(), kept)).body).toEqual({ received: true });
    const refused = await send();
    expect([told(refused), refused.headers.get('retry-after')]).toEqual([[429, 'too-many-forms'], '600']);
    now += 600_000;
    expect((await send()).status).toBe(202);
    await api.close();
  });

  it('counts by the address that a proxy of ours names, and by no other', async () => {
    const crowded = async (proxyHops: number) => {
      const publicForm = openPublicForm({ organization: 'Crowded', otherWay: { en: null, es: null } });
      const api = await openApiAlone({ sql: the.api, clock: { now: () => new Date(at) }, publicForm, proxyHops });
      for (let n = 0; n < 20; n += 1)
        await api.speak('POST', PATH, form(), { ...keyed(), 'x-forwarded-for': '192.0.2.1' });
      const { status } = await api.speak('POST', PATH, form(), { ...keyed(), 'x-forwarded-for': '192.0.2.2' });
      await api.close();
      return status;
    };
    expect([await crowded(1), await crowded(0)]).toEqual([202, 429]);
  });

  it('says who reads it, and is not there where nobody opened it', async () => {
    expect((await the.speak('GET', PATH)).body).toEqual({
      organization: 'Brandt Community Care',
      openedAt: at,
      otherWay: { en: null, es: null },
    });
    const api = await openApiAlone({ sql: the.api, publicForm: undefined });
    expect(told(await api.speak('GET', PATH))).toEqual([404, 'form-not-open']);
    expect(told(await api.speak('POST', PATH, form(), keyed()))).toEqual([404, 'form-not-open']);
    await api.close();
  });

  it('is kept by no browser', async () => {
    const { headers } = await the.speak('GET', '/help', undefined, { accept: 'text/html' });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('hands in as a system that has no key and gets none', async () => {
    const { body } = await the.asks('administrator')('GET', '/api/v1/systems');
    expect(body.items.map(({ id }: { id: string }) => id)).not.toContain('self-referral');
    const asked = { operationId: randomUUID() };
    expect(told(await the.asks('administrator')('POST', '/api/v1/systems/self-referral/keys', asked))).toEqual([
      404,
      'system-unknown',
    ]);
    const planted = the.owner`
      insert into access_tokens (token_sha256, kind, system_id) values (${'0'.repeat(64)}, 'system', 'self-referral')`;
    await expect(planted).rejects.toThrow('A system of the house itself has no key.');
  });
});
