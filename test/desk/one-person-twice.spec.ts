import { randomUUID } from 'node:crypto';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { ComparisonView } from '../../contracts/views/duplicates';
import { eventually } from '../support/eventually';
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

  it('says in an open dialog of facts that two were joined meanwhile, where they are changed now, and keeps what was typed', async () => {
    const { ended, goesOn, join } = await aPairOfWhichOneEnded();
    const ana = await the.sitDown('Ana Flores', { viewport: { width: 390, height: 844 } });
    await ana.go(`/cases/${ended.caseId}`);
    await ana.page.getByRole('button', { name: 'Change these facts' }).click();
    const dialog = ana.page.getByRole('dialog', { name: 'Change what is on record' });
    await dialog.getByRole('textbox', { name: 'County' }).fill('Alder');
    await dialog.getByRole('textbox', { name: 'Who said so, and why it changes' }).fill('She moved, she says.');
    await join();

    await dialog.getByText('Somebody else was first').waitFor();
    await dialog.getByText('Dana Ruiz joined a second record of this person').waitFor();
    await dialog.getByText('This case is closed, and the').waitFor();
    await dialog.getByText('County: Alder · She moved, she says.').waitFor();
    expect(await dialog.getByRole('textbox').count()).toBe(0);
    expect(await faultsOf(ana.page)).toEqual([]);
    expect(await ana.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await ana.page.getByRole('button', { name: 'Change these facts' }).count()).toBe(0);

    await ana.go(`/cases/${goesOn.caseId}`);
    await ana.page.getByRole('button', { name: 'Change these facts' }).waitFor();
    await ana.leave();
  }, 90_000);

  it('says so too in a dialog that goes on, because the case is open', async () => {
    const { goesOn, ended, join } = await aPairOfWhichOneEnded();
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/cases/${goesOn.caseId}`);
    await ana.page.getByRole('button', { name: 'Change these facts' }).click();
    const dialog = ana.page.getByRole('dialog', { name: 'Change what is on record' });
    await dialog.getByRole('textbox', { name: 'County' }).fill('Alder');
    await join(ended.personId);
    await dialog.getByText('Dana Ruiz joined a second record of this person').waitFor();
    expect(await dialog.getByRole('textbox', { name: 'County' }).inputValue()).toBe('Alder');
    await ana.leave();
  }, 90_000);

  it('is nobody’s business who sees no person', async () => {
    const omar = await the.sitDown('Omar Haddad');
    await omar.go('/duplicates');
    await omar.reads('You may not see this');
    await omar.leave();
  }, 60_000);
});

let pairs = 0;

/** Somebody twice on record: one case has ended, and one is open. `join` has Dana say that they are one. */
async function aPairOfWhichOneEnded() {
  pairs += 1;
  const person = { ...INTAKE_EXAMPLE.person, familyName: ['Wagtail', 'Fieldfare'][pairs % 2], address: null };
  const named = { ...person, birthDate: `1949-0${pairs}-21` };
  const ended = await the.they.handIn({ person: named });
  const goesOn = await the.they.handIn({ person: named });
  const { revision } = await the.they.reaches(ended, 'awaiting-decision');
  await the.they.reaches(goesOn, 'awaiting-decision');
  const ending = { operationId: randomUUID(), revision, outcome: 'person-opted-out', note: 'Not now.' };
  expect((await the.they.ana('POST', `/referrals/${ended}/outcome`, ending)).status).toBe(200);
  const { caseId, person: first } = await the.they.reaches(ended, 'closed');
  const { caseId: openCaseId, person: second } = await the.they.see(goesOn);
  const pair = await eventually(async () => {
    const [found] = (await the.they.see(goesOn)).perhapsKnown.seen;
    if (!found) throw new Error('The two are perhaps one, and it is not found yet.');
    return `/possible-duplicates/${found.id}`;
  });
  return {
    ended: { caseId, personId: first.id },
    goesOn: { caseId: openCaseId, personId: second.id },
    join: async (survivorId = second.id) => {
      const { revision: seen, factsSeen } = ComparisonView.parse((await the.they.dana('GET', pair)).body);
      const answer = { answer: 'join', survivorId, fromJoined: [], factsSeen, note: 'She told me.' };
      const body = { operationId: randomUUID(), revision: seen, ...answer };
      expect((await the.they.dana('POST', `${pair}/answers`, body)).status).toBe(202);
    },
  };
}
