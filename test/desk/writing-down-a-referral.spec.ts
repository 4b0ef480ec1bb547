import { type Desk, openDesk } from './support/desk';

let the: Desk;
beforeAll(async () => {
  the = await openDesk();
}, 180_000);
afterAll(() => the?.close(), 60_000);

describe('A referral that comes by telephone', () => {
  it('is written down by keyboard, and a link leads to it', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.presses('g', 'i');
    await ana.page.getByRole('heading', { name: 'Write down a referral' }).waitFor();
    await ana.page.getByLabel('The need, in the words').fill('The food runs out on Friday; two children at home.');
    await ana.page.getByLabel('Organization').fill('St Anne');
    await ana.page.getByLabel('Given name').fill('Paloma');
    await ana.page.getByLabel('Family name').fill('Telephoned');
    await ana.page.getByLabel('County').fill('Brandt');
    await ana.page.getByRole('button', { name: 'Add somebody who lives with them' }).click();
    await ana.page.getByLabel('Who it is').fill('daughter');
    await ana.presses('Control+Enter');
    await ana.reads('The referral is kept.');
    await ana.page.getByRole('link', { name: 'Open the referral' }).click();
    await ana.reads('Paloma Telephoned');
    await ana.page.waitForURL(/\/referrals\/[0-9a-f-]{36}$/);
    const id = new URL(ana.page.url()).pathname.split('/').at(-1) ?? '';
    const { person, source } = await the.they.reaches(id, 'awaiting-decision');
    expect([person.household, source.organization]).toEqual([[{ relation: 'daughter', age: null }], 'St Anne']);
    await ana.leave();
  }, 90_000);

  it('is sent back with its faults, and keeps what was typed when one goes elsewhere', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/new-referral');
    await ana.page.getByLabel('The need, in the words').fill('She lost her flat.');
    await ana.clicks('Hand in the referral');
    await ana.reads('Before this can be handed over:');
    for (const fault of ['Say which organization refers.', 'Say the given name.', 'Say the family name.'])
      expect(await ana.page.getByText(fault).count()).toBe(2); // On top, and beside the field.
    await ana.presses('Escape');
    await ana.page.getByRole('link', { name: 'Today' }).click();
    await ana.page.getByRole('link', { name: 'Intake' }).click();
    expect(await ana.page.getByLabel('The need, in the words').inputValue()).toBe('She lost her flat.');
    await ana.clicks('Throw this away');
    expect(await ana.page.getByLabel('The need, in the words').inputValue()).toBe('');
    await ana.leave();
  }, 60_000);

  it('counts once when the system is not heard at first', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/new-referral');
    const keys: (string | undefined)[] = [];
    await ana.page.route('**/api/v1/referrals', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      await route.fetch(); // It is kept, and nobody hears so.
      await route.abort();
    });
    await ana.page.getByLabel('The need, in the words').fill('Rides to dialysis.');
    await ana.page.getByRole('radio', { name: 'The person' }).check({ force: true });
    await ana.page.getByLabel('Given name').fill('Once');
    await ana.page.getByLabel('Family name').fill('Only');
    await ana.clicks('Hand in the referral');
    await ana.reads('This referral was on record already');
    expect(new Set(keys).size).toBe(1);
    await ana.leave();
  }, 60_000);

  it('is not written down by who may not', async () => {
    const ines = await the.sitDown('Ines Novak');
    expect(await ines.page.getByRole('link', { name: 'Intake' }).count()).toBe(0);
    await ines.go('/new-referral');
    await ines.reads('Coordinators and supervisors write down referrals.');
    await ines.leave();
  }, 60_000);
});
