import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { recordAudit, submitterOf } from '../db/audit-store';
import { leastBusyCoordinator, openCase, teamServing } from '../db/case-store';
import { saveEntry } from '../db/entry-store';
import { lockIntake } from '../db/inbox-store';
import { savePerson } from '../db/person-store';
import { findStanding, saveReferral } from '../db/referral-store';
import type { ToReceive } from '../domain/deeds';
import type { CaseId, PersonId } from '../domain/ids';
import { firstWords } from './first-words';

/**
 * Harmless to repeat: a referral that is on record is left alone, and two tries at once wait for each other.
 * Takes what the inbox kept into the records: the person, the case with its team and coordinator, and the referral.
 */
export const receiveReferral = (sql: Sql, { referralId, at }: ToReceive): Promise<void> =>
  sql.begin(async (tx) => {
    const intake = await lockIntake(tx, referralId);
    if (await findStanding(tx, referralId)) return;

    const personId = randomUUID() as string as PersonId;
    await savePerson(tx, intake, { personId, at, newId: randomUUID });

    const caseId = randomUUID() as string as CaseId;
    const { teamId } = await teamServing(tx, intake.person.county);
    const coordinatorId = await leastBusyCoordinator(tx, teamId);
    await openCase(tx, { id: caseId, personId, teamId, coordinatorId, openedAt: at });

    const { narrative, source, urgency, submittedBy } = intake;
    await saveReferral(tx, intake, { caseId, need: firstWords(narrative), at });
    const actor = await submitterOf(tx, submittedBy);
    await saveEntry(tx, { id: referralId, referralId, kind: 'referral', by: actor, at, text: narrative });
    await recordAudit(tx, {
      at,
      actor,
      action: 'referral-received',
      referralId,
      facts: { source: source.kind, urgency, teamId, coordinatorId },
    });
  });
