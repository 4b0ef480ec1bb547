import fc from 'fast-check';
import { neutralise, relationOf } from '../../advice/openai/neutral-text';
import { createOpenAiAdvisor } from '../../advice/openai/openai-advisor';
import { PROGRAMS_TOLD_MAX, tellModel } from '../../advice/openai/what-a-model-is-told';
import { poseQuestion } from '../../advice/pose-question';
import neutralWords from '../../advice/text/neutral-words.json';
import { API_STYLES } from '../../domain/advisor-set-up';
import type { Program } from '../../domain/program';
import { type ModelServer, openModelServer, toldIn } from '../support/model-server';
import { aProgram, aQuestion, PROGRAMS, TERMS } from './a-question';

let server: ModelServer;
beforeAll(async () => {
  server = await openModelServer();
});
beforeEach(() => server.beginAnew());
afterAll(() => server.close());

const NARRATIVE =
  'Maria Testerman (DOB 04/17/1992, MRN 5550142), a Black Catholic woman of 12 Elm Street, called from (555) 010-0142. ' +
  'Her wife Jo is deaf; she and the boys are Somali. She says that the food runs out on Friday. maria@home.example';

const ASKED = poseQuestion(
  {
    narrative: NARRATIVE,
    identifiers: {
      names: ['Maria', 'Testerman', 'Jo'],
      birthDate: '1992-04-17',
      phone: '+1 555 010 0142',
      email: 'maria@home.example',
      address: '12 Elm Street, Lowell',
    },
    source: 'hospital',
    receivedOn: '2026-03-02',
    urgency: 'routine',
    urgencyStated: 'Maria is desperate',
    language: 'so',
    facts: {
      ageYears: 33,
      county: 'Brandt',
      coverage: ['Medicaid', 'Plan of Maria'],
      pregnant: null,
      veteran: null,
      household: [{ relation: 'eldest son Idris', age: 7 }],
    },
  },
  { programs: PROGRAMS, terms: TERMS },
);

const PLANTED = [
  ...['Maria', 'Testerman', 'Jo', 'Idris', '1992', '04/17', '0142', 'Elm', 'home.example'],
  ...['Black', 'Catholic', 'Somali', 'deaf', 'woman', 'wife', 'boys', 'eldest'],
  ...['Plan of', 'desperate', 'hospital'],
];

describe('What leaves the house for a model', () => {
  it.each(API_STYLES)('by %s holds nothing that identifies a person, and no protected attribute', async (style) => {
    await createOpenAiAdvisor(server.settings({ style }), { now: () => new Date(0) }).route(ASKED);
    const [heard] = server.heard;
    if (!heard) throw new Error('Nothing was asked.');
    const told = toldIn(heard);
    const about = JSON.stringify({ ...told, programs: [] });
    expect(PLANTED.filter((planted) => new RegExp(`(?<![a-z])${planted}(?![a-z])`, 'i').test(about))).toEqual([]);
    const whole = heard.raw + JSON.stringify(heard.headers);
    expect(PLANTED.slice(0, 9).filter((planted) => new RegExp(`\\b${planted}\\b`).test(whole))).toEqual([]);
    expect(about).not.toMatch(/"she|\bshe\b|\bher\b/i);
    expect(told).toMatchObject({
      received_on: '2026-03-02',
      person: { age: 33, pregnant: null, veteran: null },
      household: [{ relation: 'child', age: 7 }],
    });
    expect(told.narrative).toContain('says that the food runs out on Friday');
  });

  it('is these fields and no others; docs/advice.md says why of each', () => {
    const { told } = tellModel(ASKED);
    expect(Object.keys(told)).toEqual([
      ...['narrative', 'received_on', 'sent_as', 'person', 'household', 'terms', 'programs'],
    ]);
    expect(Object.keys(told.person)).toEqual(['age', 'pregnant', 'veteran']);
    expect(Object.keys(told.programs[0] ?? {})).toEqual([
      ...['id', 'name', 'organization', 'description', 'service_types', 'for', 'requires', 'excludes', 'to_find_out'],
      ...['capacity', 'wait_days', 'needs_authorization'],
    ]);
  });

  it('has each term of a program once with its meaning, and how our rules read it', () => {
    const programs = [
      aProgram('nurse', {}, { requires: ['pregnant', 'first_birth'], excludes: ['other_nurse'] }),
      aProgram('class', {}, { requires: ['pregnant'], minimumAge: 18, counties: ['Brandt', 'Ware'] }),
    ];
    const terms = {
      pregnant: 'Pregnant now.',
      first_birth: 'Has never given birth to a living child.',
      other_nurse: 'Enrolled with another visiting nurse.',
      unused: 'In no program.',
    };
    const { told } = tellModel(aQuestion('She is 20 weeks pregnant.', { programs, terms, ageYears: null }));
    expect(told.terms).toEqual({
      pregnant: 'Pregnant now.',
      first_birth: 'Has never given birth to a living child.',
      other_nurse: 'Enrolled with another visiting nurse.',
    });
    expect(told.programs.map(({ requires, excludes, to_find_out }) => ({ requires, excludes, to_find_out }))).toEqual([
      {
        requires: [
          { term: 'pregnant', holds: 'yes' },
          { term: 'first_birth', holds: 'unknown' },
        ],
        excludes: [{ term: 'other_nurse', holds: 'no' }],
        to_find_out: [],
      },
      { requires: [{ term: 'pregnant', holds: 'yes' }], excludes: [], to_find_out: ['18 or older'] },
    ]);
  });

  it('has only programs that our rules allow, under ids that say nothing', () => {
    const { told, programOf } = tellModel(ASKED);
    const ids = told.programs.map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['p1', 'p2', 'p3']);
    const allowed = ASKED.programs.filter((one) => one.eligible !== 'not-eligible' && one.capacity.status !== 'closed');
    expect(ids.map(programOf)).toEqual(allowed.map(({ id }) => id));
    expect(allowed.length).toBeLessThan(PROGRAMS.length);
    expect(programOf('family-pantry')).toBeUndefined();
    expect(programOf(`p${ids.length + 1}`)).toBeUndefined();
    expect(programOf(' P2 ')).toBe(allowed[1]?.id);
  });

  it('has of a large directory the programs that share most with the narrative', () => {
    const many = Array.from(
      { length: PROGRAMS_TOLD_MAX + 40 },
      (_, place): Program =>
        place === 150
          ? aProgram('the-one', { name: 'Food for Fridays', description: 'Food when it runs out.' })
          : aProgram(`other-${place}`, { name: `Archery ${place}`, description: 'Archery for all.' }),
    );
    const { told } = tellModel(aQuestion('The food runs out on Friday.', { programs: many }));
    expect(told.programs).toHaveLength(PROGRAMS_TOLD_MAX);
    expect(told.programs.map(({ name }) => name)).toContain('Food for Fridays');
  });

  it('is the same of two people who differ only in who they are', () => {
    const of = (narrative: string) =>
      tellModel(aQuestion(narrative, { household: [{ relation: 'daughter', age: 7 }] })).told;
    expect(of('A Somali mother and her daughter. She cannot pay. Her husband left.')).toEqual(
      of('A Catholic father and his son. He cannot pay. His wife left.'),
    );
  });
});

