import { eventually } from '../support/eventually';
import { type Desk, openDesk } from './support/desk';

let the: Desk;
beforeAll(async () => {
  the = await openDesk();
}, 180_000);
afterAll(() => the?.close(), 60_000);

const NOT_CONFIRMED = /We have your decision, the system has not confirmed it yet/;

describe('When somebody else was faster', () => {
  it('the desk shows both sides, and nothing of the second is recorded', async () => {
    const id = await the.forAna();
    const ana = await the.sitDown('Ana Flores');
    const ben = await the.sitDown('Ben Okoye');
    for (const person of [ana, ben]) {
      await person.go(`/referrals/${id}`);
      await person.page.getByRole('heading', { name: 'Decide' }).waitFor();
      await person.presses('1');
    }
    await ben.presses('2');
    await ana.clicks('Confirm pathway');
    await ana.reads('Decided.');

    await ben.reads('This changed while you were looking at it');
    await ben.reads(/Ana Flores decided this .* A second decision is not possible\./);
    await ben.clicks('Take theirs');
    await ben.page.getByRole('heading', { name: 'What happens now' }).waitFor();
    expect(await ben.page.getByText('This changed while you were looking at it').count()).toBe(0);
    const { decision } = await the.they.see(id);
    expect(decision).toMatchObject({ kind: 'accepted-first-choice', by: { name: 'Ana Flores' } });
    await Promise.all([ana.leave(), ben.leave()]);
  }, 60_000);

  it('a fact that changed meanwhile is shown before the decision can go on, and the choice is kept', async () => {
    const id = await the.forAna();
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/referrals/${id}`);
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.presses('1');
    await the.they.ben('POST', `/referrals/${id}/contact-safety`, {
      operationId: crypto.randomUUID(),
      safeToContact: 'yes',
      channels: ['letter'],
      note: 'She wrote to us.',
    });
    await ana.reads('This changed while you were looking at it');
    await ana.reads('Yes: letter');
    await ana.clicks('Decide again');
    expect(await ana.page.getByRole('radio').first().isChecked()).toBe(true);
    await ana.clicks('Confirm pathway');
    await ana.reads('Decided.');
    await the.they.reaches(id, 'contacting');
    await ana.leave();
  }, 60_000);
});

describe('When no worker answers', () => {
  afterEach(() => the.house.letGo('worker'));

  it('a decision is shown as not confirmed, also after a reload, and the truth comes out by itself', async () => {
    const [id, other] = [await the.forAna(), await the.forAna()];
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${id}`);
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.presses('1');
    the.house.hold('worker');
    await ana.clicks('Confirm pathway');
    await ana.reads(NOT_CONFIRMED);
    expect(await ana.page.getByRole('button', { name: 'Confirm pathway' }).isDisabled()).toBe(true);

    await ana.page.locator(`a[href*="${other}"]`).click();
    await ana.reads('One change is not confirmed by the system yet. Checking…');
    await ana.page.reload();
    await ana.page.getByRole('link', { name: 'Show', exact: true }).click();
    await ana.reads(NOT_CONFIRMED);

    the.house.letGo('worker');
    await ana.reads('Decided.');
    await ana.page.getByRole('heading', { name: 'What happens now' }).waitFor();
    expect((await the.they.reaches(id, 'contacting')).decision?.by.name).toBe('Ana Flores');
    await ana.leave();
  }, 120_000);
});

describe('When the api is away', () => {
  afterEach(() => the.house.letGo('api'));

  it('the desk says so, keeps what was typed, and goes on by itself', async () => {
    const id = await the.forAna();
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${id}`);
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.presses('d');
    const note = ana.page.locator('.section-ask').getByRole('textbox', { name: 'Note' });
    await note.fill('No program has room for her.');
    the.house.hold('api');
    await ana.reads(/The desk cannot reach the system\. What you see is from/);
    the.house.letGo('api');
    await eventually(async () => expect(await ana.page.getByText('The desk cannot reach').count()).toBe(0), 30_000);
    expect(await note.inputValue()).toBe('No program has room for her.');
    await ana.leave();
  }, 90_000);
});

describe('Somebody who may not', () => {
  it('hears who may, where the thing would have been', async () => {
    const id = await the.forAna();
    const ines = await the.sitDown('Ines Novak');
    await ines.go(`/referrals/${id}`);
    await ines.reads(/You can read this, but not decide: this takes the role coordinator or supervisor/);
    expect(await ines.page.getByRole('radio').count()).toBe(0);
    await ines.leave();
  }, 60_000);

  it('sees processes and nothing of the person, if they keep the house running', async () => {
    const id = await the.forAna();
    const omar = await the.sitDown('Omar Haddad');
    await omar.go('/tasks');
    await omar.reads('You may not see this');
    await omar.go(`/referrals/${id}`);
    await omar.page.getByRole('heading', { name: 'A referral in process' }).waitFor();
    await omar.reads('Awaiting decision');
    expect(await omar.page.content()).not.toContain('Testerman');
    expect(await omar.page.getByRole('link', { name: 'Open the workflow' }).getAttribute('href')).toContain(id);
    await omar.leave();
  }, 60_000);
});
