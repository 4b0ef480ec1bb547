import fc from 'fast-check';
import { askForAdvice } from '../../advice/advise';
import { lessonsFrom } from '../../advice/learning/lessons-from';
import { bindLessons, LESSON_MAX } from '../../advice/learning/weigh-lessons';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { type AdviceFiles, settingsFrom } from '../../advice/offline/set-up';
import { advised, aProgram, aQuestion } from './a-question';
import { aLesson, probed, someLessons } from './lessons-files';

const plain = createOfflineAdvisor();
const setUpOfflineAdvisor = (files: AdviceFiles) => createOfflineAdvisor(settingsFrom(files));
const advisorBy = (json: unknown) => setUpOfflineAdvisor({ lessons: { json } });

/** Two pantries that nothing tells apart but their ids, and something else. */
const PROGRAMS = [
  aProgram('apple', { name: 'Apple Pantry', serviceTypes: ['food pantry'] }),
  aProgram('birch', { name: 'Birch Pantry', serviceTypes: ['food pantry'] }),
  aProgram('court', { name: 'Court Help', serviceTypes: ['eviction defense'] }),
];
const NARRATIVE = 'There is no food at home.';
const BIRCH = aLesson('birch', { chosen: 12, chosenThoughNotFirst: 9 });
const question = (narrative = NARRATIVE, programs = PROGRAMS) => aQuestion(narrative, { programs });

