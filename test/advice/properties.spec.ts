import fc from 'fast-check';
import { guardAdvice } from '../../advice/guards';
import needs from '../../advice/offline/needs.json';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import cues from '../../advice/text/cues.json';
import { RECOMMENDATIONS_MAX } from '../../domain/advice';
import type { FieldFacts } from '../../domain/told';
import { aQuestion, PROGRAMS } from './a-question';

const advisor = createOfflineAdvisor();
const phrases = [
  ...needs.flatMap(({ signals, subjects, settled }) => [...signals, ...subjects, ...settled]),
  ...Object.values(cues).flat(),
  ...PROGRAMS.flatMap(({ name, serviceTypes }) => [name, ...serviceTypes]),
];
const fragment = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...phrases) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '.',
      ',',
      ';',
      '\n- ',
      ' and ',
      ' but ',
      ' she ',
      ' – ',
      '(',
      ')',
      ':\n',
      '█████',
      '’',
      '\u00a0',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const narrative = fc.array(fragment, { maxLength: 40 }).map((fragments) => fragments.join(' '));
const facts: fc.Arbitrary<FieldFacts> = fc.record({
  ageYears: fc.option(fc.integer({ min: 0, max: 100 })),
  county: fc.constantFrom(null, 'Brandt', 'Lowell', 'Amity', 'Elsewhere'),
  coverage: fc.subarray(['Medicaid', 'Medicare', 'Uninsured']),
  pregnant: fc.option(fc.boolean()),
  veteran: fc.option(fc.boolean()),
  household: fc.array(fc.record({ relation: fc.constant('child'), age: fc.option(fc.integer({ min: 0, max: 90 })) }), {
    maxLength: 3,
  }),
});

/** Microseconds in a second. */
const MICROS = 1_000_000;

describe('Whatever the narrative and the facts say, the offline advisor', () => {
  it('never overrules a rule, quotes what is written, and keeps to the limit', () =>
    fc.assert(
      fc.asyncProperty(
        narrative,
        facts,
        fc.constantFrom('routine' as const, 'urgent' as const),
        async (text, told, urgency) => {
          const question = aQuestion(text, { ...told, urgency });
          const advice = await advisor.route(question);
          const ids = advice.recommendations.map(({ programId }) => programId);
          expect(ids.length).toBeLessThanOrEqual(RECOMMENDATIONS_MAX);
          expect(new Set(ids).size).toBe(ids.length);
          for (const { programId, evidence } of advice.recommendations) {
            const program = question.programs.find(({ id }) => id === programId);
            expect(program?.eligible).not.toBe('not-eligible');
            expect(program?.capacity.status).not.toBe('closed');
            for (const { quote, start } of evidence) {
              expect(quote).not.toBe('');
              expect(text.slice(start, start + quote.length)).toBe(quote);
            }
          }
        },
      ),
      { numRuns: 150 },
    ));

  it('gives the guards nothing to do', () =>
    fc.assert(
      fc.asyncProperty(narrative, facts, async (text, told) => {
        const question = aQuestion(text, told);
        const advice = await advisor.route(question);
        expect(guardAdvice(question, advice)).toEqual({ advice, findings: [] });
      }),
      { numRuns: 75 },
    ));

  it('answers a narrative of the greatest length with a second of work, whatever else the machine does', async () => {
    const long = phrases.join(', ').slice(0, 20_000).padEnd(20_000, 'x');
    const begun = process.cpuUsage();
    await advisor.route(aQuestion(long));
    await advisor.route(aQuestion('x'.repeat(20_000)));
    await advisor.route(aQuestion('no '.repeat(6_666)));
    expect(process.cpuUsage(begun).user / MICROS).toBeLessThan(3);
  });
});
