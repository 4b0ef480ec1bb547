import type { Reason } from '../../domain/reason';
import { say } from '../../domain/sayings';
import { en } from '../../web/text/en';
import { es } from '../../web/text/es';
import { problemSaid } from '../../web/text/problem-said';
import { REASONS } from '../support/reasons';

/** As the desk says it to somebody who reads at that hour. */
const sayIn =
  ({ reasons }: typeof en) =>
  (why: Reason): string =>
    say(reasons, 'at' in why ? { ...why, at: 'yesterday 15:00' } : why);

describe('A problem at the desk', () => {
  const closed = { code: 'referral-closed', why: REASONS['referral-closed'] };

  it.each([
    ['English', en, 'The referral is closed (withdrawn); Ana said so (yesterday 15:00).'],
    ['Spanish', es, 'La remisión terminó (retirada); lo dijo Ana, yesterday 15:00.'],
  ])('says why, with moments as people say them, in %s', (_language, text, said) => {
    expect(problemSaid(closed, text.problems, sayIn(text))).toBe(said);
  });

  it.each([
    ['English', en, /another person .* nothing was kept; give each referral a number of its own/],
    ['Spanish', es, /otra persona .* no se guardó nada; dé a cada remisión un número propio/],
  ])(
    'tells whoever hands in a referral under a number of another person what to do, in %s',
    (_language, text, said) => {
      const contradicts = { code: 'sender-contradicts', why: REASONS['number-of-another-person'] };
      expect(problemSaid(contradicts, text.problems, sayIn(text))).toMatch(said);
    },
  );

  it('is said in words and never by a code, in either language', () => {
    const codes = /\b[a-z]+(?:-[a-z]+){1,}\b/g;
    const decided = { ...REASONS['already-decided'], kind: 'accepted-first-choice' } as const;
    const optedOut = { ...REASONS['pathway-needed'], outcome: 'unable-to-reach' } as const;
    const said = [decided, optedOut, REASONS['other-channels']].flatMap((why) => [sayIn(en)(why), sayIn(es)(why)]);
    expect(said.flatMap((words) => words.match(codes) ?? [])).toEqual([]);
  });

  it('names the rule that speaks against a program in the reader’s language', () => {
    expect(sayIn(es)(REASONS['rule-forbids'])).toContain('Pantry (60 años o más: 34 años)');
    expect(sayIn(es)({ ...REASONS['rule-forbids'], held: null })).toContain('(no cumple los requisitos)');
  });

  it("is left in English to the system's own sentence where it did not say why", () => {
    const unsaid = { code: 'stale-policy' };
    expect(problemSaid(unsaid, en.problems, sayIn(en))).toBeUndefined();
    expect(problemSaid(unsaid, es.problems, sayIn(es))).toBe(es.problems['stale-policy']);
  });
});
