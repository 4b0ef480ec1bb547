import type { TransactionSql } from 'postgres';
import { Contradiction, type FhirArrival, type KeptArrival, keepFhirWithin } from '../db/fhir-inbox';
import { raiseOnKnown } from '../db/fhir-labels';
import { arrivalOfRow } from '../db/fhir-of-row';
import type { LockedOrder, RowFate, WaitingRow } from '../db/import-work';
import { findById } from '../db/inbox-store';
import type { NotSentAgain } from '../db/sent-again-store';
import type { RowFault } from '../domain/import';
import { AS_NEW, repeatOf } from './row-fate';

/** Undoes what a dry run has kept, and carries what came of it. */
class OnlyTried extends Error {
  constructor(readonly kept: KeptArrival) {
    super('This was only tried.');
  }
}

/** Undoes what was kept of a row that says something else of a request which takes nothing any more; but for its labels. */
class NotRead extends Error {
  constructor(
    readonly ref: string,
    readonly why: NotSentAgain,
  ) {
    super('What this says otherwise is not read.');
  }
}

/**
 * Takes a row that is FHIR in as if it had come at the FHIR door: a request that is known is the same referral, and what
 * its sender contradicts is refused. A dry run does just that, and takes it back.
 */
export async function settleFhirRow(tx: TransactionSql, order: LockedOrder, row: WaitingRow): Promise<RowFate> {
  try {
    const { referrals } = await keptOf(tx, order, row);
    const [referral] = referrals.values();
    if (!referral) throw new Error(`Row ${row.rowNumber} was let in without a request.`);
    const { id, isNew } = referral;
    if (isNew && order.purpose === 'take-in') return { ...AS_NEW, state: 'taken-in', referralId: id };
    const onRecord = isNew ? undefined : await findById(tx, id);
    return (await repeatOf(tx, order, { row, onRecord })) ?? { ...AS_NEW, state: 'would-be-taken-in' };
  } catch (failure) {
    if (failure instanceof NotRead && order.purpose === 'take-in') await raiseOnKnown(tx, arrivalIn(order, row));
    return { ...AS_NEW, state: 'refused', faults: [faultIn(failure)] };
  }
}

function faultIn(failure: unknown): RowFault {
  if (failure instanceof Contradiction) return { code: 'fhir-contradicts', field: failure.ref, how: failure.kind };
  if (failure instanceof NotRead) return { code: failure.why, field: failure.ref };
  throw failure;
}

function arrivalIn(
  { submittedBy, askedAt: receivedAt }: LockedOrder,
  { rowNumber, raw, body: intake, fhir }: WaitingRow,
): FhirArrival {
  if (raw === null || intake === null || fhir === null)
    throw new Error(`Row ${rowNumber} was let in without what it said.`);
  return arrivalOfRow(fhir, { raw, intake, submittedBy, receivedAt });
}

/** Within a savepoint, for one row that is refused must not undo the rows before it. */
async function keptOf(tx: TransactionSql, order: LockedOrder, row: WaitingRow): Promise<KeptArrival> {
  const arrival = arrivalIn(order, row);
  try {
    return await tx.savepoint(async (inner) => {
      const kept = await keepFhirWithin(inner, arrival);
      for (const [ref, why] of kept.notRead) throw new NotRead(ref, why);
      if (order.purpose === 'try') throw new OnlyTried(kept);
      return kept;
    });
  } catch (failure) {
    if (failure instanceof OnlyTried) return failure.kept;
    throw failure;
  }
}
