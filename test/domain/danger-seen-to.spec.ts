import { dangerAnswered } from '../../domain/advising-anew';
import { type DangerRaised, kindsSeenTo } from '../../domain/danger-seen-to';
import type { AdviceId, ProgramId } from '../../domain/ids';
import { received } from '../../domain/referral-state';
import type { DangerToldBy } from '../../domain/told-by';
import { aStart } from '../support/a-referral';
import { AN_ANSWER, aDanger } from '../support/an-alert';

const told = (facts: Partial<DangerToldBy> = {}): DangerToldBy => ({
  ...{ kind: 'suicide', tier: 'now', because: 'So say the words.' },
  evidence: [{ quote: 'tonight', start: 0 }],
  ...facts,
});
const raised = (isAnswered: boolean, facts: Parameters<typeof aDanger>[0] = {}): DangerRaised => ({
  ...aDanger(facts),
  isAnswered,
});

describe('A kind of danger is seen to', () => {
  it.each([
    ['once its alert is answered', [told()], [raised(true)], ['suicide']],
    ['and not while nobody has answered', [told()], [raised(false)], []],
    ['and not where no alert was raised yet', [told()], [], []],
    [
      'each by itself',
      [told(), told({ kind: 'violence' })],
      [raised(true), raised(false, { kind: 'violence' })],
      ['suicide'],
    ],
    [
      'and not while the same told again waits for its answer',
      [told()],
      [raised(true), raised(false, { answerId: AN_ANSWER })],
      [],
    ],
    [
      'and not where an answer tells it again and has not rung yet',
      [told(), told({ answerId: AN_ANSWER })],
      [raised(true)],
      [],
    ],
    ['and not where what was answered was less grave', [told()], [raised(true, { tier: 'soon' })], []],
    ['also where only an advisor had found it', [], [raised(true)], ['suicide']],
  ] as const)('%s', (_, dangers, alerts, kinds) => {
    expect(kindsSeenTo(dangers, alerts)).toEqual(kinds);
  });
});

describe('A pathway that hears that its danger is answered', () => {
  const NEW = 'new' as string as AdviceId;
  const advised = (outcome: 'urgent-safety' | 'route') => ({
    ...received(aStart()),
    stage: { at: 'awaiting-decision' } as const,
    advice: { adviceId: 'old' as string as AdviceId, outcome, recommended: [] as readonly ProgramId[] },
  });

  it('is to be advised anew where danger had decided the advice, and not where it had not', () => {
    expect(dangerAnswered(advised('urgent-safety'), true, NEW)).toMatchObject({ toAdvise: NEW, isDangerSeenTo: true });
    expect(dangerAnswered(advised('route'), true, NEW)).toMatchObject({ toAdvise: null, isDangerSeenTo: true });
  });

  it('is to be advised anew when the answer is taken back, and when it comes while nobody has advised yet', () => {
    const seenTo = { ...advised('route'), isDangerSeenTo: true };
    expect(dangerAnswered(seenTo, false, NEW)).toMatchObject({ toAdvise: NEW, isDangerSeenTo: false });
    expect(dangerAnswered({ ...advised('route'), advice: null }, true, NEW).toAdvise).toBe(NEW);
  });

  it('hears it once, and asks nobody where a person has decided', () => {
    const seenTo = { ...advised('urgent-safety'), isDangerSeenTo: true };
    expect(dangerAnswered(seenTo, true, NEW)).toBe(seenTo);
    const closed = {
      ...advised('urgent-safety'),
      stage: { at: 'closed', outcome: { kind: 'withdrawn' }, programId: null } as const,
    };
    expect(dangerAnswered(closed, true, NEW).toAdvise).toBeNull();
  });
});
