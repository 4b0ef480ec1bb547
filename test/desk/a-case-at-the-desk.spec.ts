import { randomUUID } from 'node:crypto';
import { ENTRY_EXAMPLE } from '../../contracts/entries';
import { eventually } from '../support/eventually';
import { type Desk, openDesk, type Sitting } from './support/desk';
import { faultsOf } from './support/faults-of';

let the: Desk;
let referralId: string;
let caseId: string;
beforeAll(async () => {
  the = await openDesk();
  referralId = await the.forAna();
  ({ caseId } = await the.they.see(referralId));
}, 180_000);
afterAll(() => the?.close(), 60_000);

const seated = async (story: (ana: Sitting) => Promise<void>) => {
  const ana = await the.sitDown('Ana Flores', { timezoneId: 'America/Chicago' });
  await story(ana);
  await ana.leave();
};
const write = (facts: object) =>
  the.they.ana('POST', `/cases/${caseId}/entries`, { ...ENTRY_EXAMPLE, operationId: randomUUID(), ...facts });
const dialog = ({ page }: Sitting) => page.getByRole('dialog', { name: 'Write something down' });

describe('Writing something down', () => {
  it(
    'takes four keys beside the words, from the page of a referral',
    () =>
      seated(async (ana) => {
        await ana.go(`/tasks/${referralId}`);
        await ana.reads('The whole case');
        await ana.presses('i');
        await dialog(ana).getByText('Maria Testerman').waitFor();
        await ana.presses('v');
        await ana.page.keyboard.type('Met her at the library.');
        await ana.presses('Control+Enter');
        await ana.reads('Kept. It is on the timeline in a moment.');
        await ana.page.getByRole('status').getByRole('link', { name: 'The whole case' }).click();
        await ana.reads('Met her at the library.');
      }),
    60_000,
  );

  it(
    'finds whom it is about by a part of a name, where the page is about nobody',
    () =>
      seated(async (ana) => {
        await ana.go('/notices');
        await ana.page.getByRole('heading', { level: 1 }).waitFor();
        await ana.presses('i');
        await dialog(ana).waitFor();
        await ana.page.keyboard.type('testerm');
        await dialog(ana)
          .getByRole('button', { name: /Maria Testerman/ })
          .first()
          .waitFor();
        await ana.presses('Enter');
        await dialog(ana).getByRole('button', { name: 'About somebody else' }).waitFor();
        await ana.presses('n');
        await ana.page.keyboard.type('Her sister has moved.');
        await ana.presses('Control+Enter');
        await ana.reads('Kept. It is on the timeline in a moment.');
      }),
    60_000,
  );

  it(
    'chooses the one whom Enter meant, once a slow answer has come',
    () =>
      seated(async (ana) => {
        let answer = (): void => undefined;
        const answered = new Promise<void>((resolve) => {
          answer = resolve;
        });
        await ana.page.route('**/search?*', async (route) => {
          await answered;
          await route.continue();
        });
        await ana.go('/notices');
        await ana.page.getByRole('heading', { level: 1 }).waitFor();
        await ana.presses('i');
        await dialog(ana).waitFor();
        await ana.page.keyboard.type('testerm');
        await ana.presses('Enter');
        answer();
        await dialog(ana).getByRole('button', { name: 'About somebody else' }).waitFor();
      }),
    60_000,
  );

  it(
    'loses no word when the system is away, and counts once when it is back',
    () =>
      seated(async (ana) => {
        await ana.go(`/cases/${caseId}`);
        await ana.reads('Timeline');
        await ana.presses('i', 'n');
        await ana.page.keyboard.type('Written without a network.');
        await ana.page.context().setOffline(true);
        await ana.presses('Control+Enter');
        await ana.reads('Not heard yet.');
        await ana.page.context().setOffline(false);
        await ana.reads('Kept. It is on the timeline in a moment.');
        await ana.page.locator('.timeline').getByText('Written without a network.').waitFor();
        expect(await ana.page.locator('.timeline').getByText('Written without a network.').count()).toBe(1);
      }),
    60_000,
  );

  it(
    'says what is missing, and keeps the words when it is closed',
    () =>
      seated(async (ana) => {
        await ana.go(`/cases/${caseId}`);
        await ana.reads('Timeline');
        await ana.presses('i', 'a');
        await ana.page.keyboard.type('Dentist.');
        await ana.presses('Control+Enter');
        await ana.reads('Say how it stands.');
        await ana.presses('Escape');
        await dialog(ana).waitFor({ state: 'hidden' });
        await ana.presses('i');
        await dialog(ana).getByText('Dentist.').waitFor();
      }),
    60_000,
  );
});

const facts = ({ page }: Sitting) => page.getByRole('dialog', { name: 'Change what is on record', exact: true });

