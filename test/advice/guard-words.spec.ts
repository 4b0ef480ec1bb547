import { guardAdvice } from '../../advice/guards';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import type { AdvisorAnswer } from '../../domain/advice';
import type { ProgramId } from '../../domain/ids';
import bodies from '../../scripts/sample/referrals.json';
import { aQuestion } from './a-question';

const NARRATIVE = 'The food runs out on Friday. Dr. Patel of Lowell says that she is diabetic.';
const question = aQuestion(NARRATIVE);

function guarded(words: { because?: string; need?: string; toAsk?: string[]; missingFacts?: string[] }) {
  const { because = 'The food runs out.', need = 'food', toAsk = [], missingFacts = [] } = words;
  const evidence = [{ quote: 'The food runs out on Friday', start: 0 }] as const;
  const advice: AdvisorAnswer = {
    outcome: 'route',
    urgency: 'routine',
    dangers: [{ kind: 'medical-emergency', tier: 'mentioned', because, evidence }],
    recommendations: [{ programId: 'family-pantry' as ProgramId, need, because, evidence, toAsk }],
    notAdvised: [{ programId: 'rent-relief' as ProgramId, because }],
    missingFacts,
  };
  return guardAdvice(question, advice);
}

const SHOWN = [
  'The food runs out on Friday, and the pantry opens then.',
  'Family Pantry is nearer than Lowell Community Pantry.',
  'Asks for groceries. Eviction is not what is told. Behind on nothing else.',
  'SNAP, WIC and Medicaid may help; English Classes do not.',
  'Dr. Patel is named in the narrative, and so may be named here.',
  'Refrigerator: unknown. "Groceries" are asked for (Utility bills are not).',
];

const NOT_SHOWN = [
  ['a name', 'Maria needs groceries.'],
  ['a name in the middle', 'The food of Smith runs out.'],
  ['a whole name', 'Groceries for Priya Raman.'],
  ['a name behind a title', 'As Mrs. Nguyen says.'],
  ['a name of letters that are not ours', 'Groceries for \u0141ucja.'],
  ['a phone number', 'Call 555-010-0142 first.'],
  ['an address', 'Deliver to 12 Elm Street.'],
  ['an e-mail address', 'Write to somebody@home.example.'],
  ['a web address', 'See https://pantry.example/apply.'],
  ['a number of social security', 'The number is 123-45-6789.'],
] as const;

describe('The words of an advisor', () => {
  it.each(SHOWN)('are shown where they name nothing that the question does not: %s', (because) => {
    const { advice, findings } = guarded({ because, toAsk: [because] });
    expect(advice.recommendations[0]).toMatchObject({ because, toAsk: [because] });
    expect(findings).toEqual([]);
  });

  it.each(NOT_SHOWN)('are not shown with %s that nobody told it', (_what, because) => {
    const { advice, findings } = guarded({ because, need: because, toAsk: [because, 'Is there a refrigerator?'] });
    const instead = 'The reason could not be shown.';
    expect(advice.recommendations[0]).toMatchObject({
      ...{ because: instead, need: 'help', toAsk: ['Is there a refrigerator?'] },
      evidence: [{ quote: 'The food runs out on Friday' }],
    });
    expect(advice.dangers[0]?.because).toBe(instead);
    expect(advice.notAdvised[0]?.because).toBe(instead);
    expect(findings.filter(({ guard }) => guard === 'identifier-taken-out')).toHaveLength(5);
    expect(JSON.stringify(findings)).not.toContain(because.slice(-8));
  });

  it('are cut where they are longer than people read, and questions past the tenth are dropped', () => {
    const long = 'word '.repeat(400);
    const many = Array.from({ length: 14 }, () => 'Is there a refrigerator?');
    const { advice, findings } = guarded({ because: long, need: long, toAsk: [long, ...many] });
    const [recommendation] = advice.recommendations;
    expect(recommendation?.because).toHaveLength(600);
    expect(recommendation?.need.length).toBeLessThanOrEqual(100);
    expect(recommendation?.toAsk[0]?.length).toBeLessThanOrEqual(300);
    expect(recommendation?.toAsk).toHaveLength(10);
    expect(findings.map(({ guard }) => guard)).toEqual(Array.from({ length: 6 }, () => 'words-cut'));
  });

  it('pass a second time as they came out', () => {
    const { advice } = guarded({ because: 'Maria '.repeat(300), toAsk: ['word '.repeat(200)] });
    expect(guardAdvice(question, advice)).toEqual({ advice, findings: [] });
  });

  it('of the offline advisor need no guard', async () => {
    for (const { narrative } of bodies) {
      const asked = aQuestion(narrative);
      const { findings } = guardAdvice(asked, await createOfflineAdvisor().route(asked));
      expect(findings).toEqual([]);
    }
  });
});
