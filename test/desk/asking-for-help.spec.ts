import type { BrowserContextOptions, Page } from 'playwright-core';
import { eventually } from '../support/eventually';
import { type Desk, openDesk, takePicture } from './support/desk';
import { faultsOf } from './support/faults-of';

let the: Desk;
beforeAll(async () => {
  the = await openDesk();
}, 180_000);
afterAll(() => the?.close(), 60_000);

const PHONE = { viewport: { width: 390, height: 844 } };

/** The page as anybody opens it, after something else, on a phone. */
async function open(options: BrowserContextOptions = {}, path = '/help'): Promise<Page> {
  const page = await the.atTheDoor({ ...PHONE, ...options });
  await page.goto(`${the.house.run().desk}${path}`);
  await page.locator('form').waitFor();
  return page;
}

async function fillIn(page: Page, words = 'We run out of food before the end of the month.'): Promise<void> {
  await page.getByLabel('What help is needed?').fill(words);
  await page.getByLabel('First name').fill('Nadia');
  await page.getByLabel('Last name').fill('Selfwritten');
  await page.getByLabel('How old are you?').fill('34');
  await page.getByLabel('Which county').fill('Brandt');
  await page.getByRole('group', { name: 'Is it safe' }).getByLabel('Yes').check();
  await page.getByLabel('Text message').check();
  await page.getByLabel('Your phone number').fill('+1 555 010 0155');
  await page.getByRole('group', { name: 'May we tell programs' }).getByLabel('Not sure').check();
}

const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true }).click();
/** Nobody fills the form in within three seconds; a test does. */
const ripen = (page: Page) => page.waitForTimeout(3_200);
const found = async () => (await the.they.ana('GET', '/search?q=Selfwritten')).body['items'] as readonly unknown[];

describe('Who needs help', () => {
  it('asks on a phone, without signing in, and a coordinator has it before them', async () => {
    const page = await open();
    await fillIn(page);
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByLabel('Who is it?').fill('daughter');
    await ripen(page);
    await page.getByRole('button', { name: 'Send', exact: true }).dblclick();
    await page.getByRole('heading', { name: 'Thank you. We have it.' }).waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/[0-9a-f]{8}-|Selfwritten/);
    await eventually(async () => expect((await found()).length).toBe(1));
    const dana = await the.sitDown('Dana Ruiz');
    await dana.go('/referrals');
    await dana.reads(/Nadia Selfwritten/);
    await dana.leave();
    await page.context().close();
  }, 90_000);

  it('reads whom to call in danger on every state of the page, and leaves at once without a way back', async () => {
    const page = await open();
    for (const number of ['911', '988', '1-800-799-7233'])
      await page.getByRole('link', { name: number, exact: true }).waitFor();
    await page.getByLabel('What help is needed?').fill('I am afraid of my partner.');
    await page.route('https://www.weather.gov/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' }),
    );
    await page.keyboard.press('Shift+Tab'); // From the field back to the first of the page, whatever lies between.
    await page.getByRole('button', { name: 'Leave this page now' }).press('Enter');
    await page.getByRole('heading', { name: 'Weather' }).waitFor();
    await page.goBack();
    expect(page.url()).not.toContain('/help');
    await page.context().close();
  }, 60_000);

  it('leaves nothing in the browser', async () => {
    const page = await open();
    await fillIn(page);
    const kept = await page.evaluate<unknown>(
      '(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, history.state])()',
    );
    expect(kept).toEqual([0, 0, '', 0, null]);
    await page.reload();
    await page.locator('form').waitFor();
    expect(await page.getByLabel('What help is needed?').inputValue()).toBe('');
    await page.context().close();
  }, 60_000);

  it('hears what is missing on top and beside each question, and gets there from the list', async () => {
    const page = await open();
    await send(page);
    const list = page.getByRole('alert');
    await list.waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Please look at these first');
    expect(await faultsOf(page)).toEqual([]);
    await list.getByRole('button', { name: 'Write the county.' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('county');
    expect(await page.getByLabel('Which county').getAttribute('aria-invalid')).toBe('true');
    await list.getByRole('button', { name: 'Say if it is safe to contact.' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('safe');
    await page.context().close();
  }, 60_000);

  it('keeps what was typed when nobody hears it, when there are too many, and when it seems to be a program', async () => {
    const page = await open();
    await fillIn(page);
    await send(page); // Too fast for a person.
    await page.getByText('Please press Send once more').waitFor();
    await page.route('**/api/v1/self-referral', (route) => route.abort());
    await send(page);
    await page.getByText('It did not reach us.').waitFor();
    await page.unroute('**/api/v1/self-referral');
    const problem = { contentType: 'application/problem+json', body: '{"code":"too-many-forms"}' };
    await page.route('**/api/v1/self-referral', (route) => route.fulfill({ status: 429, ...problem }));
    await send(page);
    await page.getByText('Very many people are writing').waitFor();
    expect(await page.getByLabel('What help is needed?').inputValue()).toContain('We run out of food');
    await page.context().close();
  }, 60_000);

  it('asks for somebody else in words for that', async () => {
    const page = await open();
    await page.getByLabel('Someone else', { exact: true }).check();
    await page.getByLabel('Their parent').check();
    for (const question of [
      'Your first name',
      'Their first name',
      'How old are they?',
      'Which county do they live in?',
    ])
      await page.getByLabel(question).waitFor();
    await page.context().close();
  }, 60_000);

  it.each([
    ['the browser', { locale: 'es-MX' }, '/help'],
    ['a link', {}, '/help?lang=es'],
  ])(
    'reads Spanish where %s says so, and can choose',
    async (_which, options, path) => {
      const page = await open(options, path);
      await page.getByRole('heading', { name: 'Pedir ayuda' }).waitFor();
      expect(await page.evaluate('document.documentElement.lang')).toBe('es');
      await page.getByLabel('¿Qué ayuda se necesita?').fill('La comida no nos alcanza.');
      await page.getByRole('button', { name: 'English' }).click();
      expect(await page.getByLabel('What help is needed?').inputValue()).toBe('La comida no nos alcanza.');
      await page.context().close();
    },
    60_000,
  );

  it.each(['light', 'dark'] as const)(
    'can use it whatever they see and however they type: %s',
    async (colorScheme) => {
      const page = await open({ colorScheme });
      expect(await faultsOf(page)).toEqual([]);
      for (const [width, height] of [
        [390, 844],
        [1440, 900],
      ] as const) {
        await page.setViewportSize({ width, height });
        await takePicture(page, `asking-for-help-${colorScheme}-${width}`);
      }
      await page.getByLabel('Someone else', { exact: true }).check();
      await page.getByRole('button', { name: 'Add a person' }).click();
      for (const way of ['Phone call', 'Email', 'Letter']) await page.getByLabel(way, { exact: true }).check();
      expect(await faultsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      expect(
        await page.evaluate("performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin)"),
      ).toEqual(expect.not.arrayContaining([expect.not.stringContaining('localhost')]));
      await page.context().close();
    },
    60_000,
  );
});
