import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { PROBLEMS } from '../../api/problems-catalogue';
import { say } from '../../domain/sayings';
import { en } from '../../web/text/en';
import { es } from '../../web/text/es';
import { evaluateInto } from '../support/an-evaluation';
import { eventually } from '../support/eventually';
import { HAPPENINGS } from '../support/happenings';
import { REASONS, ROW_FAULTS, RULES } from '../support/reasons';
import { type Desk, openDesk } from './support/desk';

let the: Desk;
let awaiting: string;
let contacting: string;
let caseId: string;
let duplicate: string;
let earlier: string;
let evaluated: string;
let file: string;
beforeAll(async () => {
  the = await openDesk();
  earlier = await evaluateInto(`${the.house.dataFolder}/evaluations`, 'harbor');
  evaluated = await evaluateInto(`${the.house.dataFolder}/evaluations`, 'prairie');
  const { they } = the;
  contacting = await the.forAna();
  await they.ana('POST', `/referrals/${contacting}/decisions`, await they.confirmation(contacting));
  ({ caseId } = await they.reaches(contacting, 'contacting'));
  awaiting = await the.forAna();
  duplicate = await the.aPossibleDuplicate();
  await they.ana('POST', `/referrals/${awaiting}/decisions`, { ...(await they.confirmation(awaiting)), revision: 0 });
  await they.ana('POST', `/referrals/${contacting}/contact-attempts`, {
    ...{ operationId: randomUUID(), at: null, channel: 'visit', result: 'no-answer', note: null },
  });
  await they.ana('GET', '/audit');
  file = await they.sendsFile();
}, 300_000);
afterAll(() => the?.close(), 60_000);

const PAGES: readonly [page: string, who: string, path: () => string][] = [
  ['the list of today', 'Ana Flores', () => '/today'],
  ['the team’s day', 'Dana Ruiz', () => '/today?scope=team'],
  ['what awaits me', 'Ana Flores', () => '/tasks'],
  ['a referral that awaits a decision', 'Ana Flores', () => `/tasks/${awaiting}`],
  ['a referral whose person is to be reached', 'Ana Flores', () => `/tasks/${contacting}`],
  ['a referral that one may read only', 'Ines Novak', () => `/referrals/${awaiting}`],
  ['the referrals', 'Ana Flores', () => '/referrals'],
  ['a list that one may not see', 'Omar Haddad', () => '/referrals'],
  ['a case', 'Ana Flores', () => `/cases/${caseId}`],
  ['a referral that is written down', 'Ana Flores', () => '/new-referral'],
  ['the directory', 'Ana Flores', () => '/programs'],
  ['a program', 'Ana Flores', () => '/programs/family-pantry'],
  ['the notices', 'Ana Flores', () => '/notices'],
  ['possible duplicates', 'Ana Flores', () => '/duplicates'],
  ['two persons compared', 'Dana Ruiz', () => `/duplicates/${duplicate}`],
  ['the files of referrals', 'Dana Ruiz', () => '/imports'],
  ['the report of a file', 'Dana Ruiz', () => `/imports/${file}`],
  ['what was refused', 'Ines Novak', () => '/refused'],
  ['policies and keys', 'Ada Lindqvist', () => '/administration'],
  ['the audit', 'Ines Novak', () => '/audit'],
  ['the audit of one referral', 'Dana Ruiz', () => `/audit?referral=${contacting}`],
  ['the page of operations', 'Omar Haddad', () => '/operations'],
  ['the evaluations of advisors', 'Omar Haddad', () => '/operations/evaluations'],
  ['one evaluation beside another', 'Ada Lindqvist', () => `/operations/evaluations/${evaluated}?with=${earlier}`],
  ['a referral in process', 'Omar Haddad', () => `/referrals/${awaiting}`],
];

