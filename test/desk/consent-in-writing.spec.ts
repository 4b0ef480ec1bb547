import { randomUUID } from 'node:crypto';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { type Desk, openDesk } from './support/desk';
import { faultsOf } from './support/faults-of';

let the: Desk;
beforeAll(async () => {
  the = await openDesk();
}, 180_000);
afterAll(() => the?.close(), 60_000);

describe('A coordinator, of a referral that 42 CFR Part 2 protects,', () => {
  it('confirms a program only once the written consent of the person is recorded, and can withdraw it', async () => {
    const id = await the.forAna({ isPart2: true });
    const { advice } = await the.they.reaches(id, 'awaiting-decision');
    const program = advice?.recommendations[0]?.programName ?? '';
    const ana = await the.sitDown('Ana Flores', { viewport: { width: 390, height: 844 } });
    await ana.go(`/tasks/${id}`);
    await ana.reads('No written consent is on record. No program can be confirmed before there is one.');
    await ana.page.getByRole('radio', { name: program }).check({ force: true });
    await ana.reads('This program must not be told yet');
    await ana.reads('and no written consent is on record. Ask the person, record their written consent');
    await ana.clicks('Confirm pathway');
    await ana.reads('Record the written consent of the person first, or choose another program.');
    expect((await the.they.reaches(id, 'awaiting-decision')).decision).toBeNull();
    expect(await faultsOf(ana.page)).toEqual([]);

    await ana.page.getByRole('button', { name: 'Record a written consent' }).click();
    await ana.clicks('Record consent');
    await ana.reads('Choose who may be told.');
    expect(await faultsOf(ana.page)).toEqual([]);
    expect(await ana.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const recipients = ana.page.getByRole('radiogroup', { name: 'Who may be told?' });
    await recipients.getByRole('radio', { name: 'Any program that treats or helps' }).check({ force: true });
    await ana.page.getByLabel('Signed on').fill('2026-01-05');
    await ana.page
      .getByRole('textbox', { name: 'Who saw it, and where is it kept?' })
      .fill('I did; in the case folder.');
    await ana.clicks('Record consent');
    await ana.reads('Signed on 2026-01-05, until it is withdrawn; recorded by Ana Flores');
    const recorded = await the.they.reaches(id, 'awaiting-decision', {
      part2: { consents: [{ standing: 'in-force' }] },
    });
    expect(recorded.decision).toBeNull();

    await ana.page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await ana.page.getByRole('dialog', { name: 'Withdraw this consent' }).waitFor();
    expect(await faultsOf(ana.page)).toEqual([]);
    await ana.page.getByRole('textbox', { name: 'Who said so, and how?' }).fill('She called.');
    await ana.clicks('Withdraw consent');
    await ana.reads('Withdrawn, as Ana Flores wrote down: She called.');
    await the.they.reaches(id, 'awaiting-decision', { part2: { consents: [{ standing: 'withdrawn' }] } });
    await ana.leave();
  }, 90_000);

  it('is told in a consent’s dialog nothing of what came of another’s withdrawal', async () => {
    const id = await the.forAna({ isPart2: true });
    await the.they.reaches(id, 'awaiting-decision');
    for (const recipient of ['any-treating', 'this-organization']) {
      const consent = { operationId: randomUUID(), recipient, givenOn: '2026-01-05', note: 'I saw it.' };
      expect((await the.they.ana('POST', `/referrals/${id}/consents`, consent)).status).toBe(200);
    }
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${id}`);
    const withdraw = ana.page.getByRole('button', { name: 'Withdraw', exact: true });
    const dialog = ana.page.getByRole('dialog', { name: 'Withdraw this consent' });
    const note = dialog.getByRole('textbox', { name: 'Who said so, and how?' });
    await withdraw.nth(1).waitFor();
    await withdraw.first().click();
    await note.fill('She called.');
    await dialog.getByRole('button', { name: 'Withdraw consent' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await ana.reads('Withdrawn, as Ana Flores wrote down: She called.');

    await withdraw.click(); // One is left.
    await dialog.waitFor();
    expect(await note.inputValue()).toBe('');
    expect(await dialog.getByRole('status').count()).toBe(0);
    expect(await dialog.getByRole('alert').count()).toBe(0);
    expect(await dialog.textContent()).not.toContain('Consent withdrawn.');
    await dialog.getByRole('button', { name: 'Withdraw consent' }).click();
    await dialog.getByText('Before this can be handed over:').waitFor();
    await note.fill('She called again.');
    await dialog.getByRole('button', { name: 'Withdraw consent' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await ana.reads('Withdrawn, as Ana Flores wrote down: She called again.');
    await ana.leave();
  }, 60_000);
});

describe('A referral that bears no mark', () => {
  it('is marked by its coordinator, who says how she knows, and a supervisor takes back what was a mistake', async () => {
    const id = await the.forAna();
    await the.they.reaches(id, 'awaiting-decision');
    const ana = await the.sitDown('Ana Flores', { viewport: { width: 390, height: 844 } });
    await ana.go(`/tasks/${id}`);
    await ana.clicks('Mark as substance use treatment records');
    await ana.page.getByRole('dialog', { name: 'Mark as protected by 42 CFR Part 2' }).waitFor();
    expect(await faultsOf(ana.page)).toEqual([]);
    await ana.page.getByRole('textbox', { name: 'How do you know?' }).fill('She said so on the phone.');
    await ana.clicks('Mark as protected');
    await ana.reads('No written consent is on record. No program can be confirmed before there is one.');
    await ana.reads('She said so on the phone.');
    expect(await ana.page.getByRole('button', { name: 'Take the mark back' }).count()).toBe(0);
    await ana.leave();

    const dana = await the.sitDown('Dana Ruiz');
    await dana.go(`/tasks/${id}`);
    await dana.clicks('Take the mark back');
    const dialog = dana.page.getByRole('dialog', { name: 'Take the mark of 42 CFR Part 2 back' });
    await dialog.waitFor();
    expect(await faultsOf(dana.page)).toEqual([]);
    await dialog.getByRole('radio', { name: 'We set it by mistake' }).check({ force: true });
    await dialog.getByRole('textbox', { name: 'Who said so, and how?' }).fill('It was her brother.');
    await dialog.getByRole('button', { name: 'Take the mark back' }).click();
    await dana.reads('Took back the mark of 42 CFR Part 2: it was set by mistake');
    expect((await the.they.reaches(id, 'awaiting-decision')).part2).toBeNull();
    await dana.leave();
  }, 90_000);

  it('is not taken back with a mark that came meanwhile, before that one was read; what was typed stays', async () => {
    const source = { ...INTAKE_EXAMPLE.source, identifier: randomUUID() };
    const id = await the.they.handIn({ source });
    await the.they.reaches(id, 'awaiting-decision');
    const mark = { operationId: randomUUID(), note: 'She said so on the phone.' };
    expect((await the.they.ana('POST', `/referrals/${id}/part-2-marks`, mark)).status).toBe(200);
    await the.they.reaches(id, 'awaiting-decision', { part2: { marks: [{ origin: 'desk' }] } });
    const dana = await the.sitDown('Dana Ruiz');
    await dana.go(`/tasks/${id}`);
    await dana.clicks('Take the mark back');
    const dialog = dana.page.getByRole('dialog', { name: 'Take the mark of 42 CFR Part 2 back' });
    const take = dialog.getByRole('button', { name: 'Take the mark back', exact: true });
    const note = dialog.getByRole('textbox', { name: 'Who said so, and how?' });
    await dialog.getByText('She said so on the phone.').waitFor();
    await dialog.getByRole('radio', { name: 'We set it by mistake' }).check({ force: true });
    await note.fill('It was her brother.');
    expect(await the.they.handIn({ source, isPart2: true })).toBe(id);
    await the.they.reaches(id, 'awaiting-decision', { part2: { marks: [{ origin: 'desk' }, { origin: 'label' }] } });

    await take.click();
    await dialog.getByText(/another mark of 42 CFR Part 2 has come since you looked/i).waitFor();
    await dialog.getByText(/said so later/).waitFor();
    expect(await note.inputValue()).toBe('It was her brother.');
    expect(await faultsOf(dana.page)).toEqual([]);
    expect((await the.they.see(id)).part2?.marks).toHaveLength(2);

    await dialog.getByRole('button', { name: 'I have read it; take it back, too' }).click();
    await dialog.getByRole('radio', { name: 'The sender said that it was a mistake' }).check({ force: true });
    await take.click();
    await dana.reads('Took back the mark of 42 CFR Part 2: the sender said that it was a mistake');
    expect((await the.they.reaches(id, 'awaiting-decision')).part2).toBeNull();
    await dana.leave();
  }, 90_000);
});
