import { type Desk, openDesk } from './support/desk';

let the: Desk;
let referralId: string;
beforeAll(async () => {
  the = await openDesk();
  await the.forAna();
  referralId = await the.forAna();
}, 300_000);
afterAll(() => the?.close(), 60_000);

describe('One person, twice on record', () => {
  it('is said beside the referral, compared side by side, kept apart with a note, and that taken back', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/referrals/${referralId}`);
    await ana.reads('Perhaps already known here');
    await ana.page.getByRole('link', { name: 'Compare the two' }).first().click();
    await ana.reads('same birth date');
    expect(await ana.page.getByRole('row', { name: /Birth date/ }).textContent()).toContain('same');

    await ana.clicks('Keep apart');
    await ana.reads('Say how you know, so that others need not ask again.');
    await ana.page.getByRole('textbox', { name: 'How do you know?' }).fill('Two cousins of one name.');
    await ana.clicks('Keep apart');
    await ana.reads('They are two persons.');
    await ana.reads('Two cousins of one name.');

    await ana.page.getByRole('textbox', { name: 'How do you know?' }).fill('I mixed them up.');
    await ana.clicks('Take it back');
    await ana.reads('Took it back: perhaps they are one.');
    await ana.page.getByRole('button', { name: 'Keep apart' }).waitFor();
    await ana.leave();
  }, 90_000);

  it('is found by keys, and fits a phone', async () => {
    const ana = await the.sitDown('Ana Flores', { viewport: { width: 390, height: 844 } });
    await ana.go('/today');
    await ana.page.getByRole('heading', { level: 1 }).first().waitFor();
    await ana.presses('g', 'p');
    await ana.page.getByRole('heading', { level: 1, name: 'Possible duplicates' }).waitFor();
    await ana.page.getByRole('link', { name: 'Compare the two' }).first().click();
    await ana.reads('What each of the two has here');
    expect(await ana.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await ana.leave();
  }, 60_000);

  it('is nobody’s business who sees no person', async () => {
    const omar = await the.sitDown('Omar Haddad');
    await omar.go('/duplicates');
    await omar.reads('You may not see this');
    await omar.leave();
  }, 60_000);
});
