import type { Bundle, FhirResource } from 'fhir/r4';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { eventually } from '../support/eventually';
import { aPatient, aRequest, byPost, byPut, transaction } from '../support/fhir-bundles';
import { some } from '../support/fhir-sender';
import { type Desk, openDesk } from './support/desk';

const ROWS_MAX = 60;

let the: Desk;
beforeAll(async () => {
  the = await openDesk();
}, 180_000);
afterAll(() => the?.close(), 60_000);

describe('A referral at the desk', () => {
  it('is seen through by Ana: she reads the advice, confirms the pathway, reaches the person and sees the service start', async () => {
    const id = await the.forAna();
    const ana = await the.sitDown('Ana Flores');
    await ana.page.getByRole('heading', { name: 'Today', exact: true }).waitFor();
    await ana.page.locator(`a[href*="${id}"]`).click();

    const narrative = ana.page.locator('blockquote');
    const quote = ana.page.locator('.recommendation').first().locator('.quote').first();
    const words = (await quote.textContent())?.replaceAll(/[“”]/g, '');
    await quote.hover();
    expect(await narrative.locator('mark[data-lit]').textContent()).toBe(words);

    const program = await ana.page.locator('.recommendation h3').first().textContent();
    await ana.page.getByRole('radio', { name: program ?? '' }).check({ force: true });
    await ana.clicks('Confirm pathway');
    await ana.reads('Decided.');
    await ana.reads(`Pathway: ${program}`);
    await the.they.reaches(id, 'contacting', { waitingFor: { what: 'first-contact' } });

    await ana.page.getByRole('radio', { name: 'Call' }).check({ force: true });
    await ana.page.getByRole('radio', { name: 'Reached' }).check({ force: true });
    await ana.clicks('Log attempt');
    await ana.reads('Attempt logged.');
    await ana.reads('Call: reached');
    await the.they.reaches(id, 'contacting', { waitingFor: { what: 'service-start' } });

    await ana.page.getByRole('radio', { name: 'Service started' }).check({ force: true });
    await ana.clicks('Record outcome');
    await ana.reads('Closed: service started');
    await eventually(async () => {
      const { outcome, notices } = await the.they.reaches(id, 'closed');
      expect(outcome).toMatchObject({ kind: 'service-started', by: { name: 'Ana Flores' } });
      expect(notices.map(({ purpose }) => purpose)).toContain('closing');
    });
    await ana.leave();
  }, 90_000);

  it('shows what its sender says later, with the words that tell of danger marked where they stand', async () => {
    const narrative = 'She needs a hot meal each day. Her sister cooks on Sundays.';
    const id = await the.forAna({
      narrative,
      get source() {
        return { ...INTAKE_EXAMPLE.source, identifier: some() }; // Each that is handed in has a number of its own.
      },
    });
    const { source } = await the.they.see(id);
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/referrals/${id}`);
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    const danger = 'Tonight she told me that she will kill herself.';
    const phone = '+1 518 555 0144';
    await the.they.handIn({
      ...{ source, narrative: `${narrative} ${danger}` },
      person: { ...INTAKE_EXAMPLE.person, phone },
    });
    const section = ana.page.getByRole('region', { name: 'Sent again' });
    await section.getByText(danger.slice(0, 8)).first().waitFor();
    await ana.page.getByText('suggests danger').first().waitFor();
    await eventually(async () => expect(await section.locator('mark').count()).toBeGreaterThan(0));
    expect(await section.locator('.sent-changes').textContent()).toContain(phone);
    await section.getByText('All that was written this time').click();
    expect(await section.locator('details blockquote').textContent()).toBe(`${narrative} ${danger}`);
    await ana.reads('Sent the referral again: the narrative says something new');
    await ana.leave();
  }, 90_000);

  it('can be decided without a mouse', async () => {
    const id = await the.forAna();
    const ana = await the.sitDown('Ana Flores');
    await ana.page.getByRole('heading', { name: 'Today', exact: true }).waitFor();
    await ana.presses('g', 'w');
    await ana.page.getByRole('heading', { name: 'What awaits me' }).waitFor();
    await ana.page.locator(`a[href*="${id}"]`).waitFor(); // Today leads there too.
    await ana.presses('f');
    await ana.page.keyboard.type('nobody has this name');
    await ana.reads(/None of the/);
    await ana.presses('Escape', 'Tab');
    const isThere = async () => (await ana.page.locator(':focus').getAttribute('href'))?.includes(id);
    for (let rows = 0; rows < ROWS_MAX && !(await isThere()); rows += 1) await ana.presses('j');
    await ana.presses('Enter');
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.presses('1');
    await ana.page.locator('.choices input:checked:focus').waitFor({ state: 'attached' }); // It has the focus a frame later.
    expect(await ana.page.getByRole('radio').first().isChecked()).toBe(true);
    await ana.presses('Enter');
    await ana.reads('Decided.');
    await the.they.reaches(id, 'contacting');

    await ana.page.getByRole('heading', { name: 'Log an attempt' }).waitFor();
    await eventually(async () => expect(await ana.focus()).toContain('Decided.')); // She reads it before she goes on.
    await ana.presses('n');
    await eventually(async () => expect(await ana.focus()).toBe('Log attempt'));
    await ana.presses('Enter');
    await ana.reads('Attempt logged.');
    const { attempts } = await the.they.see(id);
    expect(attempts.at(-1)).toMatchObject({ result: 'no-answer', by: { name: 'Ana Flores' } });
    await ana.leave();
  }, 90_000);

  it('can go another way than advised, with a reason and a note, which the desk asks for', async () => {
    const id = await the.forAna();
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${id}`);
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.presses('o');
    await ana.page.keyboard.type('benefits');
    await ana.page.getByRole('option', { name: /Benefits Desk/ }).click();
    await ana.clicks('Confirm pathway');
    await ana.reads('Before this can be handed over:');
    await ana.page.getByRole('button', { name: /Why do you depart/ }).click();
    await ana.page.getByRole('option', { name: 'The person prefers it' }).click();
    await ana.page.locator('.section-ask').getByRole('textbox', { name: 'Note' }).fill('She asked for it by name.');
    await ana.clicks('Confirm pathway');
    await ana.reads('Decided.');
    const { decision } = await the.they.reaches(id, 'contacting');
    expect(decision).toMatchObject({
      kind: 'chose-another-program',
      programId: 'benefits-desk',
      reason: 'person-prefers',
      note: 'She asked for it by name.',
    });
    await ana.leave();
  }, 60_000);

  it('lets an attempt that was logged by mistake be taken back, with a reason, and shows it struck through', async () => {
    const id = await the.forAna();
    await the.they.ana('POST', `/referrals/${id}/decisions`, await the.they.confirmation(id));
    const { caseId } = await the.they.reaches(id, 'contacting');
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${id}`);
    await ana.page.getByRole('radio', { name: 'Call' }).check({ force: true });
    await ana.page.getByRole('radio', { name: 'Reached' }).check({ force: true });
    await ana.clicks('Log attempt');
    await ana.reads('Call: reached');
    await ana.reads(/has been reached/);

    await ana.clicks('Take back');
    await ana.clicks('Take the attempt back');
    await ana.reads('Before this can be handed over:');
    await ana.page.getByRole('radio', { name: 'Somebody else was tried' }).check({ force: true });
    await ana.page.getByRole('textbox', { name: /What was wrong/ }).fill('That was the referral in the other tab.');
    await ana.clicks('Take the attempt back');
    await ana.page.getByRole('dialog').waitFor({ state: 'detached' });
    await ana.reads('That was the referral in the other tab.');
    await ana.page.locator('s', { hasText: 'Call: reached' }).waitFor();
    await ana.reads(/write down each attempt/);
    const { attempts } = await the.they.reaches(id, 'contacting', { waitingFor: { what: 'first-contact' } });
    expect(attempts.at(-1)?.voided).toMatchObject({ by: { name: 'Ana Flores' }, reason: 'wrong-person' });
    expect(await ana.page.getByRole('button', { name: 'Take back' }).count()).toBe(0);

    await ana.go(`/cases/${caseId}`);
    const line = ana.page.locator('.timeline-line', { has: ana.page.locator('s', { hasText: 'Tried to reach' }) });
    expect(await line.textContent()).toMatch(/Somebody else was tried.*Ana Flores.*the other tab/);
    await ana.leave();
  }, 60_000);

  it('lets nobody be contacted before somebody has found out that it is safe', async () => {
    const id = await the.forAna({ person: { givenName: 'Quiet', familyName: 'Testerman', county: 'Brandt' } });
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${id}`);
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.presses('1');
    await ana.clicks('Confirm pathway');
    await ana.reads(/Nobody may be contacted now/);
    expect(await ana.page.getByRole('button', { name: 'Log attempt' }).count()).toBe(0);
    await ana.page.getByRole('radio', { name: 'Yes, safe' }).check({ force: true });
    await ana.page.getByRole('checkbox', { name: 'Call' }).check({ force: true });
    await ana.page.getByRole('textbox', { name: 'Who said so, and how?' }).fill('The nurse asked her.');
    await ana.clicks('Record answer');
    await ana.page.getByRole('button', { name: 'Log attempt' }).waitFor();
    expect((await the.they.see(id)).person.contact).toMatchObject({ safeToContact: 'yes', channels: ['call'] });
    await ana.leave();
  }, 60_000);

  it('says that more came which may be somebody else’s, of which kinds, and nothing that it tells', async () => {
    const { fhir, apiKey } = the.house.run();
    const hers = [aPatient('p-beside'), aRequest('r-beside', 'Patient/p-beside')];
    const strange = (text: string): FhirResource => ({
      resourceType: 'Condition',
      code: { text },
      subject: { reference: 'Patient/stranger' },
    });
    const answer = await fetch(fhir, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/fhir+json' },
      body: JSON.stringify(transaction(...hers.map(byPut), byPost(strange('Asthma')), byPost(strange('Gout')))),
    });
    const { entry } = (await answer.json()) as Bundle;
    const id = entry?.[1]?.response?.location?.split('/')[1] ?? '';
    await the.they.reaches(id, 'awaiting-decision');
    const ana = await the.sitDown('Ana Flores', { viewport: { width: 390, height: 844 } });
    await ana.go(`/referrals/${id}`);
    await ana.page.getByRole('heading', { name: 'Not shown: perhaps somebody else’s' }).waitFor();
    await ana.reads('2 resources came in the same delivery: Condition (2).');
    await ana.reads(/only whoever sent it can read it again/);
    expect(await ana.page.getByText(/Asthma|Gout/).count()).toBe(0);
    expect(await ana.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await ana.leave();
  }, 60_000);
});
