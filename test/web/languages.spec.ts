import { PROBLEMS } from '../../api/problems-catalogue';
import { Happening } from '../../contracts/happenings';
import { Reason } from '../../contracts/reasons';
import { RuleHeld } from '../../contracts/rules';
import { RUN_STATUSES } from '../../domain/intervention';
import { rowFaultInEnglish } from '../../domain/row-faults-in-english';
import { say } from '../../domain/sayings';
import directory from '../../scripts/sample/directory.json';
import { en } from '../../web/text/en';
import { es } from '../../web/text/es';
import { firstSpoken } from '../../web/text/spoken';
import { HAPPENINGS } from '../support/happenings';
import { REASONS, ROW_FAULTS, RULES } from '../support/reasons';

/** Said of a value, and not of words. */
const CODED = ['happened', 'reasons', 'rules', 'rowFaults'];

type Sentence = readonly [path: string, words: string];

/** Every sentence of a catalogue by its place. One that takes words is given some. */
function sentencesOf(part: unknown, path = ''): readonly Sentence[] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part === 'function') return [[path, said(part as (...words: readonly unknown[]) => unknown)]];
  const parts = Object.entries(part ?? {}).filter(([name]) => !CODED.includes(name));
  return parts.flatMap(([name, inner]) => sentencesOf(inner, path ? `${path}.${name}` : name));
}

/** Most sentences take words, some a list of them. */
function said(sentence: (...words: readonly unknown[]) => unknown): string {
  try {
    return String(sentence('Ana', 'Ben'));
  } catch {
    return String(sentence(['Ana'], ['Ben']));
  }
}

/** The same in both languages, and rightly so. */
const ALIKE = ['frame.product'];
const SHORT = 12;

describe('The desk in Spanish', () => {
  const english = new Map(sentencesOf(en));

  it('leaves no sentence empty that English has', () => {
    expect(sentencesOf(es).filter(([path, words]) => words.trim() === '' && english.get(path) !== '')).toEqual([]);
  });

  it('leaves no sentence in English', () => {
    const same = sentencesOf(es).filter(([path, words]) => words.length > SHORT && english.get(path) === words);
    expect(same.filter(([path]) => !ALIKE.includes(path))).toEqual([]);
  });

  it('has one word for a channel', () => {
    const others = sentencesOf(es).filter(([, words]) => /\bcanal(es)?\b|\botros? medios?\b/.test(words));
    expect(others).toEqual([]);
  });

  it('says what every problem of the system means', () => {
    expect(Object.keys(PROBLEMS).filter((code) => !es.problems[code])).toEqual([]);
  });
});

describe('What happened', () => {
  it.each(Object.values(HAPPENINGS))('is said in both languages: $code', (happening) => {
    const [english, spanish] = [say(en.happened, happening), say(es.happened, happening)];
    expect(`${english} ${spanish}`).not.toMatch(/undefined|null|\[object/);
    expect(spanish).not.toBe(english);
    expect(Happening.parse(happening)).toEqual(happening);
  });

  it('names in Spanish whatever it names in English', () => {
    for (const happening of Object.values(HAPPENINGS)) {
      const names = say(en.happened, happening).match(/St Anne|Pantry|Rent Help|routing|County hospital|a1b2c3d4|\d+/g);
      for (const name of names ?? []) expect(say(es.happened, happening)).toContain(name);
    }
  });
});

describe('What happened, in Spanish', () => {
  it('names each kind of fact once, however many related persons were changed', () => {
    const changed = ['related-person', 'related-person'] as const;
    expect(say(es.happened, { code: 'person-changed', changed: [...changed] })).toBe(
      'Cambió los datos de una persona allegada',
    );
  });

  it.each([
    [1, '1 encaja,'],
    [3, '3 encajan,'],
  ])('counts the programs that fit: %d', (eligible, said) => {
    expect(say(es.happened, { code: 'referral-checked', programs: 10, eligible, unknown: 2 })).toContain(said);
  });
});

describe('Why not', () => {
  it.each(Object.values(REASONS))('is said in both languages: $code', (reason) => {
    const [english, spanish] = [say(en.reasons, reason), say(es.reasons, reason)];
    expect(`${english} ${spanish}`).not.toMatch(/undefined|null|\[object/);
    expect(spanish).not.toBe(english);
    expect(Reason.parse(reason)).toEqual(reason);
  });

  it('names in Spanish whatever it names in English', () => {
    for (const reason of Object.values(REASONS)) {
      const names = say(en.reasons, reason).match(/Ana|Omar|Pantry|Family Team|age of 60|2026-03-02T15:00|\d+/g);
      for (const name of names ?? []) expect(say(es.reasons, reason)).toContain(name);
    }
  });

  it.each(RUN_STATUSES)('says in Spanish words how a process stands: %s', (status) => {
    const said = say(es.reasons, { code: 'does-not-run', status });
    expect(said).not.toContain(`(${status})`);
    expect(said).not.toContain('undefined');
  });

  it('is said of what was tried, refused and held, too', () => {
    const why = REASONS['other-team'];
    expect(say(es.happened, { ...HAPPENINGS.tried, why })).toBe(
      'No se le permitió decidir una ruta: esto es de otro equipo',
    );
  });
});

describe('What is wrong with a row of a file', () => {
  it.each(Object.values(ROW_FAULTS))('is said in both languages: $code', (fault) => {
    const [english, spanish] = [say(en.imports.rowFaults, fault), say(es.imports.rowFaults, fault)];
    expect(`${english} ${spanish}`).not.toMatch(/undefined|null|\[object/);
    expect(spanish).not.toBe(english);
    expect(rowFaultInEnglish(fault)).toBe(`${fault.field ?? 'The row'} ${english}.`);
  });
});

describe('A rule and its fact', () => {
  it.each(Object.values(RULES))('are said in both languages: $code', (held) => {
    for (const part of ['asks', 'facts'] as const) {
      const [english, spanish] = [say(en.rules[part], held), say(es.rules[part], held)];
      expect(`${english} ${spanish}`).not.toMatch(/undefined|null|\[object/);
      expect(spanish).not.toBe(english);
    }
    expect(RuleHeld.parse(held)).toEqual(held);
  });

  it('have Spanish words for every term of the sample directory', () => {
    for (const [term, meaning] of Object.entries(directory.terms))
      expect(say(es.rules.asks, { code: 'requires', term, meaning, truth: null })).not.toContain(meaning);
  });
});

describe('The language of the desk', () => {
  it.each([
    ['the first that a browser asks for and the desk speaks', ['fr-FR', 'es-MX', 'en-US'], 'es'],
    ['English where it speaks none of them', ['vi', 'zh-CN'], 'en'],
    ['English where nothing is asked for', [], 'en'],
  ])('is %s', (_sentence, asked, language) => {
    expect(firstSpoken(asked)).toBe(language);
  });
});
