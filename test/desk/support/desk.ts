import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { wallClock } from '../../../config/clock';
import { fillHouse } from '../../../simulation/fill-house';
import { type House, openHouse } from '../../support/house';
import { speakTo } from '../../support/people';
import { openBrowser } from './browser';

const PICTURES = join(__dirname, '..', '..', '..', 'docs', 'pictures');
const HANDED_IN_MAX = 6;
const INVENTED = 40;
const FILL_MS = 120_000;

/** Pictures are taken only when asked for (`PICTURES=take`), so that a test run leaves the project as it was. */
export const takesPictures = process.env['PICTURES'] === 'take';

/** A running house, told what its environment says, a browser before it, and the people who sit down at it. */
export async function openDesk(told: NodeJS.ProcessEnv = {}) {
  const house = await openHouse(told);
  const browser = await openBrowser().catch(async (failure: unknown) => {
    await house.close();
    throw failure;
  });
  const they = speakTo(house);
  return {
    house,
    they,
    sitDown: (name: string, options: BrowserContextOptions = {}, places = 'Places') =>
      sitDown(browser, house, { name, places }, options),
    /** The door, with nobody signed in. */
    atTheDoor: async (options: BrowserContextOptions = {}) => {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      await page.goto(house.run().desk);
      return page;
    },
    /** A new referral that awaits Ana's decision. The house shares them out, so she may get the second or third. */
    forAna: async (facts: object = {}): Promise<string> => {
      for (let handedIn = 0; handedIn < HANDED_IN_MAX; handedIn += 1) {
        const id = await they.handIn(facts);
        const { coordinator } = await they.reaches(id, 'awaiting-decision');
        if (coordinator?.id === 'ana-flores') return id;
      }
      throw new Error(`Of ${HANDED_IN_MAX} referrals none came to Ana.`);
    },
    /** Two persons who may be one: whoever is handed in here more than once is the same each time. */
    aPossibleDuplicate: async (): Promise<string> => {
      const { body } = await they.ana('GET', '/possible-duplicates');
      const [first] = body['items'] as readonly { readonly id: string }[];
      if (!first) throw new Error('Nobody here is on record twice: hand the same person in twice first.');
      return first.id;
    },
    /** As many invented referrals as a day brings, at every status: pictures show a house that is lived in. */
    fill: () =>
      fillHouse({
        house: house.run(),
        seed: '1',
        referrals: INVENTED,
        clock: wallClock,
        signal: AbortSignal.timeout(FILL_MS),
        played: () => undefined,
      }),
    /** Stops a workflow as somebody may who has Temporal's own tools. */
    stopsByHand: async (workflowId: string): Promise<void> => {
      const connection = await Connection.connect({ address: house.run().temporal });
      await new Client({ connection }).workflow.getHandle(workflowId).terminate();
      await connection.close();
    },
    close: async () => {
      await browser.close();
      await house.close();
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Somebody signed in at the desk, in a browser of their own, as people do it: by choosing their name. */
async function sitDown(
  browser: Browser,
  house: House,
  { name, places }: { readonly name: string; readonly places: string },
  options: BrowserContextOptions,
) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(house.run().desk);
  await page.getByRole('button', { name }).click();
  await page.getByRole('navigation', { name: places }).waitFor();
  return {
    page,
    go: (path: string) => page.goto(`${house.run().desk}${path}`),
    presses: async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    reads: (words: string | RegExp) => page.getByText(words).first().waitFor(),
    clicks: (name: string) => page.getByRole('button', { name, exact: true }).click(),
    focus: () => focusOf(page),
    leave: () => context.close(),
  };
}

/** For docs/pictures, as WebP, a fifth of what PNG takes: every page is there in two colours and two widths. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!takesPictures) return;
  const devtools = await page.context().newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 75 });
  await devtools.detach();
  writeFileSync(join(PICTURES, `${name}.webp`), Buffer.from(data, 'base64'));
}

export type Sitting = Awaited<ReturnType<typeof sitDown>>;

/** What the one who uses the keyboard is on. */
const focusOf = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement?.closest("label, a, button, [tabindex]")?.textContent ?? ""');
