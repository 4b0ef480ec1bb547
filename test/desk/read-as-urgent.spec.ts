import { type Desk, openDesk } from './support/desk';

let the: Desk;
beforeAll(async () => {
  the = await openDesk();
}, 180_000);
afterAll(() => the?.close(), 60_000);

const narrative = 'The lights get cut off tomorrow at noon. Needs help with the electric bill.';
const HOUR_MS = 3_600_000;

describe('A referral that its sender calls routine and the advisor reads as urgent', () => {
  it('says so on its page, on the words that say it, in the lists, and by its clock, in both languages', async () => {
    const id = await the.forAna({ narrative, urgency: 'routine' });
    const { urgency, readAsUrgent, waitingFor } = await the.they.see(id);
    expect([urgency, readAsUrgent]).toEqual(['routine', true]);
    expect(Date.parse(waitingFor?.dueAt ?? '') - Date.parse(waitingFor?.since ?? '')).toBe(4 * HOUR_MS);

    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${id}`);
    await ana.reads(/The advisor reads this as urgent: something has to happen within about three working days\./);
    await ana.reads(/Its sender did not call it urgent; it is listed with what is urgent\./);
    await ana.reads(/The due time of its decision was moved forward\./);
    await ana.reads('Moved the due time of the decision forward by 44 h: the advisor read the referral as urgent');
    const quote = ana.page.locator('button.quote', { hasText: 'The lights get cut off tomorrow at noon' }).first();
    await quote.focus();
    expect(await ana.page.locator('mark[data-lit]').textContent()).toContain('cut off tomorrow at noon');
    const row = ana.page.locator(`[data-row][href*="${id}"]`);
    expect(await row.locator('.chip').textContent()).toBe('Urgent, says the advisor');

    await ana.go('/referrals?urgency=urgent');
    await ana.page.locator(`[data-row][href*="${id}"] .chip`).waitFor();
    await ana.leave();

    const inSpanish = await the.sitDown('Ana Flores', { locale: 'es-MX' }, 'Lugares');
    await inSpanish.go(`/tasks/${id}`);
    await inSpanish.reads(/El asesor lee esto como urgente: algo tiene que ocurrir en unos tres días hábiles\./);
    await inSpanish.reads('Urgente, según el asesor');
    await inSpanish.leave();
  }, 90_000);
});
