import type { AuditKind } from '../../../domain/audit';
import { many } from './numbers';

const kinds: Readonly<Record<AuditKind, string>> = {
  did: 'Did',
  saw: 'Saw',
  tried: 'Tried, not allowed',
  refused: 'Refused by a rule',
  intervened: 'Intervened',
};

/** The audit: who did, saw, tried and was refused what. */
export const audit = {
  title: 'Audit',
  introAll: 'Who did, saw, tried and was refused what, the newest first.',
  introTeams: 'Who did, saw, tried and was refused what about the people of your teams, the newest first.',
  kind: 'What kind',
  everyKind: 'Everything',
  kinds,
  who: 'Who',
  everybody: 'Everybody',
  from: 'From',
  until: 'Until',
  clear: 'Clear the filters',
  ofReferral: 'Only what concerns one referral, with what people wrote. Your reading it is on record.',
  ofCase: 'Only what concerns one case, with what people wrote. Your reading it is on record.',
  ofPerson: 'Only what concerns one person, in all of their cases.',
  everything: 'Show everything',
  shown: (count: number, more: boolean) => `${many(count, 'line', 'lines')}${more ? ' and more' : ''}`,
  empty: 'Nothing like this is on record.',
  emptyDetail: 'What people do, see, try and are refused appears here. Widen the filters to see more.',
  basis: {
    revision: (revision: number) => `on revision ${revision}`,
    advice: (advisor: string, version: string, when: string) =>
      `Answering the advice of the ${advisor} advisor (${version}) of ${when}`,
    none: 'Without advice',
  },
  referralFrom: (source: string) => `Referral from ${source}`,
  referral: 'Referral',
  onlyThisReferral: 'Only this referral',
  onlyThisCase: 'Only this case',
  onlyThisPerson: 'Only this person',
  facts: 'Facts as they were kept',
  takeOut: 'Take out as',
  formats: { csv: 'Table (CSV)', ndjson: 'Program file (NDJSON)' },
  takingOut: 'What you take out, and how it is narrowed, is on record.',
  link: 'Who did what',
};
