import { randomUUID } from 'node:crypto';
import type { ISql } from 'postgres';
import { byStaff, recordAudit } from '../db/audit-store';
import { keepCorrections } from '../db/correction-store';
import { lockFacts, saveChangeEntry, saveFact, teamServingNow } from '../db/person-change-store';
import { RULED_BY } from '../domain/correct-facts';
import type { EntryId, RelatedPersonId } from '../domain/ids';
import { codesIn, type FactChange, type PersonChange, whyServedElsewhere, whyStale } from '../domain/person-change';
import type { RecordChange, TooLate } from '../domain/record-change';
import { findDuplicates } from './find-duplicates';

/**
 * Makes the facts of a person what somebody said that they are, with the old ones beside them in the record of the case.
 * Where one stands otherwise than they saw it, or the person is served in another case by now, nothing of the change is
 * written.
 */
export async function writePersonChange(tx: ISql, change: RecordChange<PersonChange>): Promise<TooLate | undefined> {
  const { id, by, at, body } = change;
  const { personId, ...record } = await lockFacts(tx, body.caseId);
  // Not before the person is locked: a referral that opens a case for them waits there too.
  const elsewhere = whyServedElsewhere(await teamServingNow(tx, body.caseId));
  if (elsewhere !== undefined) return { code: 'case-closed', why: elsewhere };
  const stale = whyStale(body.changes, record);
  if (stale !== undefined) return { code: 'stale-person', why: stale };
  const changes = body.changes.map(withId);
  for (const one of changes) await saveFact(tx, one, { personId, at });
  await findDuplicates(tx, personId, at);
  const changed = RULED_BY.filter((fact) => changes.some((one) => one.fact === fact));
  if (changed.length > 0) await keepCorrections(tx, { personId, entryId: id as string as EntryId, changed, by, at });
  await saveChangeEntry(tx, { ...change, body: { ...body, changes } });
  await recordAudit(tx, {
    at,
    actor: byStaff(by),
    action: 'person-changed',
    caseId: body.caseId,
    facts: { entryId: id, changed: changes.map(({ fact }) => fact), codes: changes.map(codesIn) },
  });
  return undefined;
}

/** Whoever is new gets their id here, and keeps it for the record. */
const withId = (change: FactChange): FactChange =>
  change.fact === 'related-person' && change.id === null
    ? { ...change, id: randomUUID() as string as RelatedPersonId }
    : change;
