import { byStaff } from '../db/audit-store';
import type { Entry } from '../db/entry-store';
import type { Operation } from '../domain/operation';

type Said = Omit<Entry, 'id' | 'by' | 'text'> & { readonly what: string; readonly note: string | null };

/** What a person did, as the record of the case tells it. */
export function entryOf({ operationId, by }: Operation, { what, note, ...entry }: Said): Entry {
  return { ...entry, id: operationId, by: byStaff(by), text: note === null ? what : `${what} ${note}` };
}
