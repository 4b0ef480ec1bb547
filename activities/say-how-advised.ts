import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';
import { keepAdvisorSetUp } from '../db/advisor-set-up-store';
import { recordAudit, THE_PATHWAY } from '../db/audit-store';
import type { AdvisorSetUp } from '../domain/advisor-set-up';
import type { Instant } from '../domain/clock';

interface Start {
  readonly at: Instant;
  readonly setUp: AdvisorSetUp;
}

/** A worker says what it advises by. Where that is something new, it is kept and on record. Answers where it is kept. */
export const sayHowAdvised = (sql: Sql, { at, setUp }: Start): Promise<number> =>
  sql.begin(async (tx) => {
    const fingerprint = createHash('sha256').update(JSON.stringify(setUp)).digest('hex');
    const { seq, isNew } = await keepAdvisorSetUp(tx, { at, fingerprint, setUp });
    if (isNew) {
      const { advisor, model, promptVersion } = (setUp.model ?? setUp.offline).version;
      await recordAudit(tx, {
        ...{ at, actor: THE_PATHWAY, action: 'advisor-set-up' },
        facts: { setUp: seq, advisor, model, promptVersion },
      });
    }
    return seq;
  });
