import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { csv } from '../support/import-files';
import { type Desk, openDesk } from './support/desk';

let the: Desk;
beforeAll(async () => {
  the = await openDesk();
}, 300_000);
afterAll(() => the?.close(), 60_000);

const file = (name: string, text: string | Buffer) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

describe('A coordinator with a file', () => {
  it('tries it, reads what is wrong with which row, takes in the rest, and opens a referral', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.presses('g', 'f');
    await ana.page.getByRole('heading', { name: 'Files of referrals' }).waitFor();
    await ana.reads('No file was sent yet.');
    const rows = [
      { narrative: 'No food since Monday.' },
      { narrative: '' },
      { narrative: 'The rent is due.', county: 'Brandt' },
    ];
    await ana.page.locator('input[type="file"]').setInputFiles(file('families.csv', csv(rows)));
    await ana.reads('One file is chosen, 1 KiB');
    await ana.clicks('Try the file');

    await ana.page.getByRole('heading', { name: 'Report of a file' }).waitFor();
    await ana.reads('Nothing was taken in yet.');
    await ana.reads('is missing');
    expect(await ana.page.locator('td code').allInnerTexts()).toEqual(['narrative']);
    await ana.clicks('Take in 2 referrals');
    await ana.page.locator('strong', { hasText: 'Taken in' }).waitFor();
    await ana.reads(/Taken in by Ana Flores/);

    await ana.page.getByRole('button', { name: /What became of it/ }).click();
    await ana.page.getByRole('option', { name: 'Refused' }).click();
    await ana.page.waitForURL(/\?state=refused$/);
    await ana.page.getByRole('link', { name: 'Open the referral' }).first().waitFor({ state: 'detached' });
    await ana.go(new URL(ana.page.url()).pathname);
    await ana.page.getByRole('link', { name: 'Open the referral' }).first().click();
    await ana.page.waitForURL(/\/referrals\/[0-9a-f-]{36}$/);
    await ana.reads('No food since Monday.');
    await ana.leave();
  }, 120_000);

  it('hears what to do with a file that cannot be read', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/imports');
    const input = ana.page.locator('input[type="file"]');
    await input.setInputFiles(file('old.csv', Buffer.from(csv([{ given_name: 'Mar\u00EDa' }]), 'latin1')));
    await ana.clicks('Try the file');
    await ana.reads(/save it again as "CSV UTF-8"/);
    await input.setInputFiles(file('short.csv', 'given_name\nMaria\n'));
    await ana.clicks('Try the file');
    await ana.reads(/these are missing: source_kind, source_organization, family_name, narrative/);
    await ana.leave();
  }, 60_000);
});

describe('Who may not send', () => {
  it('reads the reports: an auditor, and operations staff', async () => {
    const id = await the.they.sendsFile();
    for (const name of ['Ines Novak', 'Omar Haddad']) {
      const person = await the.sitDown(name);
      await person.go(`/imports/${id}`);
      await person.reads('Nothing was taken in yet.');
      expect(await person.page.getByRole('button', { name: /^Take in/ }).count()).toBe(0);
      expect(await person.page.getByText(INTAKE_EXAMPLE.person.familyName).count()).toBe(0);
      await person.go('/imports');
      await person.page.getByRole('table').waitFor();
      expect(await person.page.getByRole('button', { name: 'Choose a file' }).count()).toBe(0);
      await person.leave();
    }
  }, 60_000);
});
