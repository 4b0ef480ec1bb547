import { z } from 'zod';
import { type AdvisorSetUpRow, AdvisorSetUpView } from '../../contracts/views/advisor-set-up';
import type { WorkerView } from '../../contracts/views/operations';
import { listAdvisorSetUps, type SetUpRow } from '../../db/advisor-set-up-store';
import { type Answer, ok } from '../answer';
import { oneMore, pageFrom, placeOf } from '../cursor';
import type { Deps } from '../deps';
import type { PageQuery } from '../lists';
import { workersNow } from './workers-now';

const Place = z.strictObject({ seq: z.int() });

interface Asked {
  readonly input: z.output<typeof PageQuery>;
}

/** By what advice is made, by the word of the workers, and was: the latest first. */
export async function showAdvisorSetUps({ input: { limit, cursor } }: Asked, { sql, clock }: Deps): Promise<Answer> {
  const [rows, workers] = await Promise.all([
    listAdvisorSetUps(sql, { before: placeOf(Place, cursor)?.seq, limit: oneMore(limit) }),
    workersNow(sql, clock.now().toISOString()),
  ]);
  const page = pageFrom(rows, limit, ({ seq }) => ({ seq }));
  return ok({ ...page, items: page.items.map((row) => rowOf(row, workers)) });
}

const rowOf = ({ seq, at, setUp }: SetUpRow, workers: readonly WorkerView[]): AdvisorSetUpRow => ({
  ...{ seq, at, setUp: AdvisorSetUpView.safeParse(setUp).data ?? null },
  workers: workers
    .filter(({ advisorSetUp }) => advisorSetUp === seq)
    .map(({ id, version, seen, startedAt, lastSeenAt }) => ({ id, version, seen, startedAt, lastSeenAt })),
});
