import { type AskedSoFar, circuitOf, whyNotAsk } from '../../domain/asking-a-model';

const AT = '2026-03-02T15:00:00.000Z';
const secondsAgo = (seconds: number): string => new Date(Date.parse(AT) - seconds * 1_000).toISOString();
const ended = (...ends: readonly string[]) => ends.map((end) => ({ ended: end, endedAt: secondsAgo(10) }));
const LIMITS = { requestsPerMinute: 2, tokensPerDay: 100 };
const asked = (facts: Partial<AskedSoFar> = {}): AskedSoFar => ({
  newest: [],
  underWay: 0,
  inLastMinute: 0,
  minuteSince: null,
  tokensInLastDay: 0,
  ...facts,
});
const FIVE = ['timeout', 'overloaded', 'key-refused', 'timeout', 'timeout'];

describe('A circuit', () => {
  it('is closed at first, after four failures, and after an answer among five', () => {
    expect(circuitOf({ newest: [] }, AT)).toBe('closed');
    expect(circuitOf({ newest: ended(...FIVE.slice(1)) }, AT)).toBe('closed');
    expect(circuitOf({ newest: ended(...FIVE.slice(1), 'answered') }, AT)).toBe('closed');
  });

  it('is open for a minute after the fifth failure, and half open then', () => {
    expect(circuitOf({ newest: ended(...FIVE) }, AT)).toBe('open');
    const before = FIVE.map((end) => ({ ended: end, endedAt: secondsAgo(60) }));
    expect(circuitOf({ newest: before }, AT)).toBe('half-open');
    expect(whyNotAsk(asked({ newest: before }), LIMITS, AT)).toBeUndefined();
    expect(whyNotAsk(asked({ newest: before, underWay: 1 }), LIMITS, AT)).toMatchObject({ because: 'circuit-open' });
  });
});

describe('What is allowed', () => {
  it('is so many requests a minute, and says when there is room again', () => {
    expect(whyNotAsk(asked({ inLastMinute: 1 }), LIMITS, AT)).toBeUndefined();
    expect(whyNotAsk(asked({ inLastMinute: 2, minuteSince: secondsAgo(50) }), LIMITS, AT)).toEqual({
      because: 'minute-used-up',
      againMs: 10_000,
    });
  });

  it('is so many tokens a day', () => {
    expect(whyNotAsk(asked({ tokensInLastDay: 99 }), LIMITS, AT)).toBeUndefined();
    expect(whyNotAsk(asked({ tokensInLastDay: 100 }), LIMITS, AT)).toMatchObject({ because: 'day-used-up' });
  });
});
