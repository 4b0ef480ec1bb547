import type { ProgramVerdict, RuleVerdict } from '../../domain/eligibility';
import type { ProgramId } from '../../domain/ids';
import { questionOf, questionsToAsk, type ToList } from '../../domain/questions-to-ask';

const ageRule: RuleVerdict = {
  ...{ rule: 'minimum-age', asks: '60 or older', fact: 'not told', verdict: 'unknown' },
  held: { code: 'minimum-age', years: 60, age: null },
};
const veteranRule: RuleVerdict = {
  ...{ rule: 'requires', asks: 'served in the armed forces', fact: 'not told', verdict: 'unknown' },
  held: { code: 'requires', term: 'veteran', meaning: 'served in the armed forces', truth: null },
};
const verdict = (programId: string, ...rules: readonly RuleVerdict[]): ProgramVerdict => ({
  programId: programId as ProgramId,
  eligible: 'unknown',
  forWhom: null,
  rules,
});

const list = (facts: Partial<ToList> = {}) =>
  questionsToAsk({
    checks: { missing: [], verdicts: [] },
    advice: { recommendations: [], waiting: [], missingFacts: [] },
    contact: { safeToContact: 'unknown', channels: [] },
    asked: [],
    ...facts,
  });
const age = { fact: 'age', question: 'How old is the person?' };

describe('The list of what could be asked', () => {
  it('asks one thing once, and says everybody who wants to know', () => {
    expect(
      list({
        checks: { missing: [age], verdicts: [verdict('meals', ageRule)] },
        advice: {
          recommendations: [{ programId: 'meals', toAsk: ['How old is the person?'] }],
          waiting: [],
          missingFacts: ['Who lives at home?'],
        },
      }),
    ).toEqual([
      {
        ...{ key: 'age', text: 'How old is the person?', about: 'age', cannotBeKnown: false },
        from: ['needed', 'rule', 'advisor'],
      },
      {
        ...{ key: 'Who lives at home?', text: 'Who lives at home?', about: null, cannotBeKnown: false },
        from: ['advisor'],
      },
    ]);
  });

  it('asks where field and narrative differ, about the same fact', () => {
    const missing = [{ fact: 'contradicted-veteran', question: 'Did the person serve? The form differs.' }];
    expect(list({ checks: { missing, verdicts: [verdict('vets', veteranRule)] } })).toMatchObject([
      { key: 'term:veteran', text: 'Did the person serve? The form differs.', from: ['contradiction', 'rule'] },
    ]);
  });

  it('asks what rules need of programs that are put forward, and of no others', () => {
    const checks = { missing: [], verdicts: [verdict('meals', ageRule), verdict('vets', veteranRule)] };
    const advice = { recommendations: [{ programId: 'vets', toAsk: [] }], waiting: [], missingFacts: [] };
    expect(list({ checks, advice }).map(({ key }) => key)).toEqual(['term:veteran']);
  });

  it('asks of what waits behind a danger too, and after what is put forward', () => {
    const checks = { missing: [], verdicts: [verdict('meals', ageRule), verdict('vets', veteranRule)] };
    const waiting = [{ programId: 'meals', toAsk: ['Is there a stove?'] }];
    const advice = { recommendations: [{ programId: 'vets', toAsk: ['Since when?'] }], waiting, missingFacts: [] };
    const asked = list({ checks, advice }).map(({ key }) => key);
    expect(asked).toEqual(['age', 'term:veteran', 'Since when?', 'Is there a stove?']);
    const alone = { recommendations: [], waiting, missingFacts: [] };
    expect(list({ checks, advice: alone }).map(({ key }) => key)).toEqual(['age', 'Is there a stove?']);
  });

  it('asks, where nothing is put forward, what keeps the most programs open, three things at most', () => {
    const need = (term: string): RuleVerdict => ({
      ...veteranRule,
      held: { code: 'requires', term, meaning: term, truth: null },
    });
    const verdicts = [
      verdict('one', need('a'), need('d')),
      verdict('two', need('b'), need('d')),
      verdict('three', need('c'), need('b')),
    ];
    for (const advice of [null, { recommendations: [], waiting: [], missingFacts: [] }])
      expect(list({ checks: { missing: [], verdicts }, advice }).map(({ key }) => key)).toEqual([
        'term:d',
        'term:b',
        'term:a',
      ]);
  });

  it('leaves out what was answered or found out, and marks what the referrer cannot know', () => {
    const missing = [age, { fact: 'safe-to-contact', question: 'Is it safe?' }, { fact: 'county', question: 'Where?' }];
    expect(
      list({
        checks: { missing, verdicts: [] },
        contact: { safeToContact: 'yes', channels: ['call'] },
        asked: [
          { text: 'What age?', about: 'age', result: 'cannot-be-known' },
          { text: 'Where?', about: 'county', result: 'answered' },
        ],
      }),
    ).toMatchObject([{ key: 'age', cannotBeKnown: true }]);
  });

  it('lists again what was asked and not answered', () => {
    const asked = [{ text: 'What age?', about: 'age' as const, result: null }];
    expect(list({ checks: { missing: [age], verdicts: [] }, asked })).toMatchObject([{ cannotBeKnown: false }]);
  });
});

describe('The question that settles a rule', () => {
  it.each<[string, string, string]>([
    ['that is a few words', 'is pregnant', 'Is this true of the person: is pregnant?'],
    [
      'that is a sentence',
      'Has been served with an eviction summons.',
      'Is this true of the person: Has been served with an eviction summons?',
    ],
    ['that is a question', 'Is there a summons? ', 'Is this true of the person: Is there a summons?'],
    [
      'with a full stop inside',
      'rents from St. Mary. Has a lease.',
      'Is this true of the person: rents from St. Mary. Has a lease?',
    ],
  ])('%s ends once', (_what, asks, question) => {
    expect(questionOf({ rule: 'requires', asks })).toBe(question);
  });
});
