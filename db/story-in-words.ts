import type { AuditAction } from './audit-store';

/** What a line of the story is told from: the facts of an audit row, the names behind its ids, and who referred. */
export interface Told {
  readonly source: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly nameOf: (id: unknown) => string;
}

/** One line of the story, in words that a person outside the house understands. */
export const inWords = (action: AuditAction, told: Told): string => SENTENCES[action](told);

const SENTENCES: Readonly<Record<AuditAction, (told: Told) => string>> = {
  'referral-received': ({ source }) => `Referral received from ${source}`,
  'referral-checked': ({ facts }) =>
    `Checked by rule against ${facts['programs']} programs: ${facts['eligible']} fit, ${facts['unknown']} cannot be told yet`,
  'advice-given': advised,
  'task-opened': ({ facts, nameOf }) =>
    `Asked ${facts['assigneeId'] ? nameOf(facts['assigneeId']) : 'the team'} to ${TASKS[String(facts['kind'])]}`,
  'alarm-raised': ({ facts, nameOf }) =>
    `Told ${facts['staffId'] ? nameOf(facts['staffId']) : `the team, because nobody is ${plain(facts['tell'])}`}: ` +
    `the ${plain(facts['what'])} is still awaited`,
  decided,
  'contact-attempted': ({ facts }) => `Tried to reach the person by ${facts['channel']}: ${plain(facts['result'])}`,
  'contact-confirmed': ({ facts }) =>
    facts['safeToContact'] === 'yes'
      ? `Found out that contact is safe by ${list(facts['channels']).join(', ')}${facts['noVoicemail'] ? ', without voicemail' : ''}`
      : 'Found out that it is not safe to contact the person',
  'outcome-recorded': ({ facts }) => `Closed: ${plain(facts['outcome'])}`,
  'notice-kept': ({ facts }) => `Wrote ${notice(facts)}`,
  'notice-held': ({ facts }) => `Did not send ${notice(facts)}: ${facts['because']}`,
  'notice-sent': ({ facts }) => `Sent ${notice(facts)}`,
  'notice-undeliverable': ({ facts }) => `Could not deliver ${notice(facts)}: there is no such address`,
  'case-closed': () => 'Closed the case: nothing is owed any more',
  'policy-added': ({ facts }) => `Added version ${facts['version']} of the policy ${facts['name']}`,
  'policy-not-added': ({ facts }) =>
    `Asked for version ${facts['version']} of the policy ${facts['name']}; somebody else's came first, and this one was not added`,
  'system-named': ({ facts, nameOf }) => `Named the outside system ${nameOf(facts['systemId'])}`,
  'key-made': ({ facts, nameOf }) => `Made the key ${facts['fingerprint']}… for ${nameOf(facts['systemId'])}`,
  'key-revoked': ({ facts, nameOf }) =>
    `Revoked the key ${facts['fingerprint']}… of ${nameOf(facts['systemId'])}: ${plain(facts['reason'])}`,
  'entry-written': ({ facts }) => `Wrote down ${ENTRIES[String(facts['kind'])]}`,
  'entry-amended': ({ facts }) => `Amended an entry: ${plain(facts['reason'])}`,
  'entry-copied': ({ facts }) => `Filed ${ENTRIES[String(facts['kind'])]} here that was in another case`,
  'case-exported': ({ facts }) => `Took the whole case out, as ${facts['format'] === 'fhir' ? 'FHIR' : 'JSON'}`,
  'intervention-asked': ({ facts }) => `Operations asked ${INTERVENTIONS[String(facts['kind'])]}`,
  'intervention-done': ({ facts }) => `${DONE_BY_HAND[String(facts['kind'])]}`,
  'intervention-failed': ({ facts }) => `That could not be done: ${facts['whyNot']}`,
};

const ENTRIES: Readonly<Record<string, string>> = {
  call: 'a call',
  visit: 'a visit',
  note: 'a note',
  message: 'a message',
  appointment: 'an appointment',
  authorization: 'an authorization',
  document: 'a document',
};

const TASKS: Readonly<Record<string, string>> = {
  'decide-pathway': 'decide the pathway',
  'reach-person': 'reach the person',
  'start-service': 'say when the service has started',
};

/** What operations staff do to a workflow by hand, for people who know referrals and not workflows. */
const INTERVENTIONS: Readonly<Record<string, string>> = {
  'start-now': 'to start this referral at once',
  'retry-deeds': 'to try at once what had failed',
  terminate: 'to stop the work on this referral',
  reset: 'to go back to an earlier step and on from there',
};

const DONE_BY_HAND: Readonly<Record<string, string>> = {
  'start-now': 'The referral was put first in line',
  'retry-deeds': 'What had failed is tried again',
  terminate: 'The work on this referral was stopped: no clock runs and nothing is sent until it is reset',
  reset: 'The work on this referral goes on from an earlier step',
};

const NOTICES: Readonly<Record<string, string>> = {
  invitation: 'a first message to the person',
  closing: 'the closing notice to the referrer',
};

function advised({ facts, nameOf }: Told): string {
  const who = `The ${facts['advisor']} advisor`;
  if (facts['outcome'] === 'needs-information') return `${who} asked for more facts`;
  if (facts['outcome'] === 'no-match') return `${who} found no program that fits`;
  return `${who} advised ${list(facts['recommended']).map(nameOf).join(', ')}`;
}

function decided({ facts, nameOf }: Told): string {
  if (facts['kind'] === 'declined') return `Declined the referral: ${plain(facts['reason'])}`;
  const confirmed = `Confirmed ${nameOf(facts['programId'])}`;
  if (facts['kind'] === 'accepted-first-choice') return `${confirmed}, the first choice of the advice`;
  if (facts['kind'] === 'accepted-another-advised') return `${confirmed}, which was advised too`;
  return `${confirmed}, which was not advised: ${plain(facts['reason'])}`;
}

const notice = (facts: Told['facts']): string =>
  `${NOTICES[String(facts['purpose'])]} by ${BY[String(facts['channel'])]}`;

const BY: Readonly<Record<string, string>> = { text: 'text message', email: 'e-mail', 'in-app': 'note on the desk' };

/** A code as words. */
export const plain = (code: unknown): string => String(code).replaceAll('-', ' ');

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
