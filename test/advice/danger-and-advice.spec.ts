import { askForAdvice } from '../../advice/advise';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import type { AdvisorAnswer, RouteAdvice } from '../../domain/advice';
import type { Danger } from '../../domain/danger';
import type { ProgramId } from '../../domain/ids';
import { aProgram, aQuestion } from './a-question';

const HARMLESS = 'Needs groceries. The food runs out on Friday.';
const LAST_SENTENCE = `${HARMLESS} He said if I leave he will kill me.`;

const silent: AdvisorAnswer = {
  outcome: 'no-match',
  urgency: 'routine',
  dangers: [],
  recommendations: [],
  notAdvised: [],
  missingFacts: [],
};

/** An advisor that says what the test says it says. */
const saying = (advice: Partial<AdvisorAnswer>) => ({
  version: { advisor: 'openai', model: 'test', promptVersion: '1' } as const,
  answersAtOnce: true,
  route: async () => ({ ...silent, ...advice }),
});

const danger = (kind: Danger['kind'], tier: Danger['tier'], narrative: string, quote: string): Danger => ({
  kind,
  tier,
  because: 'So says the advisor.',
  evidence: [{ quote, start: narrative.indexOf(quote) }],
});

const advised = async (narrative: string, advice: Partial<AdvisorAnswer>): Promise<RouteAdvice> =>
  (await askForAdvice(saying(advice), aQuestion(narrative))).advice;

