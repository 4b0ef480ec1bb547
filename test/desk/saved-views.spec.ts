import { type Desk, openDesk } from './support/desk';

let the: Desk;
beforeAll(async () => {
  the = await openDesk();
}, 180_000);
afterAll(() => the?.close(), 60_000);

describe('A list as one narrowed it', () => {
  it('is saved under a name, opened, renamed, opens first, and is removed', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/referrals?sort=due&urgency=urgent');
    await ana.page.getByText('Saved views', { exact: true }).click();
    await ana.page.getByLabel('Name of this view').fill('Urgent first');
    await ana.presses('Enter');
    const link = (name: string) => ana.page.getByRole('link', { name, exact: true });
    await link('Urgent first').waitFor();

    await ana.page.getByRole('link', { name: 'Clear all filters' }).click();
    await ana.page.waitForURL(/\/referrals$/);
    await link('Urgent first').click();
    await ana.page.waitForURL(/sort=due&urgency=urgent/);

    await ana.clicks('Rename Urgent first');
    await ana.page.getByLabel('New name').fill('What burns');
    await ana.presses('Enter');
    await link('What burns').waitFor();

    await ana.clicks('Open What burns first');
    await ana.reads('opens first');
    await ana.page.getByRole('link', { name: 'Today', exact: true }).click();
    await ana.page.getByRole('link', { name: 'Referrals', exact: true }).click();
    await ana.page.waitForURL(/sort=due&urgency=urgent/);
    await ana.page.getByRole('link', { name: 'Clear all filters' }).click();
    await ana.page.waitForURL(/\/referrals$/);

    await ana.go('/referrals?status=closed'); // A link that says something is followed as it is.
    await ana.page.getByText('Saved views (1)').click();
    await link('What burns').waitFor();
    expect(ana.page.url()).toContain('/referrals?status=closed');
    await ana.clicks('Remove What burns');
    await ana.reads('None yet. Narrow or sort the list');
    await ana.leave();
  }, 90_000);
});
