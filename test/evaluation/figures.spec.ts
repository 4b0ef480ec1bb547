import type { AdviceOutcome, AdvisedUrgency } from '../../domain/advice';
import { likelyShare, shareOf } from '../../domain/proportion';
import type { Gold } from '../../evaluation/formats/gold';
import { confusionsIn } from '../../evaluation/measuring/confusions';
import { f1Of, figuresOf, type Judged } from '../../evaluation/measuring/figures';

type Said = readonly [outcome: AdviceOutcome, urgency: AdvisedUrgency, ...ranked: string[]];

let line = 0;
function judged(gold: Partial<Gold>, [outcome, urgency, ...ranked]: Said): Judged {
  line += 1;
  const recommendations = ranked.map((programId) => ({ programId, need: '', because: '', evidence: [], toAsk: [] }));
  return {
    id: `R-${line}`,
    line,
    source: 'hospital',
    gold: { outcome: 'route', urgency: 'routine', primary: [], acceptable: [], forbidden: [], ...gold },
    advice: { outcome, urgency, dangers: [], recommendations, notAdvised: [], missingFacts: [] } as never,
    programs: [],
  };
}

const A = { primary: ['a'] };

describe('The figures of an evaluation', () => {
  it('count a first choice only where the outcome is a route and a right program stands first', () => {
    const { all } = figuresOf([
      judged(A, ['route', 'routine', 'a', 'b']),
      judged(A, ['route', 'routine', 'b', 'c', 'a']),
      judged(A, ['route', 'routine', 'b', 'c', 'd', 'a']),
      judged(A, ['needs-information', 'routine', 'a']),
      judged({ outcome: 'no-match' }, ['no-match', 'routine']),
    ]);
    expect(all.firstChoice).toEqual({ hits: 1, of: 4 });
    expect(all.firstThree).toEqual({ hits: 2, of: 4 });
    expect(all.outcome).toEqual({ hits: 4, of: 5 });
  });

  it('count referrals with a forbidden program listed, at whatever place and outcome', () => {
    const { all } = figuresOf([
      judged({ ...A, forbidden: ['x', 'y'] }, ['route', 'routine', 'a', 'x', 'y']),
      judged({ outcome: 'no-match', forbidden: ['x'] }, ['needs-information', 'routine', 'x']),
      judged(A, ['route', 'routine', 'x']),
    ]);
    expect(all.forbiddenListed).toEqual({ hits: 2, of: 3 });
  });

  it('tell precision and recall of an outcome apart', () => {
    const danger = { outcome: 'urgent-safety', urgency: 'emergency' } as const;
    const { told } = figuresOf([
      judged(danger, ['urgent-safety', 'emergency']),
      judged(danger, ['route', 'routine']),
      judged(danger, ['needs-information', 'urgent']),
      judged(A, ['urgent-safety', 'emergency']),
    ]);
    const safety = told.find(({ outcome }) => outcome === 'urgent-safety');
    expect(safety).toEqual({ outcome: 'urgent-safety', precision: { hits: 1, of: 2 }, recall: { hits: 1, of: 3 } });
    expect(safety && f1Of(safety)).toBeCloseTo(0.4);
  });

  it('leave a share open where there was nothing to count', () => {
    const { all, told } = figuresOf([]);
    expect(shareOf(all.firstChoice)).toBeNull();
    expect(likelyShare(all.firstChoice)).toBeNull();
    expect(told.map(f1Of)).toEqual([null, null, null]);
  });

  it('say how far a share may be trusted: hand-computed cases of Wilson’s interval', () => {
    expect(likelyShare({ hits: 0, of: 10 })?.low).toBe(0);
    expect(likelyShare({ hits: 0, of: 10 })?.high).toBeCloseTo(0.2775, 4);
    expect(likelyShare({ hits: 50, of: 100 })?.low).toBeCloseTo(0.4038, 4);
    expect(likelyShare({ hits: 50, of: 100 })?.high).toBeCloseTo(0.5962, 4);
  });
});

describe('The list of what to look at', () => {
  it('begins with missed dangers, leaves out what is right, and says all that is wrong with a row', () => {
    const rows = [
      judged(A, ['route', 'routine', 'a']),
      judged({ ...A, urgency: 'urgent' }, ['route', 'routine', 'a']),
      judged({ ...A, forbidden: ['x'] }, ['route', 'routine', 'x', 'a']),
      judged({ outcome: 'urgent-safety', urgency: 'emergency' }, ['no-match', 'routine']),
      judged(A, ['no-match', 'routine']),
    ];
    expect(confusionsIn(rows).map(({ wrongs }) => wrongs)).toEqual([
      ['danger-missed', 'urgency-differs'],
      ['forbidden-listed', 'first-choice-differs'],
      ['outcome-differs'],
      ['urgency-differs'],
    ]);
    expect(confusionsIn(rows)[1]).toMatchObject({
      forbiddenListed: ['x'],
      primary: [{ program: 'a', place: 2 }],
    });
  });
});
