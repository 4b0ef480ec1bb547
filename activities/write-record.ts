import type { ISql, Sql } from 'postgres';
import { AmendmentBody } from '../db/amendment-store';
import { ExportBody } from '../db/export-store';
import { InteractionBody } from '../db/interaction-store';
import { KeyChangeBody } from '../db/key-store';
import { PolicyVersionBody } from '../db/policy-store';
import { lockRecordChange } from '../db/record-change-store';
import { markRelayed } from '../db/relay-store';
import type { Instant } from '../domain/clock';
import type { OperationId } from '../domain/ids';
import type { RecordChange, RecordKind } from '../domain/record-change';
import { writeAmendment } from './write-amendment';
import { writeEntry } from './write-entry';
import { writeExport } from './write-export';
import { writeKey } from './write-key';
import { writePolicy } from './write-policy';

/** Writes one kind of change, with its audit row, in the transaction that it is given. */
type Deed = (tx: ISql, change: RecordChange<unknown>) => Promise<void>;

/** A deed and how its body is read from the inbox: the door has parsed it, and the database gives it back as anything. */
const kind =
  <Body>(
    read: { readonly parse: (body: unknown) => Body },
    write: (tx: ISql, change: RecordChange<Body>) => Promise<void>,
  ): Deed =>
  (tx, change) =>
    write(tx, { ...change, body: read.parse(change.body) });

/** Every kind of record change, and the deed that writes it down. A new kind is one line here. */
const DEEDS: Readonly<Record<RecordKind, Deed>> = {
  entry: kind(InteractionBody, writeEntry),
  policy: kind(PolicyVersionBody, writePolicy),
  key: kind(KeyChangeBody, writeKey),
  amendment: kind(AmendmentBody, writeAmendment),
  'case-export': kind(ExportBody, writeExport),
};

/**
 * Harmless to repeat, from however many relays: the row of the inbox is locked, and what is written once says so in the
 * same transaction.
 */
export const writeRecord = (
  sql: Sql,
  { id, kind: known, at }: { readonly id: OperationId; readonly kind: RecordKind; readonly at: Instant },
): Promise<void> =>
  sql.begin(async (tx) => {
    const change = await lockRecordChange(tx, id);
    if (!change) return;
    await DEEDS[known](tx, change);
    await markRelayed(tx, id, at);
  });