describe('Lessons from earlier decisions', () => {
  it('are used by nobody unless an organization names a file', async () => {
    expect(setUpOfflineAdvisor({}).version).toEqual(plain.version);
    expect(advised(await plain.route(question()))).toEqual(['apple', 'birch']);
  });

  it('put the program first that coordinators chose though another stood first, and say so', async () => {
    const lessons = someLessons('food', aLesson('apple', { passedOver: 9 }), BIRCH);
    const { advice, findings } = await askForAdvice(advisorBy(probed(lessons)), question());
    expect(advised(advice)).toEqual(['birch', 'apple']);
    expect(advice.recommendations[0]?.because).toContain(
      'It comes before Apple Pantry because coordinators chose it for this need for about 12 of 12 people, for about 9 of them though another stood first.',
    );
    expect(advice.recommendations[1]?.because).not.toContain('It comes before');
    expect(findings).toEqual([]);
  });

  it('put the program later that coordinators passed over, and say so of the one that comes before it', async () => {
    const lessons = probed(someLessons('food', aLesson('apple', { passedOver: 30 })));
    const advice = await advisorBy(lessons).route(question());
    expect(advised(advice)).toEqual(['birch', 'apple']);
    expect(advice.recommendations[0]?.because).toContain(
      'It comes before Apple Pantry, of which earlier decisions say that coordinators chose another in its place for this need for about 30 people.',
    );
  });

  it('teach nothing where coordinators took what stood first: the advisor does not learn from itself', async () => {
    const lessons = probed(someLessons('food', aLesson('birch', { chosen: 400 })));
    expect(advised(await advisorBy(lessons).route(question()))).toEqual(['apple', 'birch']);
  });

  it('hold for their own need alone', async () => {
    const lessons = probed(someLessons('meals', BIRCH));
    expect(advised(await advisorBy(lessons).route(question()))).toEqual(['apple', 'birch']);
  });

  it('are named by their version in whatever is advised by them', () => {
    const { version } = advisorBy(probed(someLessons('food', BIRCH)));
    expect(version.model).toMatch(/^needs-lexicon-9, lessons [0-9a-f]{12}$/);
    expect(version.promptVersion).not.toBe(plain.version.promptVersion);
  });

  it('never list what is not listed without them, and never change what comes of the advice', async () => {
    const told = fc.option(fc.integer({ min: 5, max: 1000 }), { nil: null });
    const lesson = fc.record({ chosen: told, chosenThoughNotFirst: told, passedOver: told });
    const narrative = fc.constantFrom(
      NARRATIVE,
      'There is no food at home, and the court date about the eviction is on Friday.',
      'They used to come to the pantry. Now they need a lawyer for the eviction.',
      'Nothing is needed.',
    );
    const rules = fc.constantFrom({}, { minimumAge: 70 }, { counties: ['Elsewhere'] });
    await fc.assert(
      fc.asyncProperty(narrative, rules, fc.array(lesson, { minLength: 3, maxLength: 3 }), async (words, rule, all) => {
        const ids = ['apple', 'birch', 'court'];
        const programs = [aProgram('barred', { serviceTypes: ['food pantry'] }, rule), ...PROGRAMS];
        const lessons = someLessons('food', ...ids.map((id, at) => aLesson(id, all[at])), aLesson('barred', all[0]));
        const by = await advisorBy(probed(lessons)).route(question(words, programs));
        const without = await plain.route(question(words, programs));
        expect([...advised(by)].sort()).toEqual([...advised(without)].sort());
        expect([by.outcome, by.urgency, by.missingFacts.length]).toEqual([
          without.outcome,
          without.urgency,
          without.missingFacts.length,
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('weigh no more than their bound, whatever stands in them', () => {
    const told = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });
    fc.assert(
      fc.property(told, told, told, (chosen, towards, passedOver) => {
        const chosenThoughNotFirst = chosen === null || towards === null ? null : Math.min(towards, chosen);
        const lesson = aLesson('birch', { chosen, chosenThoughNotFirst, passedOver });
        expect(Math.abs(bindLessons(someLessons('food', lesson))('food', 'birch')?.lift ?? 0)).toBeLessThan(LESSON_MAX);
      }),
    );
  });
});

describe('A file of lessons', () => {
  const lessons = someLessons('food', BIRCH);

  it.each<[string, unknown, string]>([
    ['was never probed', lessons, 'they were never probed'],
    [
      'was edited after its probe',
      { ...probed(lessons), personsAtLeast: 6 },
      'they were changed after they were probed',
    ],
    ['was probed for another advisor', probed(lessons, { advisor: 'another' }), 'for another state of the advisor'],
    [
      'has a probe that speaks against it',
      probed(lessons, { against: ['3 of 20 answers move.'] }),
      '3 of 20 answers move.',
    ],
    ['tells of fewer than five persons', { ...lessons, personsAtLeast: 4 }, 'personsAtLeast'],
    ['is of another form', { lessons: [] }, 'not in the form that npm run learn writes'],
  ])('that %s is not used', (_what, json, why) => {
    expect(() => advisorBy(json)).toThrow('The lessons from earlier decisions cannot be used');
    expect(() => advisorBy(json)).toThrow(why);
  });

  it('is the same one however its keys stand', () => {
    const turned = Object.fromEntries(Object.entries(probed(lessons)).reverse());
    expect(advisorBy(turned).version).toEqual(advisorBy(probed(lessons)).version);
  });

  it('leaves out whatever is of fewer than five persons, and has no total and no difference that would give it away', () => {
    const count = (program: string, chosen: number, chosenThoughNotFirst: number, passedOver: number) => ({
      ...{ label: 'food at home', program, name: program, chosen, chosenThoughNotFirst, passedOver },
    });
    const { needs, advisors, decisions } = lessonsFrom(
      {
        counts: [count('apple', 12, 9, 4), count('birch', 4, 4, 4), count('court', 3, 0, 9)],
        directory: lessons.directory,
        advisors: [{ model: 'm', version: 'v', decisions: 31 }],
        decisions: { onAdvice: 38, learntFrom: 31, declined: 7 },
      },
      {
        ...{ learnedAt: lessons.learnedAt, decidedFrom: null, decidedBefore: lessons.decidedBefore, personsAtLeast: 1 },
        needs: new Map([['food at home', 'food']]),
      },
    );
    expect(needs).toEqual([
      {
        ...{ need: 'food', label: 'food at home', persons: 10 },
        programs: [aLesson('apple', { chosen: 10, chosenThoughNotFirst: 10 }), aLesson('court', { passedOver: 10 })],
      },
    ]);
    expect(advisors).toEqual([{ model: 'm', version: 'v', decisions: 30 }]);
    expect(decisions).toEqual({ onAdvice: 40, learntFrom: 30, declined: 5 });
  });

  it('leaves out needs that the lexicon does not name', () => {
    const counts = [{ label: 'rides', program: 'a', name: 'a', chosen: 9, chosenThoughNotFirst: 9, passedOver: 0 }];
    const decided = { counts, directory: lessons.directory, advisors: [], decisions: lessons.decisions };
    const learning = { learnedAt: lessons.learnedAt, decidedFrom: null, decidedBefore: lessons.decidedBefore };
    expect(lessonsFrom(decided, { ...learning, personsAtLeast: 5, needs: new Map() }).needs).toEqual([]);
  });
});
