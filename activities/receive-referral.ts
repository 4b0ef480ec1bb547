import { randomUUID } from 'node:crypto';
import type { ISql, Sql } from 'postgres';
import { recordAudit, submitterOf } from '../db/audit-store';
import { leastBusyCoordinator, lockOpenCase, openCase, teamServing } from '../db/case-store';
import { saveEntry } from '../db/entry-store';
import { lockIntake } from '../db/inbox-store';
import { saveMark } from '../db/part-2-store';
import { savePerson } from '../db/person-store';
import { findStanding, saveReferral } from '../db/referral-store';
import type { Instant } from '../domain/clock';
import type { ToReceive } from '../domain/deeds';
import type { CaseId, PersonId, StaffId, TeamId } from '../domain/ids';
import { firstWords } from './first-words';

/**
 * Harmless to repeat: a referral that is on record is left alone, and two tries at once wait for each other.
 * Takes what the inbox kept into the records: the person, the case with its team and coordinator, and the referral. A
 * person whose case is open gets no second one: everything about them hangs together. Only where two persons were joined
 * does each keep a case of their own, with one team and one coordinator, so that the join can be undone.
 */
export const receiveReferral = (sql: Sql, { referralId, at }: ToReceive): Promise<void> =>
  sql.begin(async (tx) => {
    const [intake, before] = await Promise.all([lockIntake(tx, referralId), findStanding(tx, referralId)]);
    if (before) return;

    const named = intake.personId ?? (randomUUID() as string as PersonId);
    const { narrative, source, urgency, submittedBy, receivedAt, isPart2 } = intake;
    const [actor, personId] = await Promise.all([
      submitterOf(tx, submittedBy),
      savePerson(tx, intake, { named, at, newId: randomUUID }),
    ]);
    // Not before the person is kept: that is where two referrals of one person wait for each other.
    const open = await lockOpenCase(tx, personId, named);
    const county = intake.person.county;
    const {
      id: caseId,
      teamId,
      coordinatorId,
    } = open?.openedFor === named ? open : await openNewCase(tx, { personId, named, county, beside: open, at });

    await Promise.all([
      saveReferral(tx, intake, { caseId, need: firstWords(narrative), at }),
      ...(isPart2
        ? [
            saveMark(tx, {
              id: referralId,
              referralId,
              origin: 'referral',
              by: submittedBy,
              note: null,
              at: receivedAt,
            }),
          ]
        : []),
      saveEntry(tx, { id: referralId, referralId, kind: 'referral', by: actor, at, text: narrative }),
      recordAudit(tx, {
        at,
        actor,
        action: 'referral-received',
        referralId,
        facts: { source: source.kind, urgency, teamId, coordinatorId },
      }),
    ]);
  });

interface NewCase {
  readonly personId: PersonId;
  readonly named: PersonId;
  readonly county: string | null;
  /** Another case of the person that is open: whoever works there works here. */
  readonly beside: { readonly teamId: TeamId; readonly coordinatorId: StaffId | null } | undefined;
  readonly at: Instant;
}

async function openNewCase(tx: ISql, { personId, named, county, beside, at }: NewCase) {
  const id = randomUUID() as string as CaseId;
  const { teamId, coordinatorId } = beside ?? (await leastBusyServing(tx, county));
  await openCase(tx, { id, personId, openedFor: named, teamId, coordinatorId, openedAt: at });
  return { id, teamId, coordinatorId };
}

async function leastBusyServing(tx: ISql, county: string | null) {
  const { teamId } = await teamServing(tx, county);
  return { teamId, coordinatorId: await leastBusyCoordinator(tx, teamId) };
}
