import type { ISql, Sql } from 'postgres';
import { AmendmentBody } from '../db/amendment-store';
import { keepAttempt } from '../db/attempt-store';
import { DuplicateAnswerBody } from '../db/duplicate-answer-store';
import { ExportBody } from '../db/export-store';
import { InteractionBody } from '../db/interaction-store';
import { KeyChangeBody } from '../db/key-store';
import { PersonChangeBody } from '../db/person-change-store';
import { PolicyVersionBody } from '../db/policy-store';
import { lockRecordChange, noteRefusal } from '../db/record-change-store';
import { markRelayed } from '../db/relay-store';
import type { Instant } from '../domain/clock';
import type { CaseId, OperationId } from '../domain/ids';
import type { Action } from '../domain/permissions';
import { inEnglish } from '../domain/reasons-in-english';
import type { RecordChange, RecordKind, TooLate } from '../domain/record-change';
import { writeAmendment } from './write-amendment';
import { writeDuplicateAnswer } from './write-duplicate-answer';
import { writeEntry } from './write-entry';
import { writeExport } from './write-export';
import { writeKey } from './write-key';
import { writePersonChange } from './write-person-change';
import { writePolicy } from './write-policy';

/** Writes one kind of change, with its audit row, in the transaction that it is given; or says why it came too late. */
type Deed = (tx: ISql, change: RecordChange<unknown>) => Promise<Refused | undefined>;

/** What was asked for and not written: under which permission, about which case, and why. */
type Refused = TooLate & { readonly action: Action; readonly caseId: CaseId };

interface Read<Body> {
  readonly parse: (body: unknown) => Body;
}

/** A deed and how its body is read from the inbox: the door has parsed it, and the database gives it back as anything. */
const kind =
  <Body>(read: Read<Body>, write: (tx: ISql, change: RecordChange<Body>) => Promise<void>): Deed =>
  async (tx, change) => {
    await write(tx, { ...change, body: read.parse(change.body) });
    return undefined;
  };

/** The same for a change of something that somebody looked at: what was written since then speaks against it. */
const kindOnVersion =
  <Body extends { readonly caseId: CaseId }>(
    action: Action,
    read: Read<Body>,
    write: (tx: ISql, change: RecordChange<Body>) => Promise<TooLate | undefined>,
  ): Deed =>
  async (tx, change) => {
    const body = read.parse(change.body);
    const tooLate = await write(tx, { ...change, body });
    return tooLate && { ...tooLate, action, caseId: body.caseId };
  };

/** Every kind of record change, and the deed that writes it down. A new kind is one line here. */
const DEEDS: Readonly<Record<RecordKind, Deed>> = {
  entry: kind(InteractionBody, writeEntry),
  policy: kind(PolicyVersionBody, writePolicy),
  key: kind(KeyChangeBody, writeKey),
  amendment: kindOnVersion('amend-entry', AmendmentBody, writeAmendment),
  'person-change': kindOnVersion('change-person', PersonChangeBody, writePersonChange),
  'duplicate-answer': kindOnVersion('answer-duplicate', DuplicateAnswerBody, writeDuplicateAnswer),
  'case-export': kind(ExportBody, writeExport),
};

/**
 * Harmless to repeat, from however many relays: the row of the inbox is locked, and what is written once says so in the
 * same transaction. What came too late is kept as an attempt instead, and its row says why.
 */
export const writeRecord = (
  sql: Sql,
  { id, kind: known, at }: { readonly id: OperationId; readonly kind: RecordKind; readonly at: Instant },
): Promise<void> =>
  sql.begin(async (tx) => {
    const change = await lockRecordChange(tx, id);
    if (!change) return;
    const refused = await DEEDS[known](tx, change);
    if (refused) await keepRefused(tx, change, refused, at);
    await markRelayed(tx, id, at);
  });

async function keepRefused(
  tx: ISql,
  { id, by }: RecordChange<unknown>,
  { code, why, action, caseId }: Refused,
  at: Instant,
): Promise<void> {
  const reason = inEnglish(why);
  const who = { actorKind: 'staff', actorId: by } as const;
  await keepAttempt(tx, {
    kind: 'refused',
    at,
    ...who,
    action,
    referralId: null,
    caseId,
    operationId: id,
    code,
    reason,
    why,
  });
  await noteRefusal(tx, id, reason);
}
