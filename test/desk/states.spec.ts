import axe from 'axe-core';
import { eventually } from '../support/eventually';
import { type Desk, openDesk, type Sitting } from './support/desk';

let the: Desk;
let awaiting: string;
beforeAll(async () => {
  the = await openDesk();
  awaiting = await the.forAna();
}, 180_000);
afterAll(() => the?.close(), 60_000);

/** The lists of the desk: whose, where, from which part of the api, and what they say when there is nothing. */
const LISTS: readonly [list: string, who: string, path: string, api: string, nothing: string][] = [
  ['what awaits me', 'Ana Flores', '/tasks', '**/api/v1/tasks', 'Nothing awaits you. That is good news.'],
  ['the referrals', 'Ana Flores', '/referrals', '**/api/v1/referrals', 'No referral stands here.'],
  ['the notices', 'Ana Flores', '/notices', '**/api/v1/notices', 'No notice has been written.'],
  [
    'what was refused',
    'Ines Novak',
    '/refused',
    '**/api/v1/refused-attempts',
    'Nothing has been refused. That is good news.',
  ],
];

const NOTHING = { items: [], next: null };

describe('A list', () => {
  it.each(LISTS)('says what would be there when there is nothing: %s', async (_list, who, path, api, nothing) => {
    const person = await the.sitDown(who);
    await person.page.route(api, (route) => route.fulfill({ json: NOTHING }));
    await person.go(path);
    await person.reads(nothing);
    await person.leave();
  });

  it.each(LISTS)(
    'shows its shape while it loads, and its rows once they are there: %s',
    async (_list, who, path, api) => {
      const person = await the.sitDown(who);
      let answer = (): void => undefined;
      const asked = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await person.page.route(api, async (route) => {
        await asked;
        await route.fulfill({ json: NOTHING });
      });
      await person.go(path);
      await person.page.locator('.skeleton').waitFor();
      expect(await person.page.getByRole('status').allTextContents()).toContain('Loading');
      answer();
      await eventually(async () => expect(await person.page.locator('.skeleton').count()).toBe(0));
      await person.leave();
    },
  );

  it.each(LISTS)('that failed says so and can be tried again by itself: %s', async (_list, who, path, api) => {
    const person = await the.sitDown(who);
    let fails = true;
    await person.page.route(api, (route) => (fails ? route.abort() : route.fulfill({ json: NOTHING })));
    await person.go(path);
    await person.reads('This part could not be loaded.');
    fails = false;
    await person.clicks('Try again');
    await eventually(async () => expect(await person.page.getByText('This part could not be loaded.').count()).toBe(0));
    await person.leave();
  });

  it('that failed leaves the matter beside it alone', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.page.route('**/api/v1/tasks', (route) => route.abort());
    await ana.go(`/tasks/${awaiting}`);
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.reads('This part could not be loaded.');
    await ana.leave();
  });

  it('of hundreds, with names of every kind, is walked by keys and says what is late in words', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.page.route('**/api/v1/tasks', async (route) => {
      const real = await (await route.fetch()).json();
      await route.fulfill({ json: { items: hundredsLike(real.items[0]), next: null } });
    });
    await ana.go('/tasks');
    await ana.reads('late by 3 h');
    await ana.presses(...Array.from({ length: 300 }, () => 'j'));
    expect(await rowInFocus(ana)).toBe(299);
    await ana.presses('k');
    expect(await rowInFocus(ana)).toBe(298);
    expect(await ana.page.evaluate('document.documentElement.scrollWidth')).toBe(1440);
    await ana.leave();
  }, 60_000);
});

const NAMES = [
  'Maria-Guadalupe Fernández de la Vega y Montenegro-Testerman',
  'محمد بن عبد الله',
  'Ng 🌸 Linh',
  'Jo',
  'Oluwaseun Adébáyọ̀ Okonkwo-Featherstonehaugh',
];
const HOUR = 3_600_000;

function hundredsLike(task: Record<string, unknown>): readonly object[] {
  const at = (hours: number) => new Date(Date.now() + hours * HOUR - 1_000).toISOString();
  return Array.from({ length: 500 }, (_, index) => ({
    ...task,
    id: `0192f1c4-7a10-7c3e-9f60-${String(index).padStart(12, '0')}`,
    referralId: `0192f1c4-7a10-7c3e-9f61-${String(index).padStart(12, '0')}`,
    personName: NAMES[index % NAMES.length],
    waitingFor: { what: 'decision', since: at(-90), dueAt: at(index - 3), next: null, level: 0 },
  }));
}

const rowInFocus = ({ page }: Sitting): Promise<unknown> =>
  page.evaluate('[...document.querySelectorAll("[data-row]")].indexOf(document.activeElement)');

