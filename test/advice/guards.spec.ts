import fc from 'fast-check';
import { guardAdvice } from '../../advice/guards';
import { ADVICE_OUTCOMES, ADVISED_URGENCIES, type AdvisorAnswer, type Recommendation } from '../../domain/advice';
import { DANGER_TIERS, DANGERS, type Danger } from '../../domain/danger';
import type { Evidence } from '../../domain/evidence';
import type { ProgramId } from '../../domain/ids';
import { advised, aQuestion, PROGRAMS } from './a-question';

const NARRATIVE = 'The food runs out on Friday. She says: the food runs out every month.';
const question = aQuestion(NARRATIVE);

const recommends = (programId: string, ...evidence: readonly Evidence[]): Recommendation => {
  const [first = { quote: 'The food runs out on Friday', start: 0 }, ...further] = evidence;
  return {
    programId: programId as ProgramId,
    need: 'food',
    because: 'It fits.',
    evidence: [first, ...further],
    toAsk: [],
  };
};
const anAdvice = (told: Partial<AdvisorAnswer>): AdvisorAnswer => ({
  outcome: 'route',
  urgency: 'routine',
  dangers: [],
  recommendations: [],
  notAdvised: [],
  missingFacts: [],
  ...told,
});
const guard = (told: Partial<AdvisorAnswer>) => guardAdvice(question, anAdvice(told));
const guardsOf = ({ findings }: ReturnType<typeof guardAdvice>) => findings.map((finding) => finding.guard);

describe('Good advice passes the guards', () => {
  it('as it is, without a finding', () => {
    const advice = anAdvice({ recommendations: [recommends('family-pantry')] });
    expect(guardAdvice(question, advice)).toEqual({ advice, findings: [] });
  });

  it('also when it says that nothing fits, or asks', () => {
    for (const advice of [
      anAdvice({ outcome: 'no-match' }),
      anAdvice({ outcome: 'needs-information', missingFacts: ['Age?'] }),
    ])
      expect(guardAdvice(question, advice)).toEqual({ advice, findings: [] });
  });
});

describe('A quote', () => {
  it('that stands elsewhere is moved to the nearest place where it stands', () => {
    const guarded = guard({ recommendations: [recommends('family-pantry', { quote: 'food runs out', start: 40 })] });
    expect(guarded.advice.recommendations[0]?.evidence).toEqual([{ quote: 'food runs out', start: 43 }]);
    expect(guardsOf(guarded)).toEqual(['quote-moved']);
  });

  it.each([-3, Number.NaN, Number.POSITIVE_INFINITY, 1e9, 0.5])('that begins at %d is moved', (start) => {
    const guarded = guard({ recommendations: [recommends('family-pantry', { quote: 'She says', start })] });
    expect(guarded.advice.recommendations[0]?.evidence).toEqual([{ quote: 'She says', start: 29 }]);
  });

  it('that stands nowhere is dropped, and the rest is kept', () => {
    const kept = { quote: 'on Friday', start: 18 };
    const guarded = guard({
      recommendations: [recommends('family-pantry', { quote: 'no food at all', start: 4 }, kept)],
    });
    expect(guarded.advice.recommendations[0]?.evidence).toEqual([kept]);
    expect(guardsOf(guarded)).toEqual(['quote-not-in-narrative']);
  });

  it.each(['', '   ', '. ', ': '])('of no words ("%s") is none', (quote) => {
    const guarded = guard({ recommendations: [recommends('family-pantry', { quote, start: 0 })] });
    expect(guarded.advice.recommendations).toEqual([]);
    expect(guardsOf(guarded)).toEqual(['quote-not-in-narrative', 'no-evidence', 'outcome-changed']);
  });
});