describe('Changing what is on record of the person', () => {
  it(
    'takes a key, the new value, who said so, and Ctrl and Enter; what stood stays on the timeline',
    () =>
      seated(async (ana) => {
        await ana.go(`/cases/${caseId}`);
        await ana.reads('Timeline');
        await ana.presses('c');
        await facts(ana).getByLabel('Phone').fill('+1 555 010 0177');
        await ana.presses('Control+Enter');
        await facts(ana).getByRole('alert').getByText('Say who said so, and why.').waitFor();
        await ana.presses('Escape');
        await facts(ana).waitFor({ state: 'hidden' });
        await ana.presses('c');
        expect(await facts(ana).getByLabel('Phone').inputValue()).toBe('+1 555 010 0177');
        await facts(ana).getByLabel('Who said so, and why it changes').fill('She called from the new number.');
        await ana.presses('Control+Enter');
        await facts(ana).waitFor({ state: 'hidden' });
        const line = ana.page.locator('.timeline > li').filter({ hasText: 'She called from the new number.' });
        await line.getByText('+1 555 010 0177').waitFor();
        expect(await line.locator('s').first().textContent()).toBe('+1 555 010 0142');
        await ana.page.locator('.facts').getByText('+1 555 010 0177').waitFor();
      }),
    60_000,
  );

  it(
    'shows what somebody else changed meanwhile, and goes on from there with what was typed',
    () =>
      seated(async (ana) => {
        await ana.go(`/cases/${caseId}`);
        await ana.reads('Timeline');
        await ana.presses('c');
        await facts(ana).getByLabel('Language').fill('Arabic');
        await facts(ana).getByLabel('Who said so, and why it changes').fill('The clinic said so.');
        const changes = [{ fact: 'language', was: 'English', now: 'Spanish' }];
        await the.they.ana('POST', `/cases/${caseId}/person-changes`, {
          operationId: randomUUID(),
          text: 'Asked her.',
          changes,
        });
        await facts(ana).getByText('Somebody changed this while you were at it').waitFor();
        await ana.presses('Control+Enter');
        await facts(ana).getByText('the language changed since you looked').waitFor();
        await facts(ana).getByRole('button', { name: 'Go on from what stands now' }).click();
        await facts(ana).getByRole('button', { name: 'Keep the change' }).click();
        await facts(ana).waitFor({ state: 'hidden' });
        const line = ana.page.locator('.timeline > li').filter({ hasText: 'The clinic said so.' });
        await line.getByText('Arabic').waitFor();
        expect(await line.locator('s').first().textContent()).toBe('Spanish');
      }),
    60_000,
  );

  it(
    'says who may be told what, of somebody new and of somebody known',
    () =>
      seated(async (ana) => {
        await ana.go(`/cases/${caseId}`);
        await ana.clicks('Add somebody');
        const dialog = ana.page.getByRole('dialog', { name: 'Add somebody' });
        await dialog.getByText('Parent').click();
        await dialog.getByLabel('Given name').fill('Rosa');
        await dialog.getByLabel('Who said so, and why it changes').fill('She named her mother.');
        await ana.presses('Control+Enter');
        await dialog.getByRole('alert').getByText('Give both names.').waitFor();
        await dialog.getByLabel('Family name').fill('Testerman');
        await ana.presses('Control+Enter');
        await ana.reads(/may be told: not known/);
        await ana.clicks('Change what is on record of Rosa Testerman');
        const known = ana.page.getByRole('dialog', { name: 'Change what is on record of Rosa Testerman' });
        await known
          .getByRole('radiogroup', { name: 'May they be told anything?' })
          .getByText('No', { exact: true })
          .click();
        await known.getByLabel('Who said so, and why it changes').fill('She asked for it.');
        await ana.presses('Control+Enter');
        await ana.page
          .locator('.related')
          .getByText(/may be told: no$/)
          .waitFor();
      }),
    60_000,
  );
});

