import { randomUUID } from 'node:crypto';
import { findStanding, saveStanding } from '../../db/referral-store';
import type { ReferralId } from '../../domain/ids';
import { PANTRY } from '../support/a-referral';
import { aStanding, MORNING, minutesLater, openRecords, type Records } from '../support/records';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

describe('Where a referral stands, in the records', () => {
  it('is received, and the system’s move, once it is taken in', async () => {
    const id = await records.takeIn();
    expect(await findStanding(records.api, id)).toEqual(
      aStanding(id, { revision: 0, status: 'received', nextOwner: 'system', waitingFor: null }),
    );
  });

  it('is what the workflow said last', async () => {
    const id = await records.takeIn();
    const standing = aStanding(id, { revision: 3, status: 'contacting', programId: PANTRY });
    await saveStanding(records.worker, standing, minutesLater(1));
    expect(await findStanding(records.api, id)).toEqual(standing);
  });

  it('is not brought back by what was said before and comes late', async () => {
    const id = await records.takeIn();
    const now = aStanding(id, { revision: 3, status: 'contacting', programId: PANTRY, waitingFor: null });
    await saveStanding(records.worker, now, minutesLater(2));
    await saveStanding(records.worker, aStanding(id, { revision: 2 }), minutesLater(3));
    expect(await findStanding(records.api, id)).toEqual(now);
  });

  it('keeps the later of two alarms, which share a revision', async () => {
    const id = await records.takeIn();
    const at = (level: number) => aStanding(id, { waitingFor: { ...waiting, level } });
    await saveStanding(records.worker, at(2), minutesLater(2));
    await saveStanding(records.worker, at(1), minutesLater(1));
    expect((await findStanding(records.api, id))?.waitingFor?.level).toBe(2);
  });

  it('cannot be closed without an outcome', async () => {
    const id = await records.takeIn();
    const closed = aStanding(id, { revision: 9, status: 'closed' });
    await expect(saveStanding(records.worker, closed, MORNING)).rejects.toThrow('referrals_closed_with_outcome');
  });

  it('is not known of a referral that never was', async () => {
    expect(await findStanding(records.api, randomUUID())).toBeUndefined();
  });
});

const { waitingFor } = aStanding('' as ReferralId);
const waiting = waitingFor ?? { what: 'decision', since: MORNING, dueAt: MORNING, next: null, level: 0 };
