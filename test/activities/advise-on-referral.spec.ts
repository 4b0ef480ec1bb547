import { latestAdvice } from '../../db/advice-store';
import { findReferral } from '../../db/referral-page';
import type { ProgramId } from '../../domain/ids';
import { MEALS, PANTRY } from '../support/a-referral';
import { type Deeds, newAdviceId, openDeeds, recommend, someAdvice } from '../support/deeds';
import { MORNING, minutesLater } from '../support/records';

let the: Deeds;
beforeAll(async () => {
  the = await openDeeds();
});
beforeEach(() => the.beginAnew());
afterAll(() => the.close());

const NAMES = { givenName: 'Maria', familyName: 'Testerman', phone: '+1 555 010 0142', birthDate: '1992-04-17' };
const NARRATIVE =
  'Maria Testerman, born 1992-04-17, called from +1 555 010 0142. She says the food runs out on Friday. Lee Okafor, nurse.';

describe('Asking an advisor', () => {
  it('sends no name, birth date, address, contact detail or measure of a group', async () => {
    const referralId = await the.takeIn({
      narrative: NARRATIVE,
      person: { ...NAMES, email: 'maria@home.example', address: '12 Elm Street' },
      groupMeasures: {
        consented: true,
        race: ['Measured race'],
        ethnicity: 'Measured ethnicity',
        gender: null,
        sexualOrientation: null,
        disability: ['Measured disability'],
      },
    });
    await the.deeds.adviseOnReferral({ referralId, adviceId: newAdviceId(), at: MORNING });
    const [question] = the.asked;
    const said = JSON.stringify({ ...question, programs: [] });
    for (const secret of [
      'Maria',
      'Testerman',
      '1992',
      '0142',
      'home.example',
      'Elm',
      'Okafor',
      'Measured',
      referralId,
    ])
      expect(said).not.toContain(secret);
    expect(question?.narrative).toContain('the food runs out on Friday');
    expect(question?.facts).toMatchObject({ ageYears: 33, county: 'Brandt', coverage: ['Medicaid'] });
  });

  it('sends our own verdict with every program', async () => {
    const referralId = await the.takeIn();
    await the.deeds.adviseOnReferral({ referralId, adviceId: newAdviceId(), at: MORNING });
    const verdicts = the.asked[0]?.programs.map(({ id, eligible }) => [id, eligible]);
    expect(verdicts).toContainEqual([MEALS, 'not-eligible']);
    expect(verdicts).toContainEqual([PANTRY, 'eligible']);
  });

  it('keeps who advised what, and quotes the narrative in its own words', async () => {
    const referralId = await the.takeIn({ narrative: NARRATIVE, person: NAMES });
    const start = NARRATIVE.indexOf('the food');
    the.world.advice = someAdvice({ recommendations: [recommend(PANTRY, 'the food runs out on Friday', start)] });
    const adviceId = newAdviceId();
    const given = await the.deeds.adviseOnReferral({ referralId, adviceId, at: minutesLater(2) });
    expect(given).toEqual({ adviceId, outcome: 'route', urgency: 'routine', recommended: [PANTRY], alarm: null });
    expect(await latestAdvice(the.api, referralId)).toMatchObject({
      ...{ adviceId, advisor: 'offline', model: 'played', promptVersion: '1', advisedAt: minutesLater(2) },
      recommendations: [{ programId: PANTRY, evidence: [{ quote: 'the food runs out on Friday', start }] }],
    });
    expect((await findReferral(the.api, referralId))?.need).toBe('food');
  });

  it('keeps how urgent it is read, on which words, and leaves what the sender said alone', async () => {
    const referralId = await the.takeIn({ narrative: NARRATIVE, person: NAMES });
    const quote = 'She says the food runs out on Friday';
    const start = NARRATIVE.indexOf(quote);
    the.world.advice = someAdvice({ urgency: 'urgent', urgencyEvidence: [{ quote, start }] });
    const given = await the.deeds.adviseOnReferral({ referralId, adviceId: newAdviceId(), at: MORNING });
    expect(given).toMatchObject({ urgency: 'urgent' });
    expect(await latestAdvice(the.api, referralId)).toMatchObject({
      urgency: 'urgent',
      urgencyEvidence: [{ quote, start }],
    });
    expect(await findReferral(the.api, referralId)).toMatchObject({ urgency: 'routine', readAsUrgent: false });
  });

  it('keeps what waits behind a danger whole and in its own words, and puts none of it forward', async () => {
    const narrative = `${NARRATIVE} He said if I leave he will kill me.`;
    const referralId = await the.takeIn({ narrative, person: NAMES });
    const quote = 'the food runs out on Friday';
    the.world.advice = someAdvice({ recommendations: [recommend(PANTRY, quote, narrative.indexOf(quote))] });
    const adviceId = newAdviceId();
    const given = await the.deeds.adviseOnReferral({ referralId, adviceId, at: MORNING });
    expect(given).toMatchObject({ outcome: 'urgent-safety', recommended: [] });
    expect(await latestAdvice(the.api, referralId)).toMatchObject({
      recommendations: [],
      waiting: [{ programId: PANTRY, because: 'The food runs out.', evidence: [{ quote }] }],
      notAdvised: [],
    });
    expect((await findReferral(the.api, referralId))?.need).toBe('food'); // It is what was asked for all the same.
    expect(await the.deeds.adviseOnReferral({ referralId, adviceId, at: minutesLater(5) })).toEqual(given);
  });

  it('reads what was advised before anything was kept as waiting', async () => {
    const referralId = await the.takeIn();
    const { owner } = the;
    await owner`
      insert into advice (id, referral_id, advisor, model, prompt_version, input_hash, latency_ms, outcome, urgency, dangers,
        recommendations, not_advised, missing_facts, findings, advised_at)
      values (${newAdviceId()}, ${referralId}, 'offline', 'm', '1', 'h', 1, 'urgent-safety', 'emergency', '[]'::jsonb, '[]'::jsonb,
        ${owner.json([{ programId: PANTRY, because: 'It waits until the danger is seen to.' }])}, '{}', '[]'::jsonb, ${MORNING})`;
    expect(await latestAdvice(the.api, referralId)).toMatchObject({ waiting: [], notAdvised: [{ programId: PANTRY }] });
  });

  it('twice under one id asks once, and keeps the first answer', async () => {
    const referralId = await the.takeIn();
    const adviceId = newAdviceId();
    const first = await the.deeds.adviseOnReferral({ referralId, adviceId, at: MORNING });
    the.world.advice = someAdvice({ outcome: 'no-match', recommendations: [] });
    expect(await the.deeds.adviseOnReferral({ referralId, adviceId, at: minutesLater(5) })).toEqual(first);
    expect(the.asked).toHaveLength(1);
    expect((await the.actions(referralId)).filter((action) => action === 'advice-given')).toHaveLength(1);
  });

  it('lets nothing through that rules forbid, that is not in the directory, or that no words carry', async () => {
    const referralId = await the.takeIn();
    the.world.advice = someAdvice({
      recommendations: [
        recommend(MEALS),
        recommend('no-such-program' as ProgramId),
        recommend(PANTRY, 'words that nobody wrote'),
      ],
    });
    const given = await the.deeds.adviseOnReferral({ referralId, adviceId: newAdviceId(), at: MORNING });
    expect(given.recommended).toEqual([]);
    const [run] = await the.rows('advice', referralId);
    expect(run?.['findings'].length).toBeGreaterThanOrEqual(3);
  });

  it('leaves an advisor that is away to be asked again, and keeps nothing', async () => {
    const referralId = await the.takeIn();
    the.world.advice = new Proxy(someAdvice(), {
      get: () => {
        throw new Error('The advisor answers nonsense.');
      },
    });
    await expect(the.deeds.adviseOnReferral({ referralId, adviceId: newAdviceId(), at: MORNING })).rejects.toThrow();
    expect(await latestAdvice(the.api, referralId)).toBeUndefined();
  });
});
