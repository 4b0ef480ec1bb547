import { decisionDeadline, movedForward, newlyUrgentBy } from '../../domain/hurry';
import type { AdviceId } from '../../domain/ids';
import { type ReferralState, standingOf } from '../../domain/referral-state';
import { aPolicy, awaitingDecision, someAdvice } from '../support/a-referral';

const EARLIER = 'advice-1' as AdviceId;
const { routine, urgent } = aPolicy.decision;
const advised = (urgency: 'routine' | 'urgent' | 'emergency' | undefined, facts: Partial<ReferralState> = {}) =>
  awaitingDecision({ advice: { ...someAdvice(), ...(urgency && { urgency }) }, ...facts });

describe('An advice is the first to say that a referral is urgent', () => {
  it.each([
    ['where its sender said routine', true, advised('urgent')],
    ['where it says more than urgent, too', true, advised('emergency')],
    ['but not where it says routine', false, advised('routine')],
    ['nor where its sender or danger has', false, advised('urgent', { urgency: 'urgent' })],
    ['nor where other advice has', false, advised('urgent', { readAsUrgentBy: EARLIER })],
    ['nor where older code asked, which told no urgency', false, advised(undefined)],
    ['nor where nobody advised', false, awaitingDecision({ advice: null })],
  ])('%s', (_where, is, state) => {
    expect(newlyUrgentBy(state)).toBe(is ? state.advice?.adviceId : undefined);
  });

  it('and the lists hear of it', () => {
    const read = advised('routine', { readAsUrgentBy: EARLIER });
    expect([standingOf(read).readAsUrgent, standingOf(awaitingDecision()).readAsUrgent]).toEqual([true, undefined]);
  });
});

describe('A decision is waited for', () => {
  const slow = { ...aPolicy, decision: { routine: urgent, urgent: routine } };
  it.each([
    ['as its sender said', routine, advised('routine')],
    ['as urgent where an advisor read it so', urgent, advised('routine', { readAsUrgentBy: EARLIER })],
    ['as urgent where its sender said so, whatever an advisor says', urgent, advised('routine', { urgency: 'urgent' })],
    ['never longer for what was advised', urgent, advised('urgent', { readAsUrgentBy: EARLIER, policy: slow })],
  ])('%s', (_how, deadline, state) => {
    expect(decisionDeadline(state)).toBe(deadline);
  });
});

describe('The due time is moved forward', () => {
  const SINCE = '2026-03-02T15:00:00.000Z';

  it('from where it would be, counted from the same moment', () => {
    expect(movedForward(advised('urgent', { readAsUrgentBy: EARLIER }), SINCE)).toEqual({
      adviceId: EARLIER,
      dueAt: '2026-03-02T19:00:00.000Z',
      otherwiseDueAt: '2026-03-04T15:00:00.000Z',
    });
  });

  it.each([
    ['where nobody read it as urgent', advised('routine')],
    ['where its sender has called it urgent since', advised('urgent', { readAsUrgentBy: EARLIER, urgency: 'urgent' })],
  ])('but not %s', (_where, state) => {
    expect(movedForward(state, SINCE)).toBeUndefined();
  });
});
