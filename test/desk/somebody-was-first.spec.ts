import { randomUUID } from 'node:crypto';
import { type Desk, openDesk } from './support/desk';
import { faultsOf } from './support/faults-of';

let the: Desk;
beforeAll(async () => {
  the = await openDesk();
}, 180_000);
afterAll(() => the?.close(), 60_000);

interface Dialog {
  readonly who?: string;
  readonly open: string;
  readonly title: string;
  readonly field: string;
  /** What somebody else does meanwhile, over the api. */
  readonly meanwhile: () => Promise<{ readonly status: number }>;
  /** What the story tells of it. */
  readonly told: RegExp;
}

/** Writes in a dialog, lets somebody else be first, and reads what the dialog says then. */
async function isOvertaken(id: string, { who = 'Ana Flores', open, title, field, meanwhile, told }: Dialog) {
  const person = await the.sitDown(who, { viewport: { width: 390, height: 844 } });
  await person.go(`/tasks/${id}`);
  await person.clicks(open);
  const dialog = person.page.getByRole('dialog', { name: title });
  await dialog.getByRole('textbox', { name: field }).fill('My own words about it.');
  expect((await meanwhile()).status).toBe(200);
  await dialog.getByText('Somebody else was first').waitFor();
  await dialog.getByText(told).waitFor();
  await dialog.getByText('Dana Ruiz', { exact: true }).first().waitFor();
  await dialog.getByText('My own words about it.').waitFor();
  expect(await dialog.getByRole('textbox').count()).toBe(0);
  expect(await person.focus()).toContain('Somebody else was first');
  expect(await faultsOf(person.page)).toEqual([]);
  expect(await person.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await person.page.getByRole('button', { name: open, exact: true }).count()).toBe(0);
  await person.leave();
}

const asDana = (id: string, kind: string, body: object) =>
  the.they.dana('POST', `/referrals/${id}/${kind}`, { operationId: randomUUID(), ...body });

describe('Whoever writes in a dialog while somebody else is first is told so, and keeps what they wrote:', () => {
  it('as they mark a referral that is marked meanwhile', async () => {
    const id = await the.forAna();
    await isOvertaken(id, {
      ...{ open: 'Mark as substance use treatment records', title: 'Mark as protected by 42 CFR Part 2' },
      field: 'How do you know?',
      meanwhile: () => asDana(id, 'part-2-marks', { note: 'Her papers say so.' }),
      told: /Marked this referral as protected by 42 CFR Part 2 · Her papers say so\./,
    });
  }, 60_000);

  it('as they take a mark back that is taken back meanwhile', async () => {
    const id = await the.forAna();
    const mark = randomUUID();
    expect((await asDana(id, 'part-2-marks', { operationId: mark, note: 'So it says.' })).status).toBe(200);
    await the.they.reaches(id, 'awaiting-decision', { part2: { marks: [{ origin: 'desk' }] } });
    await isOvertaken(id, {
      ...{ who: 'Dana Ruiz', open: 'Take the mark back', title: 'Take the mark of 42 CFR Part 2 back' },
      field: 'Who said so, and how?',
      meanwhile: () =>
        asDana(id, 'withdrawn-part-2-marks', { marks: [mark], reason: 'marked-by-mistake', note: 'Her brother.' }),
      told: /Took back the mark of 42 CFR Part 2: it was set by mistake · Her brother\./,
    });
  }, 60_000);

  it('as they withdraw a consent that is withdrawn meanwhile', async () => {
    const id = await the.forAna({ isPart2: true });
    const consentId = randomUUID();
    const consent = { operationId: consentId, recipient: 'any-treating', givenOn: '2026-01-05', note: 'I saw it.' };
    expect((await asDana(id, 'consents', consent)).status).toBe(200);
    await the.they.reaches(id, 'awaiting-decision', { part2: { consents: [{ standing: 'in-force' }] } });
    await isOvertaken(id, {
      ...{ open: 'Withdraw', title: 'Withdraw this consent' },
      field: 'Who said so, and how?',
      meanwhile: () => asDana(id, 'withdrawn-consents', { consentId, note: 'She wrote.' }),
      told: /She wrote\./,
    });
  }, 60_000);

  it('as they take an attempt back that is taken back meanwhile', async () => {
    const id = await the.forAna();
    await the.they.ana('POST', `/referrals/${id}/decisions`, await the.they.confirmation(id));
    await the.they.reaches(id, 'contacting');
    const attemptId = randomUUID();
    const attempt = { operationId: attemptId, channel: 'call', result: 'no-answer' };
    expect((await asDana(id, 'contact-attempts', attempt)).status).toBe(200);
    await the.they.reaches(id, 'contacting', {
      attempts: expect.arrayContaining([expect.objectContaining({ id: attemptId })]),
    });
    await isOvertaken(id, {
      ...{ open: 'Take back', title: 'Take back this attempt' },
      field: 'What was wrong, and what is right?',
      meanwhile: () => asDana(id, 'voided-attempts', { attemptId, reason: 'wrong-person', note: 'Her sister.' }),
      told: /Her sister\./,
    });
  }, 60_000);

  it('as they take an answer back that is taken back meanwhile', async () => {
    const id = await the.forAna();
    const { advice, revision } = await the.they.see(id);
    const questions = [{ key: null, question: 'Who cooks for her?' }];
    await asDana(id, 'decisions', { kind: 'ask', adviceId: advice?.id ?? null, revision, questions });
    const { inquiries } = await the.they.reaches(id, 'awaiting-information', { waitingFor: { what: 'information' } });
    const questionId = inquiries[0]?.questions[0]?.id ?? '';
    const answerId = randomUUID();
    const answers = [{ questionId, result: 'answered', text: 'Her sister cooks.' }];
    await asDana(id, 'answers', { operationId: answerId, toldBy: 'Ruth', answers });
    await the.they.reaches(id, 'awaiting-decision', { waitingFor: { what: 'decision' } });
    await isOvertaken(id, {
      ...{ open: 'Take back', title: 'Take back this answer' },
      field: 'What was wrong, and what is right?',
      meanwhile: () =>
        asDana(id, 'taken-back-answers', { questionId, answerId, reason: 'other', note: 'She has no sister.' }),
      told: /She has no sister\./,
    });
  }, 60_000);
});
