import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FullView } from '../../contracts/views/referral';
import { SOURCE_KINDS } from '../../domain/referral';
import { toldByHand } from '../../scripts/sample/told-by-hand';
import { fileOf, inventRows, mixedFileOf } from '../../simulation/invent-file';
import { eventually } from '../support/eventually';
import { type Desk, openDesk, type Sitting } from './support/desk';

/**
 * Three files of 300 rows together: two that a seed wrote, with needs by hand among them, and one all by hand. Of the
 * second every third line is FHIR.
 */
const INVENTED = inventRows('7', 280, toldByHand());
const MIXED = {
  ...{ name: 'families.jsonl', mimeType: 'application/x-ndjson', rows: 160 },
  text: mixedFileOf(INVENTED.slice(120)),
};
const FILES = [
  { name: 'families.csv', mimeType: 'text/csv', text: fileOf(INVENTED.slice(0, 120), 'csv'), rows: 120 },
  MIXED,
  { name: 'by-hand.csv', mimeType: 'text/csv', text: readByHand(), rows: 20 },
];
const FHIR_ROWS = new Set(
  MIXED.text.split('\n').flatMap((line, n) => (line.startsWith('{"resourceType":"Bundle"') ? [n + 1] : [])),
);
const ROWS = 300;
/** So many of each kind are looked at on their page. */
const EACH = 3;
/** What becomes of the rows is told by what they are; of the file by hand, docs/imports.md and its own test say which. */
const BY_HAND = { repeated: 2, refused: 7 };
const FAULTY = INVENTED.filter(({ flawed }) => flawed !== null).length + BY_HAND.refused;

function readByHand(): string {
  return readFileSync(join(__dirname, '..', 'data', 'imports', 'by-hand.csv'), 'utf8');
}

let the: Desk;
beforeAll(async () => {
  the = await openDesk();
}, 300_000);
afterAll(() => the?.close(), 60_000);

interface ReportedRow {
  readonly row: number;
  readonly state: string;
  readonly referralId: string | null;
  readonly faults: readonly { readonly code: string; readonly field: string | null }[];
}
const reports: string[] = [];
const referrals = new Map<string, FullView>();

/** Why a coordinator need not wonder what to do with it; nothing where the desk says nothing. */
const WAYS = {
  alert: ({ alerts }: FullView) => alerts.length > 0,
  advice: ({ advice }: FullView) => advice?.outcome === 'route' && advice.recommendations.length > 0,
  questions: ({ advice, toAsk }: FullView) => advice?.outcome === 'needs-information' && toAsk.length > 0,
  'why nothing fits': ({ advice }: FullView) => advice?.outcome === 'no-match',
} as const;
type Way = keyof typeof WAYS;
const waysOf = (referral: FullView): readonly Way[] =>
  (Object.keys(WAYS) as Way[]).filter((way) => WAYS[way](referral));

