import { randomUUID } from 'node:crypto';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { eventually } from '../support/eventually';
import { type Desk, openDesk, type Sitting } from './support/desk';
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
  /** What is left of the place in which it was opened, and has the focus afterwards. */
  readonly left: string;
}

/** Writes in a dialog, lets somebody else be first, and reads what the dialog says then. */
async function isOvertaken(id: string, { who = 'Ana Flores', open, title, field, meanwhile, told, left }: Dialog) {
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
  await standsIn(person, left);
  await person.leave();
}

/** Where the keyboard goes on: in what is left of the place, and never nowhere. */
const standsIn = (person: Sitting, place: string): Promise<void> =>
  eventually(async () => expect(await person.page.evaluate(`document.activeElement.matches('${place}')`)).toBe(true));

const IN_DANGER = 'She told the nurse that she wants to kill herself tonight. The food runs out on Friday.';

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
      left: 'article.referral',
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
      left: 'article.referral',
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
      left: 'li',
    });
  }, 60_000);

  it('as they withdraw a consent, and the mark that asked for it is taken back meanwhile', async () => {
    const id = await the.forAna();
    const [mark, consent] = [randomUUID(), randomUUID()];
    expect((await asDana(id, 'part-2-marks', { operationId: mark, note: 'So it says.' })).status).toBe(200);
    const given = { operationId: consent, recipient: 'any-treating', givenOn: '2026-01-05', note: 'I saw it.' };
    expect((await asDana(id, 'consents', given)).status).toBe(200);
    await the.they.reaches(id, 'awaiting-decision', { part2: { consents: [{ standing: 'in-force' }] } });
    await isOvertaken(id, {
      ...{ open: 'Withdraw', title: 'Withdraw this consent' },
      field: 'Who said so, and how?',
      meanwhile: () =>
        asDana(id, 'withdrawn-part-2-marks', { marks: [mark], reason: 'marked-by-mistake', note: 'Her brother.' }),
      told: /Took back the mark of 42 CFR Part 2: it was set by mistake · Her brother\./,
      left: 'article.referral',
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
      left: 'li',
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
      left: 'section',
    });
  }, 60_000);
});

describe('Whoever starts a stopped alert again', () => {
  it('is told when somebody else did meanwhile, with who and why, and keeps what they wrote', async () => {
    const id = await aStoppedAlert();
    const [omar, other] = [await atTheStopped(id), await atTheStopped(id)];
    await omar.reason.fill('My own words about it.');
    await other.reason.fill('It was stopped by mistake.');
    await other.dialog.getByRole('button', { name: 'Start the alert again' }).click();
    await other.dialog.waitFor({ state: 'detached' });
    await other.leave();

    await omar.dialog.getByText('Somebody else was first').waitFor();
    await omar.dialog.getByText(/Omar Haddad.*It was stopped by mistake\./).waitFor();
    await omar.dialog.getByText('My own words about it.').waitFor();
    expect(await omar.dialog.getByRole('textbox').count()).toBe(0);
    expect(await omar.focus()).toContain('Somebody else was first');
    await omar.page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished))');
    expect(await faultsOf(omar.page)).toEqual([]);
    expect(await omar.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await omar.dialog.getByRole('button', { name: 'Close' }).click();
    await omar.dialog.waitFor({ state: 'detached' });
    await standsIn(omar, 'section');
    await omar.leave();
  }, 90_000);
});

async function aStoppedAlert(): Promise<string> {
  const person = { ...INTAKE_EXAMPLE.person, familyName: `Sample ${randomUUID().slice(0, 8)}` };
  const id = await the.they.handIn({ person, narrative: IN_DANGER });
  const { caseId } = await the.they.reaches(id, 'awaiting-decision');
  await the.stopsByHand(`alert/${caseId}`);
  return id;
}

/** Omar, with the dialog open that starts the alert of this referral again. */
async function atTheStopped(id: string) {
  const omar = await the.sitDown('Omar Haddad', { viewport: { width: 390, height: 844 } });
  await omar.go('/operations');
  await omar.page.getByRole('button', { name: /Danger alerts that do not run: 1/ }).click();
  const row = omar.page.getByRole('row').filter({ has: omar.page.getByRole('link', { name: id }) });
  await row.getByRole('button', { name: 'Start again' }).click();
  const dialog = omar.page.getByRole('dialog', { name: 'Start this alert again' });
  return { ...omar, dialog, reason: dialog.getByRole('textbox', { name: 'Reason' }) };
}
