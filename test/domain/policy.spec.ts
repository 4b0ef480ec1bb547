import fc from 'fast-check';
import { hoursAfter, msUntil } from '../../domain/clock';
import { type Alarm, alarms, alarmsFrom, type Deadline } from '../../domain/policy';
import { aPolicy } from '../support/a-referral';

const SINCE = '2026-03-02T15:00:00.000Z';
const firstOf = (deadline: Deadline, count: number): Alarm[] => {
  const coming = alarms(deadline, SINCE);
  return Array.from({ length: count }, () => coming.next().value);
};

describe('A late decision', () => {
  it('is brought to the coordinator, the supervisor and the program manager, and then to her again every week', () => {
    expect(firstOf(aPolicy.decision.routine, 5).map(({ at, tell, level }) => [at, tell, level])).toEqual([
      ['2026-03-04T03:00:00.000Z', 'coordinator', 0],
      ['2026-03-04T15:00:00.000Z', 'supervisor', 1],
      ['2026-03-05T15:00:00.000Z', 'program-manager', 2],
      ['2026-03-12T15:00:00.000Z', 'program-manager', 2],
      ['2026-03-19T15:00:00.000Z', 'program-manager', 2],
    ]);
  });
});

describe('A clock that had stood still', () => {
  const deadline = aPolicy.decision.routine; // 36 h coordinator, 48 h supervisor, 72 h program manager, then every week.
  const hoursIn = (hours: number) => hoursAfter(SINCE, hours);
  const next = (now: string, rung: Alarm | null, count: number) => {
    const coming = alarmsFrom(now, { deadline, since: SINCE, rung });
    return Array.from({ length: count }, () => coming.next().value.number);
  };
  const [reminder, supervisor, manager] = firstOf(deadline, 3);

  it.each<[string, string, Alarm | null | undefined, readonly number[]]>([
    ['goes on as if it had not, where nothing was missed', hoursIn(30), null, [0, 1, 2, 3]],
    ['repeats nothing that it has rung', hoursIn(40), reminder, [1, 2, 3]],
    [
      'makes up for each escalation that it missed, and not for a reminder of what is late',
      hoursIn(80),
      null,
      [1, 2, 3],
    ],
    ['makes up for what came after the last that it has rung', hoursIn(80), supervisor, [2, 3]],
    ['makes up for no repetition', hoursIn(72 + 3 * 168 + 1), manager, [6, 7]],
  ])('%s', (_sentence, now, rung, numbers) => {
    expect(next(now, rung ?? null, numbers.length)).toEqual(numbers);
  });
});

describe('The alarms of any wait', () => {
  const deadlines = fc
    .record({
      dueHours: fc.integer({ min: 1, max: 1_000 }),
      steps: fc.uniqueArray(fc.integer({ min: 1, max: 2_000 }), { minLength: 1, maxLength: 5 }),
      repeatHours: fc.integer({ min: 1, max: 500 }),
    })
    .map(({ dueHours, steps, repeatHours }): Deadline => {
      const [first = 1, ...rest] = [...steps].sort((a, b) => a - b);
      const step = (afterHours: number) => ({ afterHours, tell: 'supervisor' }) as const;
      return { dueHours, chain: [step(first), ...rest.map(step)], repeatHours };
    });

  it('come one after another, never two at once, and never stop', () => {
    fc.assert(
      fc.property(deadlines, (deadline) => {
        const times = firstOf(deadline, 12).map(({ at }) => Date.parse(at));
        expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0))).toBe(true);
      }),
    );
  });
});

describe('Hours', () => {
  it('are hours, across a change of the clocks too', () => {
    expect(hoursAfter('2026-03-08T06:00:00.000Z', 24)).toBe('2026-03-09T06:00:00.000Z');
  });
  it('that are over leave nothing to wait for', () => {
    expect(msUntil(SINCE, '2026-03-02T14:00:00.000Z')).toBe(0);
  });
});
