import { randomUUID } from 'node:crypto';
import type { Bundle } from 'fhir/r4';
import type { Page } from 'playwright-core';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { evaluateInto } from '../support/an-evaluation';
import { eventually } from '../support/eventually';
import { byPut, gravity, transaction } from '../support/fhir-bundles';
import { type Desk, openDesk, type Sitting, takePicture, takesPictures } from './support/desk';
import { faultsOf } from './support/faults-of';

let the: Desk;
let awaiting: string;
let contacting: string;
let byFhir: string;
let caseId: string;
let duplicate: string;
let earlier: string;
let evaluated: string;
let file: string;
beforeAll(async () => {
  the = await openDesk();
  earlier = await evaluateInto(`${the.house.dataFolder}/evaluations`, 'harbor');
  evaluated = await evaluateInto(`${the.house.dataFolder}/evaluations`, 'prairie');
  contacting = await the.forAna();
  await the.they.ana('POST', `/referrals/${contacting}/decisions`, await the.they.confirmation(contacting));
  ({ caseId } = await the.they.reaches(contacting, 'contacting'));
  await the.they.ana('POST', `/referrals/${contacting}/decisions`, await the.they.confirmation(contacting)); // Refused.
  awaiting = await the.forAna();
  duplicate = await the.aPossibleDuplicate();
  await the.they.handIn({ narrative: IN_DANGER });
  byFhir = await sentAsFhir();
  file = await the.they.sendsFile();
  if (takesPictures) await the.fill();
}, 300_000);
afterAll(() => the?.close(), 60_000);

/** From then on its alert stands before every list, and its mark on every page. */
const IN_DANGER = 'She told the nurse that she wants to kill herself tonight. The food runs out on Friday.';

const PAGES: readonly [page: string, who: string, path: () => string][] = [
  ['the list of today', 'Ana Flores', () => '/today'],
  ['the team’s day', 'Dana Ruiz', () => '/today?scope=team'],
  ['what awaits me', 'Ana Flores', () => '/tasks'],
  ['a referral that awaits a decision', 'Ana Flores', () => `/tasks/${awaiting}`],
  ['a referral whose person is to be reached', 'Ana Flores', () => `/tasks/${contacting}`],
  ['a referral that came as FHIR', 'Ana Flores', () => `/referrals/${byFhir}`],
  ['the danger alerts', 'Dana Ruiz', () => '/alerts?scope=team'],
  ['the referrals', 'Ana Flores', () => '/referrals?status=contacting'],
  ['a case', 'Ana Flores', () => `/cases/${caseId}`],
  ['a referral that is written down', 'Ana Flores', () => '/new-referral'],
  ['the directory', 'Ana Flores', () => '/programs'],
  ['a program', 'Ana Flores', () => '/programs/family-pantry'],
  ['the notices', 'Ana Flores', () => '/notices'],
  ['possible duplicates', 'Ana Flores', () => '/duplicates'],
  ['two persons compared', 'Dana Ruiz', () => `/duplicates/${duplicate}`],
  ['the files of referrals', 'Dana Ruiz', () => '/imports'],
  ['the report of a file', 'Dana Ruiz', () => `/imports/${file}`],
  ['what was refused', 'Ines Novak', () => '/refused'],
  ['policies and keys', 'Ada Lindqvist', () => '/administration'],
  ['the audit', 'Ines Novak', () => '/audit'],
  ['the audit of one referral', 'Dana Ruiz', () => `/audit?referral=${contacting}`],
  ['the page of operations', 'Omar Haddad', () => '/operations'],
  ['how the advisor is set', 'Omar Haddad', () => '/operations/advisor'],
  ['the evaluations of advisors', 'Omar Haddad', () => '/operations/evaluations'],
  ['one evaluation beside another', 'Ada Lindqvist', () => `/operations/evaluations/${evaluated}?with=${earlier}`],
  ['a referral in process', 'Omar Haddad', () => `/referrals/${awaiting}`],
];