describe('A recommendation is dropped', () => {
  it.each([
    ['of a program that the directory does not have', 'https://example.org/cat.png', 'program-unknown'],
    ['of a program whose rules are not met', 'lowell-community-pantry', 'program-not-eligible'],
    ['of a closed program', 'winter-heating-fund', 'program-not-eligible'],
  ])('%s', (_sentence, programId, found) => {
    const guarded = guard({ recommendations: [recommends(programId), recommends('family-pantry')] });
    expect(advised(guarded.advice)).toEqual(['family-pantry']);
    expect(guardsOf(guarded)).toEqual([found]);
  });

  it('of a closed program even where the verdict forgot to say so', () => {
    const programs = question.programs.map((program) => ({ ...program, eligible: 'eligible' as const }));
    const advice = anAdvice({ recommendations: [recommends('winter-heating-fund'), recommends('family-pantry')] });
    const guarded = guardAdvice({ ...question, programs }, advice);
    expect(advised(guarded.advice)).toEqual(['family-pantry']);
    expect(guardsOf(guarded)).toEqual(['program-closed']);
  });

  it('when it is the second of one program', () => {
    const guarded = guard({ recommendations: [recommends('family-pantry'), recommends('family-pantry')] });
    expect(advised(guarded.advice)).toEqual(['family-pantry']);
    expect(guardsOf(guarded)).toEqual(['program-repeated']);
  });

  it('when it is one too many', () => {
    const many = question.programs.filter(({ eligible }) => eligible === 'eligible').slice(0, 7);
    const guarded = guard({ recommendations: many.map(({ id }) => recommends(id)) });
    expect(guarded.advice.recommendations).toHaveLength(5);
    expect(guardsOf(guarded)).toEqual(['too-many', 'too-many']);
  });
});

describe('What an advisor says of programs not advised', () => {
  it('keeps only programs that exist, are not advised, and once', () => {
    const why = 'It is far away.';
    const named = ['diaper-bank', 'diaper-bank', 'family-pantry', 'nowhere'];
    const guarded = guard({
      recommendations: [recommends('family-pantry')],
      notAdvised: named.map((programId) => ({ programId: programId as ProgramId, because: why })),
    });
    expect(guarded.advice.notAdvised).toEqual([{ programId: 'diaper-bank', because: why }]);
    expect(guardsOf(guarded)).toEqual(['not-advised-dropped']);
  });
});

describe('The outcome is true of what is left', () => {
  it.each<[string, Partial<AdvisorAnswer>, AdvisorAnswer['outcome']]>([
    ['nothing fits, when rules left nothing', { recommendations: [recommends('lowell-community-pantry')] }, 'no-match'],
    ['ask, when nonsense left nothing', { recommendations: [recommends('nowhere')] }, 'needs-information'],
    [
      'ask, when facts are missing',
      { recommendations: [recommends('lowell-community-pantry')], missingFacts: ['Age?'] },
      'needs-information',
    ],
    ['ask, when a route leads nowhere', {}, 'needs-information'],
    [
      'route, when something was put forward all the same',
      { outcome: 'no-match', recommendations: [recommends('family-pantry')] },
      'route',
    ],
  ])('%s', (_sentence, told, outcome) => {
    const guarded = guard(told);
    expect(guarded.advice.outcome).toBe(outcome);
    expect(guardsOf(guarded)).toContain('outcome-changed');
  });

  it('and asks at least one question when it asks', () => {
    expect(guard({ outcome: 'needs-information' }).advice.missingFacts).toHaveLength(1);
  });
});

describe('A danger that an advisor tells', () => {
  const danger = (quote: string, tier: Danger['tier']): Danger => ({
    kind: 'violence',
    tier,
    because: 'It is told.',
    evidence: [{ quote, start: 0 }],
  });

  it('now, comes before whatever else was said, and is an emergency', () => {
    const told = {
      dangers: [danger('The food runs out on Friday', 'now')],
      recommendations: [recommends('family-pantry')],
    };
    const { advice } = guard(told);
    expect([advice.outcome, advice.urgency, advised(advice)]).toEqual([
      'urgent-safety',
      'emergency',
      ['family-pantry'],
    ]);
  });

  it('is dropped without words of the narrative, and nothing is an emergency without one', () => {
    const guarded = guard({
      outcome: 'urgent-safety',
      urgency: 'emergency',
      dangers: [danger('He hits her', 'now')],
      recommendations: [recommends('family-pantry')],
    });
    expect([guarded.advice.outcome, guarded.advice.urgency, guarded.advice.dangers]).toEqual(['route', 'urgent', []]);
    expect(guardsOf(guarded)).toEqual([
      'quote-not-in-narrative',
      'danger-dropped',
      'outcome-changed',
      'urgency-changed',
    ]);
  });

  it('soon or only mentioned, leaves the outcome alone', () => {
    const told = { dangers: [danger('every month', 'mentioned')], recommendations: [recommends('family-pantry')] };
    expect(guard(told).advice.outcome).toBe('route');
  });
});

