import { eventually } from '../support/eventually';
import { type Desk, openDesk } from './support/desk';

let the: Desk;
let ximena: string;
beforeAll(async () => {
  the = await openDesk();
  ximena = await the.forAna({ person: { ...PERSON, givenName: 'Ximena', familyName: 'Solórzano' } });
}, 180_000);
afterAll(() => the?.close(), 60_000);

const PERSON = { county: 'Brandt', birthDate: '1992-04-17', phone: '+1 555 010 0123' };

describe('Whoever answers the phone', () => {
  it('finds the person by parts of the name, without a mouse, from any page, and no address holds the name', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/notices');
    await ana.page.getByRole('heading', { level: 1, name: 'Notices' }).waitFor();
    await ana.presses('/');
    await ana.page.getByRole('dialog', { name: 'Search' }).waitFor();
    await ana.page.keyboard.type('solorz xim');
    await ana.page
      .getByRole('option', { name: /Ximena Solórzano/ })
      .first()
      .waitFor();
    expect(ana.page.url()).not.toMatch(/solorz|xim/i);
    await ana.presses('ArrowDown', 'Enter');
    await eventually(async () => expect(ana.page.url()).toMatch(/\/(referrals|cases)\/[0-9a-f-]{36}$/));
    await ana.page
      .getByRole('heading', { name: /Ximena Solórzano/ })
      .first()
      .waitFor();
    await ana.leave();
  }, 60_000);

  it('hears that nobody fits, and what else to try', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.page.getByRole('heading', { name: 'Today', exact: true }).waitFor();
    await ana.page.getByRole('button', { name: 'Search' }).click();
    await ana.page.keyboard.type('nobody of this name');
    await ana.reads(/Nobody and nothing in your teams fits/);
    await ana.presses('Escape', 'Escape');
    await eventually(async () => expect(await ana.page.getByRole('dialog').count()).toBe(0));
    await ana.leave();
  }, 60_000);

  it('on the operations staff finds a process by its number, and sees no name', async () => {
    const omar = await the.sitDown('Omar Haddad');
    await omar.presses('/');
    await omar.page.getByRole('dialog', { name: 'Search' }).waitFor();
    await omar.page.keyboard.type(ximena);
    await omar.page.getByRole('option', { name: ximena }).waitFor();
    expect(await omar.page.content()).not.toContain('Solórzano');
    await omar.leave();
  }, 60_000);
});

describe('Today', () => {
  it('says whom to help next, and leads there by keyboard', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.page.locator(`a[href*="${ximena}"]`).first().waitFor();
    const isThere = async () => (await ana.page.locator(':focus').getAttribute('href'))?.includes(ximena);
    for (let rows = 0; rows < 30 && !(await isThere()); rows += 1) await ana.presses('j');
    await ana.presses('Enter');
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.leave();
  }, 60_000);

  it('can be taken along on paper: whose list, of which day, when it was read, and nothing to press', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.page.locator(`a[href*="${ximena}"]`).first().waitFor();
    await ana.page.emulateMedia({ media: 'print' });
    expect(await ana.page.getByText('The list of Ana Flores').isVisible()).toBe(true);
    expect(await ana.page.getByText(/read .* times in America\/Chicago/).isVisible()).toBe(true);
    const row = ana.page.locator(`a[href*="${ximena}"]`).first();
    expect(await row.locator('.clock-absolute').textContent()).toMatch(/^due .*\d\d:\d\d/);
    expect(await row.locator('.clock-absolute').isVisible()).toBe(true);
    expect(await row.locator('.clock-relative').isVisible()).toBe(false); // "In 4 h" is true for a minute only.
    expect(await ana.page.getByRole('navigation').count()).toBe(0);
    expect(await ana.page.getByRole('button').count()).toBe(0);
    for (const format of ['A4', 'Letter']) expect((await ana.page.pdf({ format })).length).toBeGreaterThan(1_000);
    await ana.leave();
  }, 60_000);
});

