import { eventually } from '../support/eventually';
import { type Desk, openDesk } from './support/desk';

let the: Desk;
beforeAll(async () => {
  the = await openDesk();
}, 180_000);
afterAll(() => the?.close(), 60_000);

describe('On the page of operations', () => {
  it('a worker that is killed is seen to be gone, and the one that takes its place', async () => {
    const omar = await the.sitDown('Omar Haddad');
    await omar.go('/operations');
    const workers = omar.page.getByRole('region', { name: 'Workers', exact: true });
    await workers.getByText('at work').first().waitFor();
    the.house.kill('worker');
    await workers.getByText('gone without a goodbye').waitFor({ timeout: 30_000 });
    await workers.getByText('at work').first().waitFor({ timeout: 30_000 });
    await omar.leave();
  }, 120_000);

  it('a workflow is stopped with a reason, stays in sight, and is brought back', async () => {
    const id = await the.forAna();
    const omar = await the.sitDown('Omar Haddad');
    await omar.go(`/referrals/${id}`);
    await omar.page.getByRole('heading', { name: 'Intervene' }).waitFor();
    await omar.clicks('Intervene');
    await omar.reads('Say what should be done.');
    await omar.page.getByText('Stop the workflow', { exact: true }).click();
    await omar.reads(/nobody is reminded of this referral any more/);
    await omar.page.getByRole('textbox', { name: 'Reason' }).fill('It was started twice.');
    await omar.clicks('Stop the workflow');
    await omar.reads('Done.');
    await omar.page.getByRole('cell', { name: 'It was started twice.' }).waitFor();

    await omar.go('/operations');
    await omar.page.getByRole('button', { name: /Stopped or failed: 1/ }).click();
    await omar.page.getByRole('cell', { name: 'stopped by hand' }).waitFor();
    await omar.page.getByRole('link', { name: id }).click();
    await omar.page.getByText('Go back and on from there', { exact: true }).click();
    await omar.page.getByRole('textbox', { name: 'Reason' }).fill('It was not, after all.');
    await omar.clicks('Go back and on from there');
    await omar.reads('Done.');
    await omar.go('/operations');
    await omar.reads('Nothing is stuck. That is good news.');
    expect(await omar.page.content()).not.toContain('Testerman');

    await the.they.ana('POST', `/referrals/${id}/decisions`, await the.they.confirmation(id));
    await the.they.reaches(id, 'contacting');
    await omar.leave();
  }, 120_000);

  it('how the advisor is set is said, so that a coordinator who asks why can be answered', async () => {
    const omar = await the.sitDown('Omar Haddad', { viewport: { width: 390, height: 844 } });
    await omar.go('/operations');
    await omar.page.getByRole('link', { name: 'How the advisor is set' }).click();
    await omar.reads(/^Now, since /);
    const { advice } = await the.they.see(await the.forAna());
    await omar.reads(`${advice?.advisor}: ${advice?.model}, version ${advice?.promptVersion}`);
    await omar.reads('none: it goes by the needs of the product alone');
    await omar.reads('none: it learns nothing from earlier decisions');
    expect(await omar.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await omar.leave();
  }, 60_000);

  it('whoever may only look sees it, and whoever may not hears so', async () => {
    const ines = await the.sitDown('Ines Novak');
    await ines.go('/operations');
    await ines.page.getByRole('region', { name: 'Workers', exact: true }).waitFor();
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/operations');
    await ana.reads('You may not see this');
    await Promise.all([ines.leave(), ana.leave()]);
  }, 60_000);

  it('an api that does not answer leaves what was last known, with its time', async () => {
    const omar = await the.sitDown('Omar Haddad');
    await omar.go('/operations');
    await omar.reads(/^As of /);
    the.house.hold('api');
    await omar.reads(/The desk cannot reach the system/);
    await omar.page.getByRole('region', { name: 'Workers', exact: true }).waitFor();
    the.house.letGo('api');
    await eventually(async () => expect(await omar.page.getByText('The desk cannot reach').count()).toBe(0), 30_000);
    await omar.leave();
  }, 90_000);
});
