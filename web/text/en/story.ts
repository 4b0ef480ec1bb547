import type { Action } from '../../../domain/permissions';

/** What notices are for. A purpose without words here is shown as it is. */
export const noticePurposes: Readonly<Record<string, string>> = {
  invitation: 'First message',
  closing: 'How it ended',
  questions: 'Questions to the referrer',
  reminder: 'Reminder',
  escalation: 'Escalation',
};

/** Whom a notice is for, where it is not a name. */
export const recipients: Readonly<Record<string, string>> = {
  referrer: 'the referrer',
  person: 'the person',
  team: 'the whole team',
};

/** The ways by which notices leave, besides those of contact. */
export const noticeWays: Readonly<Record<string, string>> = {
  text: 'by text',
  email: 'by e-mail',
  'in-app': 'on the desk',
};

/** What somebody tried to do. */
export const actions: Readonly<Record<Action, string>> = {
  'submit-referral': 'hand in a referral',
  'import-referrals': 'send a file of referrals',
  'see-imports': 'see the files of referrals',
  'take-in-import': 'take in a file of referrals',
  'list-referrals': 'see the referrals',
  'see-today': 'see the list of a day',
  search: 'search',
  'see-referral': 'see a referral',
  'see-process': 'see where a referral stands',
  'see-request': 'see what a system sent',
  'search-tasks': 'search how referrals stand',
  decide: 'decide a pathway',
  'list-alerts': 'see the danger alerts',
  'answer-alert': 'answer a danger alert',
  'answer-questions': 'write down answers of the referrer',
  'see-questions': 'see what is asked of whoever referred',
  'send-answers': 'answer what is asked of whoever referred',
  'take-answer-back': 'take an answer of the referrer back',
  'withdraw-questions': 'go on without answers',
  'log-attempt': 'log a contact attempt',
  'void-attempt': 'take back a contact attempt',
  'record-consent': 'record a written consent',
  'withdraw-consent': 'withdraw a written consent',
  'mark-part-2': 'mark a referral as protected by 42 CFR Part 2',
  'unmark-part-2': 'take the mark of 42 CFR Part 2 back',
  'confirm-contact': 'record whether contact is safe',
  'record-outcome': 'record an outcome',
  'see-case': 'see a case',
  'write-entry': 'write into the record of a case',
  'amend-entry': 'amend an entry',
  'change-person': 'change what is on record of a person',
  'compare-persons': 'compare two persons',
  'answer-duplicate': 'say whether two persons are one',
  'see-duplicates': 'see who may be one person',
  'export-case': 'take a case out',
  'list-tasks': 'see the tasks',
  'list-notices': 'see the notices',
  'see-directory': 'see the programs',
  'see-audit': 'see the audit',
  'see-policies': 'see the policies',
  'keep-policies': 'keep the policies',
  'see-keys': 'see the keys of systems',
  'keep-keys': 'keep the keys of systems',
  'see-refused-attempts': 'see what was refused',
  'see-operations': 'see the page of operations',
  'decode-payloads': 'open encrypted payloads',
  'steer-workflows': 'change a workflow',
};
