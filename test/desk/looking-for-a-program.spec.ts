import { eventually } from '../support/eventually';
import { type Desk, openDesk } from './support/desk';

let the: Desk;
beforeAll(async () => {
  the = await openDesk();
}, 180_000);
afterAll(() => the?.close(), 60_000);

describe('Whoever looks for a program', () => {
  it('finds it by a word, reads what it asks, and comes back to what they had found', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.presses('g', 'l');
    await ana.page.getByRole('heading', { name: 'Directory' }).waitFor();
    await ana.page.getByRole('searchbox', { name: 'Find a program' }).fill('agency rides');
    await ana.page.waitForURL(/q=agency\+rides/);
    await eventually(async () => expect(await ana.page.locator('.programs > li').count()).toBeLessThan(4));
    await ana.page.getByRole('link', { name: 'Silver Rides' }).click();
    await ana.page.getByRole('heading', { name: 'Silver Rides' }).waitFor();
    await ana.reads('What it asks');
    await ana.reads(/\d+ or older/);
    await ana.reads('since');
    await ana.page.getByRole('link', { name: 'To the directory' }).click();
    expect(await ana.page.getByRole('searchbox', { name: 'Find a program' }).inputValue()).toBe('agency rides');
    await ana.page.getByRole('link', { name: 'Clear all filters' }).click();
    await eventually(async () => expect(await ana.page.locator('.programs > li').count()).toBeGreaterThan(10));
    expect(await ana.page.getByRole('searchbox', { name: 'Find a program' }).inputValue()).toBe('');
    await ana.leave();
  }, 60_000);

  it('narrows the directory by a link, and hears when nothing fits', async () => {
    const omar = await the.sitDown('Omar Haddad');
    await omar.go('/programs?capacity=closed&age=120&q=nothing');
    await omar.reads('No program fits. Take a filter away, or clear them all.');
    await omar.leave();
  }, 60_000);

  it('hears that there is none of this name', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/programs/no-such-thing');
    await ana.reads('There is nothing at this address');
    await ana.leave();
  }, 60_000);
});
