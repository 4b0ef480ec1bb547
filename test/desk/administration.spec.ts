import { type Desk, openDesk, type Sitting } from './support/desk';

let the: Desk;
let ada: Sitting;
beforeAll(async () => {
  the = await openDesk();
}, 180_000);
beforeEach(async () => {
  ada = await the.sitDown('Ada Lindqvist');
});
afterEach(() => ada.leave());
afterAll(() => the?.close(), 60_000);

const programsWith = async (key: string): Promise<number> => {
  const { status } = await the.they.as(key)('GET', '/programs');
  return status;
};

describe('An administrator at the desk', () => {
  it('begins the day where policies and keys are kept, and sees nobody', async () => {
    await ada.page.waitForURL(/\/administration$/);
    for (const place of ['Today', 'Referrals', 'Notices', 'Audit'])
      expect(await ada.page.getByRole('link', { name: place, exact: true }).count()).toBe(0);
  }, 60_000);

  it('adds a version of the policy, and sees beforehand what it changes', async () => {
    await ada.clicks('Add a version');
    const terms = ada.page.getByLabel('What the new version says');
    const text = await terms.inputValue();
    await terms.fill(text.replace('"dueHours": 4,', '"dueHours": -4,'));
    await ada.reads('This cannot be kept yet:');
    await ada.reads(/^decision\.urgent\.dueHours/);
    await terms.fill(text.replace('"dueHours": 4,', '"dueHours": 3,'));
    await ada.reads('Decision, urgent, due after hours');
    await ada.page.getByLabel('Why').fill('Urgent means soon.');
    await ada.clicks('Add this version');
    const added = ada.page.getByRole('listitem').filter({ hasText: 'Version 2' });
    await added.filter({ hasText: 'New referrals begin with this one' }).waitFor();
    expect(await added.textContent()).toContain('Urgent means soon.');
    expect(await added.textContent()).toContain('Made by Ada Lindqvist');
  }, 60_000);

  it('gives a system a second key, which is shown once, and revokes it, which holds at once', async () => {
    const system = ada.page.getByRole('listitem', { name: 'Sample hospital system' });
    await system.getByRole('button', { name: 'Make a key' }).click();
    const shown = ada.page.getByLabel('The new key of Sample hospital system');
    const key = await shown.inputValue();
    const fingerprint = system.getByText(/made by Ada Lindqvist/);
    await fingerprint.waitFor();
    expect([await programsWith(key), await programsWith(the.house.run().apiKey)]).toEqual([200, 200]);
    await ada.clicks('I have it');
    await ada.page.reload();
    await system.getByText(/made by Ada Lindqvist/).waitFor();
    expect(await ada.page.content()).not.toContain(key);

    await system
      .getByRole('listitem')
      .filter({ hasText: 'made by Ada Lindqvist' })
      .getByRole('button', { name: /^Revoke/ })
      .click();
    await ada.page.getByRole('button', { name: 'Choose a reason' }).click();
    await ada.page.getByRole('option', { name: 'Replaced by another key' }).click();
    await ada.clicks('Revoke it now');
    await ada.reads(/Revoked by Ada Lindqvist/);
    expect([await programsWith(key), await programsWith(the.house.run().apiKey)]).toEqual([401, 200]);
  }, 60_000);

  it('names a system, and hears what is wrong with an id', async () => {
    await ada.page.getByLabel('Its name').fill('St. Anne hospital');
    await ada.page.getByLabel('Its id').fill('St Anne');
    await ada.clicks('Name this system');
    await ada.reads(/This is no id/);
    await ada.page.getByLabel('Its id').fill('st-anne-ehr');
    await ada.clicks('Name this system');
    await ada.page.getByRole('listitem', { name: 'St. Anne hospital' }).waitFor();
  }, 60_000);
});

describe('An auditor at the desk', () => {
  it('reads the same page, and is offered no change', async () => {
    const ines = await the.sitDown('Ines Novak');
    await ines.go('/administration');
    await ines.page.getByRole('listitem', { name: 'Sample hospital system' }).waitFor();
    for (const verb of ['Add a version', 'Make a key', 'Name this system'])
      expect(await ines.page.getByRole('button', { name: verb }).count()).toBe(0);
    await ines.leave();
  }, 60_000);
});
