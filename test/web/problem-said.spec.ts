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

  it("is left in English to the system's own sentence where it did not say why", () => {
    const unsaid = { code: 'stale-policy' };
    expect(problemSaid(unsaid, en.problems, sayIn(en))).toBeUndefined();
    expect(problemSaid(unsaid, es.problems, sayIn(es))).toBe(es.problems['stale-policy']);
  });
});