const itemsOf = async <Item>(path: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await the.they.dana('GET', `${path}limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    items.push(...(body['items'] as Item[]));
    cursor = body['next'] as string | null;
  }
  return items;
};

describe('A mixed file of 300 referrals of every source', () => {
  it('is tried and taken in on the page of files', async () => {
    expect(FILES.reduce((sum, { rows }) => sum + rows, 0)).toBe(ROWS);
    expect(new Set(INVENTED.map(({ referral }) => referral.source.kind))).toEqual(new Set(SOURCE_KINDS));
    const ana = await the.sitDown('Ana Flores');
    for (const file of FILES) reports.push(await takesIn(ana, file));
    await ana.leave();
  }, 240_000);

  it('leaves no row without a referral, or a named reason why there is none', async () => {
    const files = await Promise.all(reports.map((id) => itemsOf<ReportedRow>(`/imports/${id}/rows?`)));
    const rows = files.flat();
    expect(rows).toHaveLength(ROWS);
    const states = rows.map(({ state }) => state);
    expect([count(states, 'refused'), count(states, 'repeated')]).toEqual([FAULTY, BY_HAND.repeated]);
    for (const { state, faults } of rows) expect(faults.length > 0).toBe(state === 'refused');
    const taken = rows.flatMap(({ state, referralId }) => (state === 'taken-in' ? (referralId ?? []) : []));
    expect(new Set(taken).size).toBe(ROWS - FAULTY - BY_HAND.repeated);
    const asFhir = (files[FILES.indexOf(MIXED)] ?? []).filter(({ row }) => FHIR_ROWS.has(row));
    expect(
      count(
        asFhir.map(({ state }) => state),
        'taken-in',
      ),
    ).toBeGreaterThan(FHIR_ROWS.size * 0.9);
    const named = asFhir.flatMap(({ faults }) => faults.map(({ code, field }) => `${code}: ${field}`));
    expect(new Set(named)).toEqual(new Set(['fhir-not-taken: Bundle.entry[0].resource.birthDate']));
    for (const id of taken) referrals.set(id, await advisedOn(id));
  }, 120_000);

  it('gives each advice, questions, an alert, or says why nothing fits', () => {
    const each = [...referrals.values()].map((referral) => ({ id: referral.id, ways: waysOf(referral) }));
    expect(each.filter(({ ways }) => ways.length === 0)).toEqual([]);
    expect(new Set(each.flatMap(({ ways }) => ways))).toEqual(new Set(Object.keys(WAYS)));
  });

  it('puts each on the list of a coordinator', async () => {
    const tasks = await itemsOf<{ readonly referralId: string; readonly assignee: object | null }>(
      '/tasks?scope=team&',
    );
    const listed = new Set(tasks.flatMap(({ referralId, assignee }) => (assignee ? referralId : [])));
    expect([...referrals.keys()].filter((id) => !listed.has(id))).toEqual([]);
  });
});

describe('The desk of 300 referrals', () => {
  it('lists each of them, and shows of every kind what was found', async () => {
    const dana = await the.sitDown('Dana Ruiz');
    await dana.go('/tasks?scope=team');
    const links = dana.page.getByRole('list', { name: 'What awaits the team' }).getByRole('link');
    const more = dana.page.getByRole('button', { name: 'Show more' });
    await links.first().waitFor();
    await eventually(async () => {
      if (await more.isVisible()) await more.click();
      expect(await links.count()).toBeGreaterThanOrEqual(referrals.size);
    }, 60_000);
    const shown = await links.evaluateAll((all: { pathname: string }[]) => all.map(({ pathname }) => pathname));
    expect([...referrals.keys()].filter((id) => !shown.includes(`/tasks/${id}`))).toEqual([]);
    for (const referral of someOfEachWay()) await readsWhatWasFound(dana, referral);
    await dana.leave();
  }, 120_000);

  it.each([1440, 390])(
    'keeps every alert in sight, %i pixels wide, and the list within reach',
    async (width) => {
      const ana = await the.sitDown('Ana Flores', { viewport: { width, height: 844 } });
      for (const path of ['/today', '/tasks', '/alerts']) {
        await ana.go(path);
        await ana.page.locator('.alert').first().waitFor();
        expect([path, await ana.page.evaluate(CUT_OFF)]).toEqual([path, []]);
      }
      await ana.leave();
    },
    60_000,
  );
});

/** What is wider than the part of the page that it stands in. */
const CUT_OFF = `[...document.querySelectorAll('#page, .list, .page, .alert')]
  .filter((part) => part.scrollWidth > part.clientWidth)
  .map((part) => part.className || part.id)`;

const count = (among: readonly string[], one: string): number => among.filter((other) => other === one).length;

/** Tries a file, reads that nothing is taken in yet, takes it in, and gives the id of its report. */
async function takesIn(ana: Sitting, { name, mimeType, text }: (typeof FILES)[number]): Promise<string> {
  await ana.go('/imports');
  await ana.page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  await ana.clicks('Try the file');
  await ana.reads('Nothing was taken in yet.');
  await ana.page.getByRole('button', { name: /^Take in \d+ referrals$/ }).click();
  await ana.page.locator('strong', { hasText: /^Taken in$/ }).waitFor({ timeout: 90_000 });
  return new URL(ana.page.url()).pathname.split('/').at(-1) ?? '';
}

const advisedOn = (id: string): Promise<FullView> =>
  eventually(async () => {
    const { body } = await the.they.dana('GET', `/referrals/${id}`);
    expect(body).toMatchObject({ view: 'full', status: 'awaiting-decision' });
    return body as unknown as FullView;
  }, 60_000);

/** Some that were answered in each of the ways: all of them would be minutes of the same. */
const someOfEachWay = (): readonly FullView[] =>
  Object.values(WAYS).flatMap((isSo) => [...referrals.values()].filter(isSo).slice(0, EACH));

/** Opens it from the list, as people do, and reads there what the api says was found. */
async function readsWhatWasFound(dana: Sitting, referral: FullView): Promise<void> {
  const { id, advice, alerts, toAsk } = referral;
  await dana.page.locator(`.rows a[href*="${id}"]`).click();
  await dana.page.waitForURL(new RegExp(id));
  const page = dana.page.locator('.detail');
  await page.getByRole('heading', { name: 'Decide' }).waitFor();
  if (alerts.length > 0) await page.getByRole('article', { name: /^Danger (now|soon): / }).waitFor();
  for (const { programName } of advice?.recommendations ?? [])
    await page.getByRole('heading', { name: programName, exact: true }).waitFor();
  if (advice?.outcome === 'needs-information') {
    await page.getByText('The advisor says that it lacks facts to be certain.').waitFor();
    await page.getByText('Ask the referrer first…').click();
    for (const { question } of toAsk) await page.getByRole('checkbox', { name: question }).waitFor();
  }
  if (advice?.outcome === 'no-match') await page.getByText('The advisor found no program that fits.').waitFor();
}