describe('A session that ends', () => {
  it('says so, brings the person back to the same place, and has kept what they typed', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${awaiting}`);
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.presses('d');
    const note = ana.page.locator('.section-ask').getByRole('textbox', { name: 'Note' });
    await note.fill('She moved away.');
    await ana.page.context().clearCookies();
    await ana.reads(/Your session has ended/);
    await ana.page.getByRole('button', { name: 'Ana Flores' }).click();
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    expect(await note.inputValue()).toBe('She moved away.');
    await ana.leave();
  }, 60_000);
});

describe('A page that breaks', () => {
  it('says so, and the places beside it still work', async () => {
    const ana = await the.sitDown('Ana Flores');
    // A zone that no clock knows: the contract lets it through, and no date can be written with it.
    await ana.page.route('**/api/v1/session', async (route) => {
      const real = await (await route.fetch()).json();
      await route.fulfill({ json: { ...real, zone: 'Nowhere/At_All' } });
    });
    await ana.go('/tasks');
    await ana.page.getByRole('heading', { name: 'This page broke' }).waitFor();
    await ana.reads(/What was recorded is safe/);
    await ana.page.getByRole('navigation', { name: 'Places' }).waitFor();
    await ana.leave();
  }, 60_000);
});

describe('Whoever comes to a page', () => {
  it('hears its title first, and finds the row that they left when they come back', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/tasks');
    await ana.page.locator(`a[href*="${awaiting}"]`).click();
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await eventually(async () => expect(await ana.page.evaluate('document.activeElement?.id')).toBe('referral-name'));
    await ana.presses('Escape');
    await eventually(async () => expect(await ana.page.locator(':focus').getAttribute('href')).toContain(awaiting));
    await ana.presses('g', 'n');
    await ana.page.getByRole('heading', { name: 'Notices' }).waitFor();
    await eventually(async () => expect(await ana.page.evaluate('document.activeElement?.tagName')).toBe('H1'));
    await ana.leave();
  }, 60_000);
});

describe('What has the focus', () => {
  it('is never hidden behind the question that stays in sight', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${awaiting}`);
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.page.locator('#referral-name').focus();
    const hidden: unknown[] = [];
    for (let step = 0; step < TAB_STEPS; step += 1) {
      await ana.presses('Tab');
      hidden.push(await ana.page.evaluate(WHAT_HIDES_THE_FOCUS));
    }
    expect(hidden.filter((found) => found !== null)).toEqual([]);
    await ana.leave();
  }, 60_000);
});

const TAB_STEPS = 25;

/** Null where the middle of what has the focus can be pressed; else what it is and what lies over it. */
const WHAT_HIDES_THE_FOCUS = `(() => {
  const focused = document.activeElement?.closest('label') ?? document.activeElement;
  if (!focused || focused === document.body) return null;
  const { x, y, width, height } = focused.getBoundingClientRect();
  const over = document.elementFromPoint(x + width / 2, y + height / 2);
  return !over || focused.contains(over) || over.contains(focused) ? null : [focused.textContent, over.className];
})()`;

describe('The sheet of keys', () => {
  it('names the keys of this page as heard, and the others as not on this page', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/tasks');
    await ana.page.locator('[data-row]').first().waitFor();
    await ana.presses('?');
    const sheet = ana.page.getByRole('dialog', { name: 'Keys' });
    await sheet.waitFor();
    const heard = await sheet.locator('[data-heard=true] > dt').allTextContents();
    expect(heard).toEqual(expect.arrayContaining(['gt', 'gw', 'j', 'k', 'f', '/', '?']));
    expect(heard).not.toContain('d');
    expect(await sheet.getByRole('heading', { name: /On a referral/ }).textContent()).toContain('not on this page');
    await ana.leave();
  }, 60_000);
});

describe('The desk in Spanish', () => {
  it('follows the browser, can be chosen at the door, and is as usable', async () => {
    const ana = await the.sitDown('Ana Flores', { locale: 'es-MX' }, 'Lugares');
    await ana.go('/tasks');
    await ana.page.getByRole('heading', { name: 'Lo que me espera' }).waitFor();
    expect(await ana.page.evaluate('document.documentElement.lang')).toBe('es');
    await ana.go(`/tasks/${awaiting}`);
    await ana.page.getByRole('heading', { name: 'Decida' }).waitFor();
    await ana.page.evaluate(axe.source);
    const { violations } = await ana.page.evaluate<axe.AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await ana.page.getByRole('button', { name: 'Usted y este escritorio' }).click();
    await ana.page.getByRole('radio', { name: 'English' }).check({ force: true });
    await ana.presses('Escape');
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.page.reload();
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.leave();
  }, 60_000);
});