describe('The referrals', () => {
  it('stay narrowed and sorted after a reload, and for whoever is sent the link', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/referrals');
    await ana.page.getByText('Filters and order').click();
    await ana.page.getByRole('button', { name: /Order/ }).click();
    await ana.page.getByRole('option', { name: 'Due first', exact: true }).click();
    await ana.page.getByRole('button', { name: /Coordinator/ }).click();
    await ana.page.getByRole('option', { name: 'Ana Flores' }).click();
    await ana.page.getByRole('navigation', { name: 'Status' }).getByRole('link', { name: 'Awaiting decision' }).click();
    await eventually(async () =>
      expect(Object.fromEntries(new URL(ana.page.url()).searchParams)).toEqual({
        sort: 'due',
        coordinator: 'ana-flores',
        status: 'awaiting-decision',
      }),
    );
    const { pathname, search } = new URL(ana.page.url());
    await ana.page.locator(`a[data-row][href*="${ximena}"]`).waitFor();
    await ana.page.reload();
    await ana.reads('Filters and order (1)');
    await ana.page.locator(`a[data-row][href*="${ximena}"]`).click();
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    expect(new URL(ana.page.url()).search).toBe(search);

    const ben = await the.sitDown('Ben Okoye');
    await ben.go(`${pathname}${search}`);
    await ben.page.locator(`a[data-row][href*="${ximena}"]`).waitFor();
    await Promise.all([ana.leave(), ben.leave()]);
  }, 60_000);

  it('say so where the address asks for what no list knows, and lead back', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/referrals?due=never');
    await ana.reads('There is nothing at this address');
    await ana.page.getByRole('link', { name: 'Clear all filters' }).click();
    await ana.page.locator('a[data-row]').first().waitFor();
    await ana.leave();
  }, 60_000);
});

describe('What awaits me', () => {
  it('is narrowed by its address, which survives a reload, can be sent, and stays beside a matter', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/tasks');
    await ana.page.locator(`a[data-row][href*="${ximena}"]`).waitFor();
    await ana.page.getByText('Filters', { exact: true }).click();
    await ana.page.getByRole('button', { name: /What is to be done/ }).click();
    await ana.page.getByRole('option', { name: 'Decide the pathway' }).click();
    await ana.page.getByRole('button', { name: /Due/ }).click();
    await ana.page.getByRole('option', { name: 'Late or within 7 days' }).click();
    const narrowed = '?kind=decide-pathway&due=within-7-days';
    await eventually(async () => expect(new URL(ana.page.url()).search).toBe(narrowed));
    await ana.page.reload();
    await ana.reads('Filters (2)');
    await ana.page.locator(`a[data-row][href*="${ximena}"]`).click();
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    expect(new URL(ana.page.url()).search).toBe(narrowed);
    await ana.go(`/tasks${narrowed.replace('decide-pathway', 'start-service')}`);
    await ana.reads('None fits the filters.');
    await ana.page.getByRole('link', { name: 'Clear all filters' }).click();
    await ana.page.locator(`a[data-row][href*="${ximena}"]`).waitFor();
    await ana.leave();
  }, 60_000);

  it('is read by auditors as what awaits the teams, and stands among their places with all that they may read', async () => {
    const ines = await the.sitDown('Ines Novak');
    const places = ines.page.getByRole('navigation', { name: 'Places' });
    for (const place of ['Refused', 'Admin', 'Tasks']) await places.getByRole('link', { name: place }).waitFor();
    await places.getByRole('link', { name: 'Tasks' }).click();
    await ines.page.getByRole('heading', { name: 'What awaits the team' }).waitFor();
    await ines.page.locator(`a[data-row][href*="${ximena}"]`).waitFor();
    expect(await ines.page.getByRole('navigation', { name: 'Whose list' }).count()).toBe(0);
    await ines.leave();
  }, 60_000);
});

describe('The foot of a phone', () => {
  it('has every word on one line', async () => {
    const ana = await the.sitDown('Ana Flores', { viewport: { width: 390, height: 844 } });
    const words = await ana.page.locator('.nav-place:visible > span').all();
    const heights = await Promise.all(words.map(async (word) => (await word.boundingBox())?.height));
    expect(heights.length).toBeGreaterThan(4);
    expect(new Set(heights)).toEqual(new Set([16]));
    await ana.leave();
  }, 60_000);
});

describe('A supervisor at the desk', () => {
  it('reads the policies that the teams run by, and no key', async () => {
    const dana = await the.sitDown('Dana Ruiz');
    await dana.go('/administration');
    await dana.page.getByRole('heading', { name: 'Policy', exact: true }).waitFor();
    await dana.reads('Administrators change them.');
    expect(await dana.page.getByText('Sample hospital system').count()).toBe(0);
    await dana.leave();
  }, 60_000);
});
