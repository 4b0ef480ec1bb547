import { type Desk, openDesk } from './support/desk';
import { faultsOf } from './support/faults-of';

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
    await ana.page
      .getByRole('form', { name: 'Are they two persons?' })
      .getByRole('textbox', { name: 'How do you know?' })
      .fill('Two cousins of one name.');
    await ana.clicks('Keep apart');
    await ana.reads('They are two persons.');
    await ana.reads('Two cousins of one name.');

    await ana.page.getByRole('textbox', { name: 'How do you know?' }).fill('I mixed them up.');
    await ana.clicks('Take it back');
    await ana.reads('Took it back: perhaps they are one.');
    await ana.page.getByRole('button', { name: 'Keep apart' }).waitFor();
    await ana.leave();
  }, 90_000);

  it('is joined: both cases hang together, and whoever was joined is found no more; then that is undone', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/referrals/${referralId}`);
    await ana.page.getByRole('link', { name: 'Compare the two' }).first().click();
    const join = ana.page.getByRole('form', { name: 'Are they one person?' });
    await join.getByRole('radiogroup', { name: 'Who goes on?' }).waitFor();
    await join.getByText('the stricter of the two').first().waitFor();
    await join.getByRole('button', { name: 'Join the two' }).click();
    await ana.reads('Say how you know, so that others need not ask again.');
    await join.getByRole('textbox', { name: 'How do you know?' }).fill('She says that she came twice.');
    await join.getByRole('button', { name: 'Join the two' }).click();
    await ana.reads('They are one person on record');
    await ana.reads('Nothing has come since.');
    expect(await faultsOf(ana.page)).toEqual([]);

    const comparison = ana.page.url();
    await ana.page.getByRole('link', { name: 'case open' }).first().click();
    await ana.reads('Other cases of the same person');
    await ana.reads('Ana Flores joined a second record of this person');
    expect(await faultsOf(ana.page)).toEqual([]);
    await ana.page.getByRole('link', { name: 'Compare the two, or undo it' }).click();
    expect(ana.page.url()).toBe(comparison);

    await ana.page.getByRole('textbox', { name: 'How do you know?' }).fill('Two cousins, after all.');
    await ana.clicks('Undo the join');
    await ana.reads('Undid the join: they are two persons again.');
    await join.getByRole('button', { name: 'Join the two' }).waitFor();
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

  it('asks for the same twice: each page says so, and one is closed as a duplicate of the other', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/referrals/${referralId}`);
    await ana.page.getByRole('link', { name: 'Compare the two' }).first().click();
    const join = ana.page.getByRole('form', { name: 'Are they one person?' });
    await join.getByRole('textbox', { name: 'How do you know?' }).fill('She says that she came twice.');
    await join.getByRole('button', { name: 'Join the two' }).click();
    await ana.reads('They are one person on record');
    await ana.reads('What both may ask for');

    await ana.go(`/referrals/${referralId}`);
    await ana.reads('Other referrals of this person');
    await ana.reads('May ask for the same');
    await ana.page.getByRole('button', { name: /End it without a pathway/ }).click();
    await ana.page.getByRole('radio', { name: 'Duplicate' }).check({ force: true });
    await ana.clicks('Record outcome');
    await ana.reads('Choose which referral goes on.');
    expect(await faultsOf(ana.page)).toEqual([]);
    await ana.page.setViewportSize({ width: 390, height: 844 });
    expect(await ana.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await ana.page
      .getByRole('radiogroup', { name: 'Which referral goes on?' })
      .getByRole('radio')
      .first()
      .check({ force: true });
    await ana.clicks('Record outcome');
    await ana.reads('Goes on for this one');

    await ana.page.getByRole('region', { name: 'Other referrals of this person' }).getByRole('link').first().click();
    await ana.reads('Ended as a duplicate of this one, which goes on for it');
    await ana.leave();
  }, 90_000);

  it('is nobody’s business who sees no person', async () => {
    const omar = await the.sitDown('Omar Haddad');
    await omar.go('/duplicates');
    await omar.reads('You may not see this');
    await omar.leave();
  }, 60_000);
});
