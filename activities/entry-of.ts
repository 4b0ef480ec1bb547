import { type AuditActor, byStaff } from '../db/audit-store';
import type { Entry } from '../db/entry-store';
import type { Operation } from '../domain/operation';

type Said = Omit<Entry, 'id' | 'by' | 'text'> & {
  readonly what: string;
  readonly note: string | null;
  /** Where it was no person of the staff. */
  readonly by?: AuditActor;
};

/** What somebody did, as the record of the case tells it. */
export function entryOf({ operationId, by }: Operation, { what, note, ...entry }: Said): Entry {
  return { by: byStaff(by), ...entry, id: operationId, text: note === null ? what : `${what} ${note}` };
}
