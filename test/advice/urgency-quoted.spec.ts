import { guardAdvice } from '../../advice/guards';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { aQuestion } from './a-question';

/** Received on a Monday. */
const MONDAY = '2026-03-02';
const advisor = createOfflineAdvisor();

async function quotesOf(narrative: string): Promise<readonly string[]> {
  const question = { ...aQuestion(narrative), receivedOn: MONDAY };
  const { urgency, urgencyEvidence = [] } = await advisor.route(question);
  for (const { quote, start } of urgencyEvidence) expect(narrative.startsWith(quote, start)).toBe(true);
  return urgency === 'urgent' ? urgencyEvidence.map(({ quote }) => quote) : [urgency];
}

describe('What the offline advisor reads as urgent', () => {
  it.each([
    [
      'rests on the day and on what ends on it',
      'The lights get cut off tomorrow at noon. Needs help with the electric bill.',
      ['The lights get cut off tomorrow at noon'],
    ],
    [
      'or on what cannot last a night',
      'They have been sleeping in the car since the weekend. Need a place to stay.',
      ['They have been sleeping in the car since the weekend'],
    ],
    [
      'and is quoted in the words that were written, in Spanish too',
      'Mañana le cortan la luz. Necesita ayuda con la factura.',
      ['Mañana le cortan la luz'],
    ],
    ['rests on nothing where it is routine', 'Would like help with groceries each month.', ['routine']],
  ])('%s', async (_what, narrative, quotes) => {
    expect(await quotesOf(narrative)).toEqual(quotes);
  });
});

describe('Our guards', () => {
  const narrative = 'The lights get cut off tomorrow.';
  const answer = {
    outcome: 'needs-information',
    urgency: 'urgent',
    dangers: [],
    recommendations: [],
    notAdvised: [],
    missingFacts: ['Which company is it?'],
  } as const;

  it('keep an urgency that quotes nothing, and take out what it quotes and nobody wrote', () => {
    const urgencyEvidence = [
      { quote: 'cut off tomorrow', start: 0 },
      { quote: 'no food', start: 3 },
    ];
    const { advice, findings } = guardAdvice(aQuestion(narrative), { ...answer, urgencyEvidence });
    expect(advice).toMatchObject({ urgency: 'urgent', urgencyEvidence: [{ quote: 'cut off tomorrow', start: 15 }] });
    expect(findings.map(({ guard }) => guard)).toEqual(['quote-moved', 'quote-not-in-narrative']);
    const { advice: unquoted } = guardAdvice(aQuestion(narrative), answer);
    expect(unquoted).toMatchObject({ urgency: 'urgent' });
    expect(unquoted.urgencyEvidence).toBeUndefined();
  });

  it('keep no words for an urgency that is none', () => {
    const urgencyEvidence = [{ quote: 'cut off tomorrow', start: 15 }];
    const { advice } = guardAdvice(aQuestion(narrative), { ...answer, urgency: 'routine', urgencyEvidence });
    expect(advice.urgencyEvidence).toBeUndefined();
  });
});
