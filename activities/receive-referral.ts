import { randomUUID } from 'node:crypto';
import type { ISql, Sql } from 'postgres';
import { recordAudit, submitterOf } from '../db/audit-store';
import { leastBusyCoordinator, lockOpenCase, openCase, teamServing } from '../db/case-store';
import { saveEntry } from '../db/entry-store';
import { lockIntake } from '../db/inbox-store';
import { savePerson } from '../db/person-store';
import { findStanding, saveReferral } from '../db/referral-store';
import type { Instant } from '../domain/clock';
import type { ToReceive } from '../domain/deeds';
import type { CaseId, PersonId } from '../domain/ids';
import { firstWords } from './first-words';

/**
 * Harmless to repeat: a referral that is on record is left alone, and two tries at once wait for each other.
 * Takes what the inbox kept into the records: the person, the case with its team and coordinator, and the referral. A
 * person whose case is open gets no second one: everything about them hangs together.
 */
export const receiveReferral = (sql: Sql, { referralId, at }: ToReceive): Promise<void> =>
  sql.begin(async (tx) => {
    const [intake, before] = await Promise.all([lockIntake(tx, referralId), findStanding(tx, referralId)]);
    if (before) return;

    const personId = intake.personId ?? (randomUUID() as string as PersonId);
    const { narrative, source, urgency, submittedBy } = intake;
    const [actor] = await Promise.all([
      submitterOf(tx, submittedBy),
      savePerson(tx, intake, { personId, at, newId: randomUUID }),
    ]);
    // Not before the person is kept: that is where two referrals of one person wait for each other.
    const open = await lockOpenCase(tx, personId);
    const { id: caseId, teamId, coordinatorId } = open ?? (await openNewCase(tx, personId, intake.person.county, at));

    await Promise.all([
      saveReferral(tx, intake, { caseId, need: firstWords(narrative), at }),
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

async function openNewCase(tx: ISql, personId: PersonId, county: string | null, at: Instant) {
  const id = randomUUID() as string as CaseId;
  const { teamId } = await teamServing(tx, county);
  const coordinatorId = await leastBusyCoordinator(tx, teamId);
  await openCase(tx, { id, personId, teamId, coordinatorId, openedAt: at });
  return { id, teamId, coordinatorId };
}
