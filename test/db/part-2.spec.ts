import { randomUUID } from 'node:crypto';
import { keepReferrerNotice } from '../../activities/keep-referrer-notice';
import { recordChange } from '../../activities/record-change';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { findReferral } from '../../db/referral-page';
import type { Change } from '../../domain/deeds';
import type { ConsentId, NoticeId, ReferralId } from '../../domain/ids';
import type { RecordConsent } from '../../domain/part-2';
import { anOperation, PANTRY } from '../support/a-referral';
import { aStanding, MORNING, minutesLater } from '../support/records';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const SENDER = { id: 'sample-ehr', name: 'The system sample-ehr' };
const NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';
const consentFor = (referralId: ReferralId, facts: Partial<RecordConsent> = {}, at = minutesLater(5)): Change => ({
  kind: 'consent-recorded',
  consent: {
    ...anOperation(),
    ...{ recipient: 'program', programId: PANTRY, givenOn: '2026-03-02', endsOn: null, note: 'Signed at the clinic.' },
    ...facts,
  },
  standing: aStanding(referralId, { revision: 3 }),
  at,
});
const page = async (id: ReferralId) => (await the.asks('coordinator')('GET', `/api/v1/referrals/${id}`)).body;
const ruleOn = async (id: ReferralId, programId: string = PANTRY) =>
  (await page(id)).checks.verdicts
    .find((verdict: { programId: string }) => verdict.programId === programId)
    .rules.find(({ rule }: { rule: string }) => rule === 'part-2-consent');

describe('A referral that 42 CFR Part 2 protects', () => {
  it('says so, and says of each program whether it may be told, beside what the program asks', async () => {
    const referralId = await the.takeIn({ isPart2: true });
    expect((await page(referralId)).part2).toEqual({
      notice: NOTICE,
      marks: [{ id: referralId, origin: 'referral', by: SENDER, note: null, at: MORNING }],
      consents: [],
    });
    expect(await ruleOn(referralId)).toMatchObject({
      ...{ asks: 'written consent to tell this program (42 CFR Part 2)', verdict: 'unknown' },
      ...{ fact: 'no written consent is on record', held: { consent: 'none', on: null } },
    });
    const plain = await the.takeIn();
    expect((await page(plain)).part2).toBeNull();
    expect(await ruleOn(plain)).toBeUndefined();
  });

  it('keeps a consent once, with its audit row, and shows how it stands', async () => {
    const referralId = await the.takeIn({ isPart2: true });
    const change = consentFor(referralId);
    await recordChange(the.worker, change);
    await recordChange(the.worker, change);
    const { part2, story } = await page(referralId);
    expect(part2.consents).toMatchObject([
      {
        recipient: 'program',
        programName: 'Family Pantry',
        standing: 'in-force',
        by: { name: 'Ana Flores' },
        withdrawn: null,
      },
    ]);
    expect(await ruleOn(referralId)).toMatchObject({ verdict: 'met', held: { consent: 'in-force', on: '2026-03-02' } });
    expect(await ruleOn(referralId, 'rent-relief')).toMatchObject({ verdict: 'unknown' });
    const told = story.filter(({ happened }: { happened: { code: string } }) => happened.code === 'consent-recorded');
    expect(told).toMatchObject([
      {
        what: 'Recorded a written consent to tell Family Pantry (42 CFR Part 2)',
        detail: 'Signed at the clinic.',
      },
    ]);
  });

  it('keeps that a consent was withdrawn beside it', async () => {
    const referralId = await the.takeIn({ isPart2: true });
    const given = consentFor(referralId, { recipient: 'any-treating', programId: null });
    await recordChange(the.worker, given);
    if (given.kind !== 'consent-recorded') throw new Error('It is one.');
    const consentId = given.consent.operationId as string as ConsentId;
    const withdrawal = { ...anOperation(), consentId, note: 'She called.' };
    const standing = aStanding(referralId, { revision: 4 });
    const back: Change = { kind: 'consent-withdrawn', withdrawal, standing, at: minutesLater(9) };
    await recordChange(the.worker, back);
    await recordChange(the.worker, back);
    const { part2, story } = await page(referralId);
    expect(part2.consents).toMatchObject([
      {
        standing: 'withdrawn',
        note: 'Signed at the clinic.',
        withdrawn: { by: { name: 'Ana Flores' }, note: 'She called.' },
      },
    ]);
    expect(await ruleOn(referralId)).toMatchObject({
      verdict: 'not-met',
      fact: 'the written consent was withdrawn on 2026-03-02',
    });
    expect(story.at(-1)).toMatchObject({ happened: { code: 'consent-withdrawn' }, detail: 'She called.' });
  });

  it('is written of only with the notice, and read over FHIR only with labels', async () => {
    const [hidden, plain] = [await the.takeIn({ isPart2: true }), await the.takeIn()];
    const text = async (referralId: ReferralId) => {
      const ended = {
        status: 'closed',
        outcome: { kind: 'withdrawn' },
        nextOwner: 'nobody',
        waitingFor: null,
      } as const;
      const ending = { ...anOperation(), revision: 3, outcome: 'withdrawn', note: null } as const;
      const standing = aStanding(referralId, { revision: 4, ...ended });
      await recordChange(the.worker, { kind: 'ended', ending, standing, at: minutesLater(20) });
      const noticeId = randomUUID() as string as NoticeId;
      await keepReferrerNotice(the.worker, { referralId, noticeId, at: minutesLater(21) });
      return (await findReferral(the.api, referralId))?.notices.at(-1)?.text;
    };
    expect(await text(hidden)).toMatch(new RegExp(`\\n\\n${NOTICE}$`));
    expect(await text(plain)).not.toContain('42 CFR');
    const task = (await the.asks('coordinator')('GET', `/fhir/Task/${hidden}`)).body;
    expect(task).toMatchObject({
      meta: { security: [{ code: '42CFRPart2' }, { code: 'NORDSCLCD' }] },
      note: [{ text: NOTICE }],
    });
    const request = (await the.asks('coordinator')('GET', `/fhir/ServiceRequest/${hidden}`)).body;
    expect(request).toMatchObject({ meta: { security: [{ code: '42CFRPart2' }, {}] } });
    const found = await findReferral(the.api, hidden);
    const file = (await the.asks('coordinator')('GET', `/api/v1/cases/${found?.caseId}/export`)).body;
    expect(file.notice).toBe(NOTICE);
    const bundle = (await the.asks('coordinator')('GET', `/api/v1/cases/${found?.caseId}/export?format=fhir`)).body;
    expect(bundle.meta.security[0].code).toBe('42CFRPart2');
  });
});

describe('The mark', () => {
  it('comes with JSON, and is not there where nobody said it', async () => {
    const hospital = the.asks('system');
    const kept = async (id: string) => (await the.owner`select body from inbox where id = ${id}`)[0]?.['body'];
    const said = async (facts: object) =>
      (await hospital('POST', '/api/v1/referrals', { ...INTAKE_EXAMPLE, ...facts })).body.id;
    expect(await kept(await said({ isPart2: true }))).toMatchObject({ isPart2: true });
    expect(await kept(await said({}))).not.toHaveProperty('isPart2');
    expect((await hospital('POST', '/api/v1/referrals', { ...INTAKE_EXAMPLE, isPart2: 'yes' })).status).toBe(422);
  });
});