describe('Whatever an advisor says', () => {
  const evidence = fc.record({
    quote: fc.oneof(fc.string({ maxLength: 10 }), fc.constantFrom('food', 'The food runs out', 'every month', '')),
    start: fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 0, max: 70 })),
  });
  const recommendation = fc.record({
    programId: fc.oneof(
      fc.constantFrom(...PROGRAMS.map(({ id }) => id)),
      fc.string().map((text) => text as ProgramId),
    ),
    need: fc.string(),
    because: fc.string(),
    evidence: fc
      .array(evidence, { minLength: 1, maxLength: 4 })
      .map(([first, ...further]) => [first ?? { quote: '', start: 0 }, ...further] as const),
    toAsk: fc.array(fc.string()),
  });
  const danger: fc.Arbitrary<Danger> = fc.record({
    kind: fc.constantFrom(...DANGERS),
    tier: fc.constantFrom(...DANGER_TIERS),
    because: fc.string(),
    evidence: fc.tuple(evidence),
  });
  const advice: fc.Arbitrary<AdvisorAnswer> = fc.record({
    outcome: fc.constantFrom(...ADVICE_OUTCOMES),
    urgency: fc.constantFrom(...ADVISED_URGENCIES),
    dangers: fc.array(danger, { maxLength: 3 }),
    recommendations: fc.array(recommendation, { maxLength: 12 }),
    notAdvised: fc.array(
      fc.record({ programId: fc.constantFrom(...PROGRAMS.map(({ id }) => id)), because: fc.string() }),
    ),
    missingFacts: fc.array(fc.string()),
  });

  it('danger now, and only that, is what an emergency is', () =>
    fc.assert(
      fc.property(advice, (said) => {
        const { dangers, outcome, urgency } = guardAdvice(question, said).advice;
        const now = dangers.some(({ tier }) => tier === 'now');
        expect([outcome === 'urgent-safety', urgency === 'emergency']).toEqual([now, now]);
        for (const { quote, start } of dangers.flatMap((danger) => danger.evidence))
          expect(NARRATIVE.slice(start, start + quote.length)).toBe(quote);
      }),
    ));

  it('what passes the guards is grounded, allowed, and passes them again unchanged', () =>
    fc.assert(
      fc.property(advice, (said) => {
        const once = guardAdvice(question, said).advice;
        expect(guardAdvice(question, once)).toEqual({ advice: once, findings: [] });
        expect(once.recommendations.length).toBeLessThanOrEqual(5);
        const routes =
          once.recommendations.length > 0 && !['needs-information', 'urgent-safety'].includes(once.outcome);
        expect(once.outcome === 'route').toBe(routes);
        for (const { programId, evidence: quotes } of once.recommendations) {
          const program = question.programs.find(({ id }) => id === programId);
          expect(program?.eligible).toMatch(/^(eligible|unknown)$/);
          expect(program?.capacity.status).not.toBe('closed');
          for (const { quote, start } of quotes) expect(NARRATIVE.slice(start, start + quote.length)).toBe(quote);
        }
      }),
    ));

  it('a finding repeats none of its words', () => {
    const secret = 'Maria Testerman 555-0142';
    const guarded = guard({
      recommendations: [recommends(secret), recommends('family-pantry', { quote: secret, start: 0 })],
      notAdvised: [{ programId: secret as ProgramId, because: secret }],
    });
    expect(guarded.findings.length).toBeGreaterThan(2);
    expect(JSON.stringify(guarded.findings)).not.toContain('Maria');
  });
});
