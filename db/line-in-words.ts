import { AUDIT_ACTIONS } from './audit-store';
import type { StreamRow } from './audit-stream-store';
import { inWords, plain } from './story-in-words';

/** A line of the audit as a sentence. The verb of what was not done is the name of the permission that it takes. */
export function lineInWords(row: StreamRow, nameOf: (id: unknown) => string): string {
  const { kind, action, facts } = row;
  if (kind === 'saw') return SEEN[action]?.(facts) ?? plain(action);
  if (kind === 'tried') return `Was not allowed to ${plain(action)}: ${facts['reason']}`;
  if (kind === 'refused') return `Asked to ${plain(action)}; the system refused: ${facts['reason']}`;
  const known = AUDIT_ACTIONS.find((one) => one === action);
  return known ? inWords(known, { facts, nameOf, source: row.source ?? 'a source' }) : plain(action);
}

const SEEN: Readonly<Record<string, (facts: StreamRow['facts']) => string>> = {
  'saw-referral': () => 'Saw the page of the referral',
  'saw-case': () => 'Saw the case',
  'saw-person': () => 'Saw the facts of the person',
  searched: ({ hits }) => `Searched for people and referrals: ${hits} found`,
  'took-out-audit': ({ lines, format }) => `Took out ${lines} lines of the audit as ${format}`,
};
