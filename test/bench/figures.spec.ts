import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { billableActions, typeInJson } from '../../bench/billable-actions';
import { eachOf, percentile, perSecond, spreadOf } from '../../bench/figures';
import { inMarkdown, withFigures } from '../../bench/report';

const HISTORIES = join(__dirname, '..', 'replay', 'histories');
const eventsOf = (name: string) => JSON.parse(readFileSync(join(HISTORIES, `${name}.json`), 'utf8')).events;

describe('The arithmetic of the bench', () => {
  it('takes percentiles by nearest rank, whatever the order', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([percentile(values, 50), percentile(values, 99), percentile(values, 100)]).toEqual([50, 99, 100]);
    expect(spreadOf([7])).toEqual({ count: 1, p50: 7, p99: 7 });
    expect(() => percentile([], 50)).toThrow('nothing');
  });

  it('counts a rate over all stretches, and not the mean of their rates', () => {
    const stretches = [
      { count: 10, ms: 1_000 },
      { count: 10, ms: 3_000 },
    ];
    expect(perSecond(stretches)).toBe(5);
  });

  it('does each thing once, and no more at once than it was told', async () => {
    const done: number[] = [];
    let [now, most] = [0, 0];
    await eachOf([1, 2, 3, 4, 5], 2, async (one) => {
      now += 1;
      most = Math.max(most, now);
      await Promise.resolve();
      done.push(one);
      now -= 1;
    });
    expect([done, most]).toEqual([[1, 2, 3, 4, 5], 2]);
  });
});

describe('Billable actions', () => {
  it('are counted from a history as it was recorded', () => {
    const events: readonly { readonly eventType: string }[] = eventsOf('declined');
    const of = (type: string): number => events.filter(({ eventType }) => eventType === `EVENT_TYPE_${type}`).length;
    expect([of('WORKFLOW_EXECUTION_STARTED'), of('WORKFLOW_EXECUTION_UPDATE_ACCEPTED')]).toEqual([1, 1]);
    const scheduled = of('ACTIVITY_TASK_STARTED') + of('TIMER_STARTED') + of('UPSERT_WORKFLOW_SEARCH_ATTRIBUTES');
    expect(billableActions(events, typeInJson)).toBeGreaterThan(2 + scheduled);
    expect(billableActions(events, typeInJson)).toBeLessThanOrEqual(2 + scheduled + of('MARKER_RECORDED'));
  });

  it('count each try of an activity, and the local activities of one task once', () => {
    const marker = (task: string) => ({
      eventType: 'EVENT_TYPE_MARKER_RECORDED',
      markerRecordedEventAttributes: { markerName: 'core_local_activity', workflowTaskCompletedEventId: task },
    });
    const tried = { eventType: 'EVENT_TYPE_ACTIVITY_TASK_STARTED', activityTaskStartedEventAttributes: { attempt: 3 } };
    const patched = {
      eventType: 'EVENT_TYPE_MARKER_RECORDED',
      markerRecordedEventAttributes: { markerName: 'core_patch', workflowTaskCompletedEventId: '9' },
    };
    expect(billableActions([marker('4'), marker('4'), marker('9')], typeInJson)).toBe(2);
    expect(billableActions([tried], typeInJson)).toBe(3);
    expect(billableActions([patched, { eventType: 'EVENT_TYPE_WORKFLOW_TASK_STARTED' }], typeInJson)).toBe(0);
  });
});

describe("The bench's page", () => {
  const spread = { count: 10, p50: 20, p99: 40 };
  const lane = { startsPerSecond: 20, closedPerSecond: 30, idle: spread, loaded: spread };
  const figures = inMarkdown({
    figures: {
      floor: lane,
      pathway: { ...lane, startsPerSecond: 10 },
      served: { perSecond: 6, loaded: spread },
      freshness: spread,
      costs: [{ what: 'declined', events: 36, bytes: 14_000, actions: 10 }],
      reads: [{ what: 'tasks', perSecond: 200, ...spread }],
    },
    size: { idle: 10, open: 500, batch: 10, rounds: 1, copies: 100_000, readMs: 1 },
    machine: [['Node', 'v20']],
    at: new Date('2026-11-25T10:00:00Z'),
    seconds: 480,
  });

  it('says each figure against the floor', () => {
    expect(figures).toContain('| starts per second | 20.0 | 10.0 | 0.50 |');
    expect(figures).toContain('| decision to answer, under 500 open, p99 ms | 40 | 40 | 1.00 |');
    expect(figures).toContain('### Reads at 100,000 referrals');
  });

  it('keeps what people wrote around the figures', () => {
    const page = readFileSync(join(__dirname, '..', '..', 'docs', 'bench.md'), 'utf8');
    const [before] = page.split('<!--');
    const written = withFigures(withFigures(page, 'old'), figures);
    expect(written.startsWith(before ?? '')).toBe(true);
    expect(written).toContain(figures);
    expect(written).not.toContain('old\n');
    expect(() => withFigures('no marks here', figures)).toThrow('lost the marks');
  });
});