describe('In Spanish', () => {
  it.each(PAGES)(
    'nothing of our own is in English, and what stays English says so: %s',
    async (_page, who, path) => {
      const person = await the.sitDown(who, { locale: 'es-MX' }, 'Lugares');
      await person.go(path());
      await person.page.locator('main h1').first().waitFor();
      await eventually(async () => expect(await person.page.locator('.skeleton').count()).toBe(0));
      const { ours, marked } = await wordsOn(person.page);
      expect(ours.length).toBeGreaterThan(0);
      expect(ours.filter((words) => ENGLISH.some((part) => words.includes(part)))).toEqual([]);
      expect(marked).toEqual([]);
      await person.leave();
    },
    60_000,
  );

  it('a refusal says why', async () => {
    const ines = await the.sitDown('Ines Novak', { locale: 'es-MX' }, 'Lugares');
    await ines.go('/refused');
    await ines.reads(/^La remisión cambió mientras usted la miraba/);
    await ines.reads(/^A esta persona solo se la puede contactar por/);
    await ines.go(`/audit?referral=${contacting}`);
    await ines.reads(/^Pidió anotar un intento de contacto; el sistema lo rechazó: a esta persona solo/);
    await ines.reads(/^Confirmó .*, la primera opción recomendada$/);
    await ines.leave();
  }, 60_000);
});

/** Where English is to stay, marked: an advisor wrote it, it was sent like this, or it is shown as it was kept. */
const AS_WRITTEN = '.recommendation, .not-advised, .notice-text, .audit-facts';

interface Words {
  /** Texts that claim to be Spanish. */
  readonly ours: readonly string[];
  /** Texts that are marked as English and stand where none is to stay. */
  readonly marked: readonly string[];
}

const wordsOn = (page: Page): Promise<Words> =>
  page.evaluate<Words>(`(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const [ours, marked] = [[], []];
    while (texts.nextNode()) {
      const words = texts.currentNode.data.trim();
      const around = texts.currentNode.parentElement;
      if (!words || around.closest('script, style')) continue;
      const isEnglish = around.closest('[lang]').lang === 'en';
      if (!isEnglish) ours.push(words);
      else if (!around.closest(${JSON.stringify(AS_WRITTEN)})) marked.push(words);
    }
    return { ours, marked };
  })()`);

const LEAST = 12;

/** Every stretch of words that only English says: of both catalogues, and of what the system says of itself. */
const ENGLISH: readonly string[] = [
  ...stretchesOf(en),
  ...Object.values(PROBLEMS).map(({ title }) => title),
  ...Object.values(HAPPENINGS).flatMap((one) => parts(say(en.happened, one))),
  ...Object.values(REASONS).flatMap((one) => parts(say(en.reasons, one))),
  ...Object.values(ROW_FAULTS).flatMap((one) => parts(say(en.imports.rowFaults, one))),
  ...Object.values(RULES).flatMap((one) => [...parts(say(en.rules.asks, one)), ...parts(say(en.rules.facts, one))]),
].filter((words) => words.length >= LEAST && words.includes(' ') && !isSpanish(words));

function stretchesOf(catalogue: unknown): readonly string[] {
  if (typeof catalogue === 'string') return [catalogue];
  if (typeof catalogue === 'function') return parts(sample(catalogue as (...words: readonly unknown[]) => unknown));
  return Object.entries(catalogue ?? {}).flatMap(([name, inner]) =>
    ['happened', 'reasons', 'rules', 'rowFaults'].includes(name) ? [] : stretchesOf(inner),
  );
}

function sample(sentence: (...words: readonly unknown[]) => unknown): string {
  try {
    return String(sentence('§', '§', '§'));
  } catch {
    return String(sentence(['§'], ['§']));
  }
}

/** A sentence without what differs from one to the next. */
function parts(sentence: string): readonly string[] {
  return sentence
    .split(/§|[\d"“”«»():;,]+|St Anne|Pantry|Rent Help|County hospital|Ana|Omar/)
    .map((part) => part.trim());
}

function isSpanish(words: string): boolean {
  return JSON.stringify(es).includes(words);
}