describe('A case', () => {
  it(
    'shows a promise until something that is written down ends it',
    () =>
      seated(async (ana) => {
        await write({ promise: { what: 'Send her the list of papers', owedBy: 'us', dueAt: '2027-03-03T15:00:00Z' } });
        await ana.go(`/cases/${caseId}`);
        await ana.reads('Send her the list of papers');
        await ana.clicks('Kept');
        await dialog(ana).getByText('This ends the promise “Send her the list of papers”: kept.').waitFor();
        await ana.presses('n');
        await ana.page.keyboard.type('Sent it by post.');
        await ana.presses('Control+Enter');
        await ana.reads('Nothing is owed. That is good news.');
      }),
    60_000,
  );

  it(
    'keeps what was amended readable, struck through, beside what stands',
    () =>
      seated(async (ana) => {
        await write({ text: 'She comes on Friday.', promise: null });
        await ana.go(`/cases/${caseId}?part=interactions`);
        const line = ana.page.locator('.timeline > li').filter({ hasText: 'She comes on Friday.' });
        await line.getByRole('button', { name: 'Amend' }).click();
        await ana.page.getByLabel('As it should have read').fill('She comes on Saturday.');
        await ana.presses('Escape');
        await ana.page.getByRole('dialog').waitFor({ state: 'detached' });
        await line.getByRole('button', { name: 'Amend' }).click();
        expect(await ana.page.getByLabel('As it should have read').inputValue()).toBe('She comes on Saturday.');
        await ana.page.getByRole('dialog').getByRole('button', { name: 'Amend' }).click();
        await line.getByText('She comes on Saturday.').waitFor();
        expect(await line.locator('s').first().textContent()).toBe('She comes on Friday.');
      }),
    60_000,
  );

  it(
    'tells whoever amended too late who was first, and that their words were not written',
    () =>
      seated(async (ana) => {
        const operationId = randomUUID();
        await write({ operationId, text: 'She comes on Monday.', promise: null });
        await ana.go(`/cases/${caseId}?part=interactions`);
        const line = ana.page.locator('.timeline > li').filter({ hasText: 'She comes on Monday.' });
        await line.waitFor();
        the.house.hold('worker');
        const byBen = { operationId: randomUUID(), reason: 'correction', text: 'She comes on Tuesday.' };
        await the.they.ben('POST', `/cases/${caseId}/entries/${operationId}/amendments`, byBen);
        await line.getByRole('button', { name: 'Amend' }).click();
        await ana.page.getByLabel('As it should have read').fill('She comes on Wednesday.');
        await ana.page.getByRole('dialog').getByRole('button', { name: 'Amend' }).click();
        await ana.reads('2 changes are kept and are written down in a moment.');
        the.house.letGo('worker');
        const note = ana.page.getByRole('alert').filter({ hasText: 'Your amendment was not written down' });
        await note.getByText(/Ben Okoye amended this \(/).waitFor();
        expect(await line.getByText('She comes on Wednesday.').count()).toBe(0);
      }),
    90_000,
  );

  it(
    'says in an open dialog that somebody else amended it meanwhile, and keeps what was typed',
    () =>
      seated(async (ana) => {
        const operationId = randomUUID();
        await write({ operationId, text: 'She comes on Thursday.', promise: null });
        await ana.go(`/cases/${caseId}?part=interactions`);
        const line = ana.page.locator('.timeline > li').filter({ hasText: 'She comes on Thursday.' });
        await line.getByRole('button', { name: 'Amend' }).click();
        await ana.page.getByLabel('As it should have read').fill('She comes on Sunday.');
        const byBen = { operationId: randomUUID(), reason: 'correction', text: 'She comes at noon.' };
        await the.they.ben('POST', `/cases/${caseId}/entries/${operationId}/amendments`, byBen);
        const amending = ana.page.getByRole('dialog');
        await amending.getByText('Somebody else was first').waitFor();
        await amending.getByText(/Ben Okoye/).waitFor();
        await amending.getByText('She comes at noon.').waitFor();
        await amending.getByText('She comes on Sunday.').waitFor();
        expect(await amending.getByRole('textbox').count()).toBe(0);
        expect(await ana.focus()).toContain('Somebody else was first');
        expect(await faultsOf(ana.page)).toEqual([]);
        await ana.presses('Escape');
        await amending.waitFor({ state: 'detached' });
        await eventually(async () => expect(await ana.focus()).toBe('Amend'));
        await ana.presses('Enter'); // Begins anew, with what stands now.
        expect(await amending.getByLabel('As it should have read').inputValue()).toBe('She comes at noon.');
        await ana.presses('Escape');
      }),
    60_000,
  );

  it('is told to auditors, who write nothing', async () => {
    const ines = await the.sitDown('Ines Novak');
    await ines.go(`/cases/${caseId}`);
    await ines.reads('Timeline');
    expect(await ines.page.getByRole('button', { name: 'Write down' }).count()).toBe(0);
    expect(await ines.page.getByRole('button', { name: 'Amend' }).count()).toBe(0);
    expect(await ines.page.getByRole('button', { name: /^(Change|Add somebody)/ }).count()).toBe(0);
    await ines.leave();
  }, 60_000);

  it('shows nothing of the person to operations staff', async () => {
    const omar = await the.sitDown('Omar Haddad');
    await omar.go(`/cases/${caseId}`);
    await omar.reads('You may not see this');
    await omar.leave();
  }, 60_000);
});
