import { randomUUID } from 'node:crypto';
import { findMatter, findStanding, listReferrals, saveStanding } from '../../db/referral-store';
import type { ReferralId } from '../../domain/ids';
import { PANTRY } from '../support/a-referral';
import { aStanding, BRANDT, LOWELL, MORNING, minutesLater, openRecords, type Records } from '../support/records';

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

describe('The list of referrals', () => {
  it('shows what a coordinator needs to tell them apart', async () => {
    const id = await records.takeIn({ person: { givenName: 'María José', familyName: "O'Brien" }, urgency: 'urgent' });
    await saveStanding(records.worker, aStanding(id), minutesLater(1));
    const [row] = await listReferrals(records.api, { teams: [BRANDT], limit: 10 });
    expect(row).toMatchObject({
      ...aStanding(id),
      personName: "María José O'Brien",
      urgency: 'urgent',
      source: "St Anne's Hospital, Emergency Department",
      coordinator: { id: 'ana-flores', name: 'Ana Flores' },
      nextTold: 'Ana Flores',
      receivedAt: MORNING,
      movedAt: minutesLater(1),
      submittedBy: 'sample-ehr',
    });
  });

  it('names who would hear next, as it is at the moment', async () => {
    const told = async (tell: 'coordinator' | 'supervisor' | 'program-manager', county = 'Brandt') => {
      const id = await records.takeIn({ person: { county } });
      const standing = aStanding(id, { waitingFor: { ...waiting, next: { at: MORNING, tell } } });
      await saveStanding(records.worker, standing, minutesLater(1));
      const rows = await listReferrals(records.api, { teams: null, limit: 10 });
      return rows.find(({ referralId }) => referralId === id)?.nextTold;
    };
    expect(await told('supervisor')).toBe('Dana Ruiz'); // Carla supervises too, but hears as program manager, later.
    expect(await told('program-manager')).toBe('Carla Manager');
    expect(await told('program-manager', 'Lowell')).toBeNull();
  });

  it('shows a team its own referrals only, and everybody’s to whoever may see every team', async () => {
    const brandt = await records.takeIn({ person: { county: 'Brandt County ' } });
    const lowell = await records.takeIn({ person: { county: 'LOWELL' } });
    const ids = async (teams: Parameters<typeof listReferrals>[1]['teams']) =>
      (await listReferrals(records.api, { teams, limit: 10 })).map(({ referralId }) => referralId);
    expect(await ids([BRANDT])).toEqual([brandt]);
    expect(await ids([LOWELL])).toEqual([lowell]);
    expect(await ids([])).toEqual([]);
    expect(new Set(await ids(null))).toEqual(new Set([brandt, lowell]));
    expect(await findMatter(records.api, lowell)).toEqual({ teamId: LOWELL, submittedBy: 'sample-ehr' });
  });

  it('can be asked for one status', async () => {
    await records.takeIn();
    const waitingId = await records.takeIn();
    await saveStanding(records.worker, aStanding(waitingId), minutesLater(1));
    const rows = await listReferrals(records.api, { teams: [BRANDT], status: 'awaiting-decision', limit: 10 });
    expect(rows.map(({ referralId }) => referralId)).toEqual([waitingId]);
  });

  it('is read page by page, newest moved first, each referral once, also when many moved in the same moment', async () => {
    const ids = new Set<ReferralId>();
    for (let count = 0; count < 7; count += 1) ids.add(await records.takeIn({}, minutesLater(Math.floor(count / 3))));
    const seen: ReferralId[] = [];
    for (let after: { movedAt: string; referralId: ReferralId } | undefined; ; ) {
      const page = await listReferrals(records.api, { teams: [BRANDT], after, limit: 2 });
      seen.push(...page.map(({ referralId }) => referralId));
      after = page.at(-1);
      if (!after) break;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(ids);
  });
});

const { waitingFor } = aStanding('' as ReferralId);
const waiting = waitingFor ?? { what: 'decision', since: MORNING, dueAt: MORNING, next: null, level: 0 };
