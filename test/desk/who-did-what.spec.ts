import { readFile } from 'node:fs/promises';
import { type Desk, openDesk } from './support/desk';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

let the: Desk;
let id: string;
beforeAll(async () => {
  the = await openDesk();
  id = await the.forAna();
  const confirmation = await the.they.confirmation(id);
  await the.they.ana('POST', `/referrals/${id}/decisions`, { ...confirmation, note: 'She asked for it by name.' });
  await the.they.reaches(id, 'contacting');
}, 180_000);
afterAll(() => the?.close(), 60_000);

describe('An auditor at the desk', () => {
  it('finds who decided a referral, when, why and on which advice, from the referral itself', async () => {
    const ines = await the.sitDown('Ines Novak');
    await ines.go(`/referrals/${id}`);
    await ines.page.getByRole('link', { name: 'Who did what' }).click();
    await ines.page.waitForURL(/\/audit\?referral=/);
    const decision = ines.page.getByRole('listitem').filter({ hasText: 'Confirmed' });
    await decision.waitFor();
    for (const words of ['Ana Flores', 'She asked for it by name.', 'Answering the advice of the offline advisor'])
      expect(await decision.textContent()).toContain(words);
    await ines.leave();
  }, 60_000);

  it('narrows it by kind and by person; the address keeps that, so that it can be shared', async () => {
    const ines = await the.sitDown('Ines Novak');
    await ines.go('/audit');
    await ines.page.getByRole('link', { name: 'Did', exact: true }).click();
    await ines.page.getByRole('button', { name: 'Everybody' }).click();
    await ines.page.getByRole('option', { name: 'Ana Flores' }).click();
    await ines.page.waitForURL(/kind=did&by=ana-flores/);
    await ines.page.reload();
    await ines.reads(/Confirmed/);
    expect(await ines.page.getByText('Followthrough', { exact: true }).count()).toBe(0);
    await ines.leave();
  }, 60_000);

  it('has its filters stand in line, on a wide screen and on a phone', async () => {
    const ines = await the.sitDown('Ines Novak');
    for (const size of [WIDE, PHONE]) {
      await ines.page.setViewportSize(size);
      await ines.go('/audit');
      const who = ines.page.getByRole('button', { name: 'Everybody' });
      await who.waitFor();
      const day = ines.page.getByLabel('From', { exact: true });
      const [one, other] = [await who.boundingBox(), await day.boundingBox()];
      expect([one?.y, one?.height]).toEqual([other?.y, other?.height]);
    }
    await ines.leave();
  }, 60_000);

  it('takes it out as a file that says who took it out', async () => {
    const ines = await the.sitDown('Ines Novak');
    await ines.go(`/audit?referral=${id}`);
    const [download] = await Promise.all([ines.page.waitForEvent('download'), ines.clicks('Table (CSV)')]);
    expect(download.suggestedFilename()).toMatch(/^followthrough-audit-.*\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('Taken out by Ines Novak');
    expect(text).toContain('Confirmed');
    await ines.leave();
  }, 60_000);
});

describe('A coordinator at the desk', () => {
  it('is offered no audit, and hears why where she asks for it by its address', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/audit');
    await ana.reads('You may not see this');
    expect(await ana.page.getByRole('link', { name: 'Audit' }).count()).toBe(0);
    await ana.leave();
  }, 60_000);
});