describe('A text without protected attributes', () => {
  it('says the same of everybody, in words that still read', () => {
    const { text } = neutralise('Mrs. Ross, a 72-year-old Black widow, says her husband beat her. He is Catholic.');
    expect(text).toBe('Ross, a 72-year-, says their spouse beat their. They is .');
  });

  it('has every word of the list out, in any case', () => {
    const said = neutralWords.unread.map((word, place) => (place % 2 ? word : word.toUpperCase())).join(', ');
    expect(neutralise(said).text).not.toMatch(/\p{L}/u);
  });

  it('leaves every place findable: what stands in it unchanged is where it says', () => {
    const words = fc.constantFrom(
      'she',
      'food',
      'Black',
      'mother',
      'Mr.',
      'rent',
      'old',
      '\n',
      '(',
      'boys',
      "son's",
      '\u00e9',
    );
    fc.assert(
      fc.property(fc.array(words), (said) => {
        const original = said.join(' ');
        const { text, original: placeOf } = neutralise(original);
        for (const { 0: word, index } of text.matchAll(/(?<!\p{L})(?:food|rent|\u00e9)(?!\p{L})/gu)) {
          const { start, end } = placeOf(index, index + word.length);
          expect(original.slice(start, end)).toBe(word);
        }
      }),
    );
  });

  it('gives a quote back in the words that were written', () => {
    const question = aQuestion('Her husband beat her last night, and the boys saw it.');
    const { evidenceOf } = tellModel(question);
    expect(evidenceOf('Their spouse beat their last night')).toEqual({
      quote: 'Her husband beat her last night',
      start: 0,
    });
    expect(evidenceOf('the child saw it')).toEqual({ quote: 'the boys saw it', start: 37 });
  });

  it('finds a quote in other spaces, marks and capitals, and nothing that was not said', () => {
    const { evidenceOf } = tellModel(aQuestion('She said:  "I can\u2019t\npay (the) rent."'));
    expect(evidenceOf('"i can\'t pay (the) rent').quote).toBe('"I can\u2019t\npay (the) rent');
    for (const nothing of ['I can pay the rent', '', ' ', 'x'.repeat(5_000)])
      expect(evidenceOf(nothing)).toEqual({ quote: nothing, start: -1 });
  });
});

describe('A relation in the household', () => {
  it.each([
    ['eldest son Idris', 'child'],
    ['Wife', 'spouse'],
    ['step-father', 'parent'],
    ['newborn', 'baby'],
    ['roommate', 'other'],
    ['', 'other'],
  ])('%j is told as %s', (written, told) => {
    expect(relationOf(written)).toBe(told);
  });
});