describe('Danger stands beside all advice', () => {
  it('and comes first, whatever else a long request asks for: what answers that waits, and is kept whole', async () => {
    const { advice } = await askForAdvice(createOfflineAdvisor(), aQuestion(LAST_SENTENCE));
    expect([advice.outcome, advice.urgency]).toEqual(['urgent-safety', 'emergency']);
    expect(advice.recommendations.map(({ programId }) => programId)).not.toContain('family-pantry');
    const { recommendations } = await createOfflineAdvisor().route(aQuestion(HARMLESS));
    expect(advice.waiting.map(({ programId }) => programId)).toContain('family-pantry');
    expect(recommendations).toEqual(expect.arrayContaining([...advice.waiting]));
    expect(advice.notAdvised.map(({ programId }) => programId)).not.toContain('family-pantry');
  });

  it.each([
    ['violence', 'Advocates', 'stands', ['domestic violence advocacy'], LAST_SENTENCE, []],
    ['violence', 'Mobile Crisis', 'waits', ['behavioral health'], LAST_SENTENCE, []],
    ['suicide', 'County Mobile Crisis', 'stands', ['behavioral health'], HARMLESS, ['suicide']],
    ['suicide', 'Night line', 'stands', ['mental_health_crisis'], HARMLESS, ['suicide']],
    ['suicide', 'Heat Fund', 'waits', ['utility assistance', 'crisis'], HARMLESS, ['suicide']],
    ['suicide', 'Talk', 'waits', ['outpatient counseling'], HARMLESS, ['suicide']],
    ['a medical emergency', 'Wound care', 'waits', ['home health'], HARMLESS, ['medical-emergency']],
  ] as const)('and while it is %s, “%s” %s', async (_, name, what, serviceTypes, narrative, seen) => {
    const program = aProgram('one', { name, serviceTypes });
    const quote = narrative.slice(0, 5);
    const because = { need: 'help', because: 'It helps.', evidence: [{ quote, start: 0 }] as const, toAsk: [] };
    const { advice } = await askForAdvice(
      saying({
        outcome: 'urgent-safety',
        dangers: seen.map((kind) => danger(kind, 'now', narrative, quote)),
        recommendations: [{ programId: program.id, ...because }],
      }),
      aQuestion(narrative, { programs: [program] }),
    );
    expect(advice.outcome).toBe('urgent-safety');
    expect(advice.recommendations).toHaveLength(what === 'stands' ? 1 : 0);
    expect(advice.waiting).toHaveLength(what === 'stands' ? 0 : 1);
    expect(advice.notAdvised).toEqual([]);
  });

  it('until a person has seen to it: then all that fits is put forward again, and the danger stays named', async () => {
    const seen = { ...aQuestion(LAST_SENTENCE), seenTo: ['violence'] as const };
    const { advice } = await askForAdvice(createOfflineAdvisor(), seen);
    expect(advice).toMatchObject({ outcome: 'route', waiting: [], dangers: [{ kind: 'violence', tier: 'now' }] });
    expect(advice.urgency).not.toBe('emergency');
    expect(advice.recommendations.map(({ programId }) => programId)).toContain('family-pantry');
  });

  it('and of two dangers the one that nobody has seen to goes on deciding', async () => {
    const suicide = danger('suicide', 'now', LAST_SENTENCE, 'Needs');
    const question = { ...aQuestion(LAST_SENTENCE), seenTo: ['violence'] as const };
    const { advice } = await askForAdvice(saying({ outcome: 'urgent-safety', dangers: [suicide] }), question);
    expect([advice.outcome, advice.urgency]).toEqual(['urgent-safety', 'emergency']);
  });

  it.each([
    ['asks, where something is missing', ['age'], 'needs-information'],
    ['finds nothing, where nothing is', [], 'no-match'],
  ] as const)(
    'and an advisor that spoke of nothing but a danger that was seen to %s',
    async (_, missingFacts, outcome) => {
      const suicide = danger('suicide', 'now', HARMLESS, 'Needs');
      const said = { outcome: 'urgent-safety', dangers: [suicide], missingFacts } as const;
      const { advice } = await askForAdvice(saying(said), { ...aQuestion(HARMLESS), seenTo: ['suicide'] });
      expect([advice.outcome, advice.urgency]).toEqual([outcome, 'urgent']);
    },
  );

  it('and what is near, and not now, lets nothing wait', async () => {
    const { advice } = await askForAdvice(
      createOfflineAdvisor(),
      aQuestion(`${HARMLESS} Her ex beat her, nine years ago.`),
    );
    expect(advice.recommendations.map(({ programId }) => programId)).toContain('family-pantry');
    expect(advice.waiting).toEqual([]);
  });

  it('and what waits keeps its order, its reason, its words and its questions', async () => {
    const told = (programId: string, quote: string) => ({
      ...{ programId: programId as ProgramId, need: 'help', because: `${quote}, it says.`, toAsk: ['Since when?'] },
      evidence: [{ quote, start: LAST_SENTENCE.indexOf(quote) }] as const,
    });
    const [first, advocates, last] = [
      told('family-pantry', 'Needs groceries'),
      told('safe-passage', 'he will kill me'),
      told('rent-relief', 'Friday'),
    ];
    const advice = await advised(LAST_SENTENCE, { outcome: 'route', recommendations: [first, advocates, last] });
    expect(advice.recommendations).toEqual([advocates]);
    expect(advice.waiting).toEqual([first, last]);
  });

  it('and an advisor that does not see it cannot take it away', async () => {
    const advice = await advised(LAST_SENTENCE, { outcome: 'no-match' });
    expect([advice.outcome, advice.urgency]).toEqual(['urgent-safety', 'emergency']);
    expect(advice.dangers).toMatchObject([{ kind: 'violence', tier: 'now' }]);
  });

  it('and the rules cannot take away what an advisor sees', async () => {
    const seen = danger('suicide', 'now', HARMLESS, 'The food runs out');
    const advice = await advised(HARMLESS, { outcome: 'urgent-safety', urgency: 'emergency', dangers: [seen] });
    expect(advice.dangers).toEqual([seen]);
    expect(advice.outcome).toBe('urgent-safety');
  });

  it('and is told once per kind: the graver of the two, and of two as grave the advisor’s, which says more', async () => {
    const [milder, asGrave] = (['soon', 'now'] as const).map((tier) =>
      danger('violence', tier, LAST_SENTENCE, 'if I leave he will kill me'),
    );
    const overruled = await advised(LAST_SENTENCE, { dangers: milder ? [milder] : [] });
    expect(overruled.dangers).toHaveLength(1);
    expect(overruled.dangers).toMatchObject([{ kind: 'violence', tier: 'now' }]);
    const kept = await advised(LAST_SENTENCE, { dangers: asGrave ? [asGrave] : [] });
    expect(kept.dangers).toEqual([asGrave]);
  });

  it('and one that an advisor invents, with words that are not there, does not push aside what the rules found', async () => {
    const invented = danger('violence', 'now', 'He has a sword.', 'He has a sword');
    const advice = await advised(LAST_SENTENCE, { dangers: [invented] });
    expect(advice.dangers.flatMap(({ evidence }) => evidence.map(({ quote }) => quote))).not.toContain(
      'He has a sword',
    );
    expect(advice.dangers).toMatchObject([{ kind: 'violence', tier: 'now' }]);
  });

  it('and a word that a program’s own tables might take for theirs is a word like any other', async () => {
    const { advice } = await askForAdvice(
      createOfflineAdvisor(),
      aQuestion(`Works as a constructor. ${LAST_SENTENCE}`),
    );
    expect(advice.outcome).toBe('urgent-safety');
  });

  it('and makes no emergency of what is only mentioned', async () => {
    const advice = await advised('Her ex beat her, nine years ago. Needs groceries.', { outcome: 'no-match' });
    expect(advice.dangers).toMatchObject([{ tier: 'mentioned' }]);
    expect([advice.outcome, advice.urgency]).toEqual(['no-match', 'routine']);
  });
});
