import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { type Desk, openDesk } from './support/desk';
import { faultsOf } from './support/faults-of';

let the: Desk;
beforeAll(async () => {
  the = await openDesk();
}, 300_000);
afterAll(() => the?.close(), 60_000);

const WORDS = 'Needs groceries. The food runs out on Friday. He said if I leave he will kill me.';
const SEEN_TO = 'She is with her sister, and the advocates have called her. Now the food.';

describe('What waits behind a danger', () => {
  it('is read whole, picked by its row once the danger is seen to, and is on record with that reason', async () => {
    const person = { ...INTAKE_EXAMPLE.person, familyName: 'Sandpiper', birthDate: '1971-05-11', address: null };
    const id = await the.forAna({ narrative: WORDS, person });
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/referrals/${id}`);

    const waiting = ana.page.getByRole('list', { name: 'Once the danger is seen to' });
    const pantry = waiting.getByRole('listitem').filter({ hasText: 'Family Pantry' });
    await pantry.getByRole('heading', { name: 'Family Pantry', level: 4 }).waitFor();
    const quote = pantry.locator('.quote').first();
    const words = (await quote.textContent())?.replaceAll(/[“”]/g, '');
    await quote.hover();
    expect(await ana.page.locator('blockquote mark[data-lit]').textContent()).toBe(words);
    expect(await ana.page.locator('.not-advised', { hasText: 'Family Pantry' }).count()).toBe(0);

    const row = ana.page.getByRole('radio', { name: /Family Pantry.*Waits until the danger is seen to/ });
    await ana.presses('2', '3'); // What waits has no key.
    expect(await row.isChecked()).toBe(false);
    await row.check({ force: true });
    await ana.page.getByRole('button', { name: /The danger was seen to.*Why do you depart/ }).waitFor();
    await ana.clicks('Confirm pathway');
    await ana.reads('Write a note.');
    expect(await faultsOf(ana.page)).toEqual([]);
    await ana.page.locator('.section-ask').getByRole('textbox', { name: 'Note' }).fill(SEEN_TO);
    await ana.clicks('Confirm pathway');
    await ana.reads('Decided.');
    const { advice, decision } = await the.they.reaches(id, 'contacting');
    expect(advice?.recommendations.map(({ programId }) => programId)).not.toContain('family-pantry');
    expect(decision).toMatchObject({
      ...{ kind: 'chose-another-program', programId: 'family-pantry' },
      ...{ reason: 'danger-seen-to', note: SEEN_TO },
    });
    await ana.leave();
  }, 120_000);

  it('is put forward as soon as the danger is said to be none, and waits again when that is taken back', async () => {
    const person = { ...INTAKE_EXAMPLE.person, familyName: 'Dotterel', birthDate: '1966-09-03', address: null };
    const id = await the.forAna({ narrative: WORDS, person });
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/referrals/${id}`);
    const waiting = ana.page.getByRole('list', { name: 'Once the danger is seen to' });
    const pantry = ana.page.getByRole('radio', { name: /Family Pantry/ });
    await waiting.waitFor();

    const alert = ana.page.getByRole('article', { name: /Dotterel/ });
    await alert.getByRole('button', { name: 'No danger, because' }).click();
    await alert.getByText('A figure of speech').click();
    await ana.reads('Recorded as no danger.');
    await waiting.waitFor({ state: 'detached' });
    await ana.reads('What was done about it, or why it is none, stands below.');
    await ana.presses('1');
    expect(await pantry.isChecked()).toBe(true);
    expect(await faultsOf(ana.page)).toEqual([]);

    await ana.clicks('Take it back');
    await waiting.waitFor();
    await ana.leave();
  }, 120_000);
});