describe('The desk', () => {
  it.each(PAGES)(
    'can be used by everybody: %s',
    async (page, who, path) => {
      const person = await the.sitDown(who, { timezoneId: 'America/Chicago' });
      await person.go(path());
      await isFull(person);
      for (const colorScheme of ['light', 'dark'] as const) {
        await person.page.emulateMedia({ colorScheme });
        await person.page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished))'); // Half a fade has no contrast.
        expect([colorScheme, await faultsOf(person.page)]).toEqual([colorScheme, []]);
        await takePictures(person.page, `${inAddresses(page)}-${colorScheme}`);
      }
      await hasOneTitle(person);
      await person.page.setViewportSize({ width: NARROWEST, height: 640 });
      expect(await person.page.evaluate('document.documentElement.scrollWidth')).toBe(NARROWEST);
      expect(await faultsOf(person.page)).toEqual([]);
      await person.leave();
    },
    90_000,
  );

  it('can be used by everybody: the sign-in', async () => {
    const page = await the.atTheDoor();
    await page.getByRole('button', { name: 'Ana Flores' }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect([colorScheme, await faultsOf(page)]).toEqual([colorScheme, []]);
      await takePictures(page, `the-sign-in-${colorScheme}`);
    }
    await page.context().close();
  }, 60_000);

  it('can be used by everybody: a form that was sent back, and the sheet of keys', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${awaiting}`);
    await isFull(ana);
    await ana.presses('d');
    await ana.clicks('Decline referral');
    await ana.reads('Before this can be handed over:');
    expect(await faultsOf(ana.page)).toEqual([]);
    await ana.clicks('Keys');
    await ana.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await faultsOf(ana.page)).toEqual([]);
    await ana.leave();
  }, 60_000);

  it('can be used by everybody: what is changed of a person, sent back, on a phone', async () => {
    const ana = await the.sitDown('Ana Flores', { viewport: { width: 390, height: 844 } });
    await ana.go(`/cases/${caseId}`);
    await isFull(ana);
    for (const [button, dialog] of [
      ['Change these facts', 'Change what is on record'],
      ['Add somebody', 'Add somebody'],
    ] as const) {
      await ana.page.getByRole('button', { name: button }).click();
      await ana.page.getByRole('dialog', { name: dialog }).waitFor();
      await ana.clicks('Keep the change');
      await ana.reads('Before this can be handed over:');
      expect(await faultsOf(ana.page)).toEqual([]);
      expect(await ana.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      await ana.presses('Escape');
    }
    await ana.leave();
  }, 60_000);

  it('can be used by everybody: the questions of a danger alert, on a phone', async () => {
    const dana = await the.sitDown('Dana Ruiz', { viewport: { width: 390, height: 844 } });
    await dana.go('/alerts');
    await dana.page.getByRole('button', { name: 'Say what was done' }).first().click();
    await dana.clicks('Record what was done');
    await dana.reads('Choose what was done.');
    expect(await faultsOf(dana.page)).toEqual([]);
    await dana.clicks('Not now');
    await dana.page.getByRole('button', { name: 'No danger, because' }).first().click();
    await dana.reads('Why is it no danger? One key says it.');
    expect(await faultsOf(dana.page)).toEqual([]);
    expect(await dana.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await dana.leave();
  }, 60_000);

  it('can be used by everybody: an alert that was stopped, started again on a phone', async () => {
    const id = await the.they.handIn({
      person: { ...INTAKE_EXAMPLE.person, familyName: 'Sample' },
      narrative: IN_DANGER,
    });
    const { alerts, caseId: alarmed } = await the.they.reaches(id, 'awaiting-decision');
    await the.stopsByHand(`alert/${alarmed}`);
    const omar = await the.sitDown('Omar Haddad', { viewport: { width: 390, height: 844 } });
    const isUsable = async (): Promise<void> => {
      await omar.page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished))');
      expect(await faultsOf(omar.page)).toEqual([]);
      expect(await omar.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    };
    await omar.go('/operations');
    await omar.page.getByRole('button', { name: /Danger alerts that do not run: 1/ }).click();
    const row = omar.page.getByRole('row').filter({ has: omar.page.getByRole('link', { name: id }) });
    await row.getByRole('cell', { name: 'stopped by hand' }).waitFor();
    await isUsable();
    await row.getByRole('button', { name: 'Start again' }).click();
    const dialog = omar.page.getByRole('dialog', { name: 'Start this alert again' });
    await dialog.getByRole('button', { name: 'Start the alert again' }).click();
    await dialog.getByText('Before this can be handed over:').waitFor();
    await isUsable();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('It was stopped by mistake.');
    await dialog.getByRole('button', { name: 'Start the alert again' }).click();
    await dialog.waitFor({ state: 'detached' });
    await row.waitFor({ state: 'detached' });
    await omar.leave();

    const answer = { operationId: randomUUID(), answer: 'acknowledged', revision: alerts[0]?.revision };
    await eventually(async () =>
      expect((await the.they.ana('POST', `/alerts/${alerts[0]?.id}/answers`, answer)).status).toBe(200),
    );
  }, 90_000);

  it('can be used by everybody: an attempt that is taken back', async () => {
    const attempt = { operationId: randomUUID(), channel: 'call', result: 'no-answer' };
    await the.they.ana('POST', `/referrals/${contacting}/contact-attempts`, attempt);
    const ana = await the.sitDown('Ana Flores', { viewport: { width: 390, height: 844 } });
    await ana.go(`/tasks/${contacting}`);
    await isFull(ana);
    await ana.clicks('Take back');
    await ana.clicks('Take the attempt back');
    await ana.reads('Before this can be handed over:');
    await ana.page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished))');
    expect(await faultsOf(ana.page)).toEqual([]);
    expect(await ana.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await ana.page.getByRole('radio', { name: 'Not made like this' }).check({ force: true });
    await ana.page.getByRole('textbox', { name: /What was wrong/ }).fill('Nobody rang.');
    await ana.clicks('Take the attempt back');
    await ana.page.locator('s', { hasText: 'Call: no answer' }).waitFor();
    expect(await faultsOf(ana.page)).toEqual([]);
    await ana.leave();
  }, 60_000);

  it('can be used by everybody: questions to the referrer, and their answers', async () => {
    const id = await the.forAna();
    const ana = await the.sitDown('Ana Flores', { viewport: { width: 390, height: 844 } });
    const isUsable = async (): Promise<void> => {
      await ana.page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished))');
      expect(await faultsOf(ana.page)).toEqual([]);
      expect(await ana.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    };
    await ana.go(`/tasks/${id}`);
    await isFull(ana);
    await ana.presses('q');
    for (const box of await ana.page.getByRole('checkbox').all()) await box.check({ force: true });
    await ana.page.getByRole('textbox', { name: 'Questions of your own' }).fill('Who cooks for her?');
    await isUsable();
    await ana.page.locator('form [type=submit]', { hasText: 'Ask' }).click();
    await ana.reads('Waiting for answers');
    await ana.clicks('Keep the answers');
    await ana.reads('Before this can be handed over:');
    for (const radio of await ana.page.getByRole('radio', { name: 'Answered' }).all())
      await radio.check({ force: true });
    await isUsable();
    await ana.leave();
  }, 60_000);

  it('can be used by everybody: an answer that is taken back', async () => {
    const id = await the.forAna();
    const { advice, revision } = await the.they.reaches(id, 'awaiting-decision');
    const questions = [{ key: null, question: 'Who cooks for her?' }];
    const ask = { kind: 'ask', operationId: randomUUID(), adviceId: advice?.id ?? null, revision, questions };
    await the.they.ana('POST', `/referrals/${id}/decisions`, ask);
    const { inquiries } = await the.they.reaches(id, 'awaiting-information');
    const answers = [{ questionId: inquiries[0]?.questions[0]?.id, result: 'answered', text: 'Her sister cooks.' }];
    await the.they.ana('POST', `/referrals/${id}/answers`, { operationId: randomUUID(), toldBy: 'Ruth', answers });
    await the.they.reaches(id, 'awaiting-decision');
    const ana = await the.sitDown('Ana Flores', { viewport: { width: 390, height: 844 } });
    await ana.go(`/tasks/${id}`);
    await isFull(ana);
    await ana.clicks('Take back');
    await ana.clicks('Take the answer back');
    await ana.reads('Before this can be handed over:');
    await ana.page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished))');
    expect(await faultsOf(ana.page)).toEqual([]);
    expect(await ana.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await ana.page.getByRole('radio', { name: 'Whoever answered was wrong' }).check({ force: true });
    await ana.page.getByRole('textbox', { name: /What was wrong/ }).fill('She has no sister.');
    await ana.clicks('Take the answer back');
    await ana.page.locator('del', { hasText: 'Her sister cooks.' }).waitFor();
    await ana.page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished))');
    expect(await faultsOf(ana.page)).toEqual([]);
    await ana.leave();
  }, 60_000);

  it('can be used by everybody: what came with a referral as FHIR, unfolded', async () => {
    const ana = await the.sitDown('Ana Flores', { viewport: { width: 390, height: 844 } });
    await ana.go(`/referrals/${byFhir}`);
    await ana.reads('Coded by the sender');
    await ana.reads('How the sender’s own work stood');
    await ana.page.getByRole('button', { name: 'Task: Fulfill the focal request' }).first().click();
    await ana.reads('"resourceType": "Task"');
    expect(await ana.page.getByText(/Shoshone|Filipino/).count()).toBe(0);
    expect(await faultsOf(ana.page)).toEqual([]);
    expect(await ana.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await ana.leave();
  }, 60_000);

  it('keeps the question in sight while facts and advice are read', async () => {
    const ana = await the.sitDown('Ana Flores', { timezoneId: 'America/Chicago' });
    await ana.go(`/tasks/${awaiting}`);
    await isFull(ana);
    const button = await ana.page.getByRole('button', { name: 'Confirm pathway' }).boundingBox();
    expect((button?.y ?? Number.POSITIVE_INFINITY) + (button?.height ?? 0)).toBeLessThan(900);
    await ana.leave();
  }, 60_000);
});

/** As small as the page gets at 1280 pixels and 400 %, which is where it must still not scroll sideways. */
const NARROWEST = 320;

/** A page's name as the name of a file: small letters and digits, and hyphens between them. */
const inAddresses = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** Wide and on a phone; only when pictures are asked for. */
async function takePictures(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await takePicture(page, `${name}-${width}`);
  }
}

/** One title in the tab for each place, and no name in it: tabs are kept in histories and seen over shoulders. */
async function hasOneTitle({ page }: Sitting): Promise<void> {
  const title = await page.title();
  expect(title).toMatch(/ · Followthrough$/);
  expect(title).not.toMatch(/Testerman|Maria/);
}

/** The closed loop of the Gravity guide, sent by a system; its referral awaits a decision. */
async function sentAsFhir(): Promise<string> {
  const { fhir, apiKey } = the.house.run();
  const answer = await fetch(fhir, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/fhir+json' },
    body: JSON.stringify(transaction(...gravity.map(byPut))),
  });
  const { entry } = (await answer.json()) as Bundle;
  const place = gravity.findIndex(({ resourceType }) => resourceType === 'ServiceRequest');
  const id = entry?.[place]?.response?.location?.split('/')[1] ?? '';
  await the.they.reaches(id, 'awaiting-decision');
  return id;
}

/** Whole, and past its skeletons. */
async function isFull({ page }: Sitting): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await eventually(async () => expect(await page.locator('.skeleton').count()).toBe(0));
}
