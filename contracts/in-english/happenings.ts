import { hoursBetween } from '../../domain/clock';
import { factsInWords } from '../../domain/person-fact';
import type { Sayings } from '../../domain/sayings';
import type { Happening } from '../happenings';

const DUPLICATE_ANSWERED = {
  'keep-apart': 'Said that two persons who seem to be one are two',
  'take-back': 'Took back that two persons who seem to be one are two',
  join: 'Joined two persons on record who are one',
  'undo-join': 'Undid that two persons on record were joined',
};

type Of<Code extends Happening['code']> = Extract<Happening, { readonly code: Code }>;

const CONSENTED = {
  'any-treating': 'any program that treats or helps the person',
  'this-organization': 'us, and nobody else',
} as const;

const DANGER = { now: 'now', soon: 'within days', mentioned: 'only mentioned' } as const;

/** What happened, in words that a person outside the house understands: for the desk, for files and for programs. */
export const happeningsInEnglish: Sayings<Happening> = {
  'referral-received': ({ source }) => `Referral received from ${source}`,
  'referral-checked': ({ programs, eligible, unknown, danger }) =>
    `Checked by rule against ${programs} programs: ${eligible} fit, ${unknown} cannot be told yet` +
    (danger ? `. The narrative suggests danger: ${DANGER[danger]}` : ''),
  'advice-given': advised,
  'task-opened': ({ kind, assignee }) => `Asked ${assignee ?? 'the team'} to ${TASKS[kind]}`,
  'due-moved-forward': ({ dueAt, otherwiseDueAt }) =>
    `Moved the due time of the decision forward by ${hoursBetween(dueAt, otherwiseDueAt)} h: the advisor read the referral as urgent`,
  'alarm-raised': ({ staff, tell, what }) =>
    `Told ${staff ?? `the team, because nobody is ${plain(tell)}`}: the ${plain(what)} is still awaited`,
  decided,
  'questions-answered': ({ answered, unknown, sent }) =>
    `${sent ? 'Answered questions as the system that sent the referral' : 'Wrote down answers to questions'}: ${answered} answered${unknown > 0 ? `, ${unknown} that the referrer cannot know` : ''}`,
  'answer-taken-back': ({ reason }) => `Took an answer back: ${WRONG[reason]}`,
  'questions-withdrawn': ({ reason }) => `Went on without the answers: ${plain(reason)}`,
  'contact-attempted': ({ channel, result }) => `Tried to reach the person by ${channel}: ${plain(result)}`,
  'attempt-voided': ({ channel, result, reason }) =>
    `Took back the try by ${channel} (${plain(result)}): ${TAKEN_BACK[reason]}`,
  'contact-confirmed': ({ safeToContact, channels, noVoicemail }) =>
    safeToContact === 'yes'
      ? `Found out that contact is safe by ${channels.join(', ')}${noVoicemail ? ', without voicemail' : ''}`
      : 'Found out that it is not safe to contact the person',
  'consent-recorded': ({ recipient, program }) =>
    `Recorded a written consent to tell ${recipient === 'program' ? (program ?? 'one program') : CONSENTED[recipient]} (42 CFR Part 2)`,
  'consent-withdrawn': () => 'Recorded that a written consent was withdrawn (42 CFR Part 2)',
  'part-2-marked': ({ origin }) =>
    origin === 'desk'
      ? 'Marked this referral as protected by 42 CFR Part 2'
      : 'Said later that 42 CFR Part 2 protects this referral',
  'part-2-unmarked': ({ reason }) =>
    `Took back the mark of 42 CFR Part 2: ${reason === 'sender-corrected' ? 'the sender said that it was a mistake' : 'it was set by mistake'}`,
  'referral-sent-again': sentAgain,
  'facts-corrected': ({ changed }) => `Held our rules against corrected facts: ${changed.join(', ')}`,
  'outcome-recorded': ({ outcome }) => `Closed: ${plain(outcome)}`,
  'notice-kept': (about) => `Wrote ${notice(about)}`,
  'notice-held': (about) => `Did not send ${notice(about)}: ${about.because}`,
  'notice-sent': (about) => `Sent ${notice(about)}`,
  'notice-undeliverable': (about) => `Could not deliver ${notice(about)}: there is no such address`,
  'duplicate-taken-over': () =>
    'Ended another referral that asks for the same as a duplicate of this one, which goes on',
  'case-closed': () => 'Closed the case: nothing is owed any more',
  'alert-raised': ({ tier, kinds }) => `Raised a danger alert (${DANGER[tier]}): ${kinds.map(plain).join(', ')}`,
  'alert-joined': ({ tier, kinds }) =>
    `Added to the danger alert, which is ${DANGER[tier]}: ${kinds.map(plain).join(', ')}`,
  'alert-rung': alertRung,
  'alert-acknowledged': () => 'Said to act on the danger alert',
  'alert-resolved': ({ done }) => `Said what was done about the danger: ${DONE_ABOUT_IT[done]}`,
  'alert-dismissed': ({ because }) => `Said that it is no danger: ${NO_DANGER_BECAUSE[because]}`,
  'alert-taken-back': () => 'Took back the answer to the danger alert',
  'alert-settled': () => 'The answer to the danger alert stands: it can no longer be taken back',
  'policy-added': ({ name, version }) => `Added version ${version} of the policy ${name}`,
  'policy-not-added': ({ name, version }) =>
    `Asked for version ${version} of the policy ${name}; somebody else's came first, and this one was not added`,
  'advisor-set-up': ({ advisor, model, promptVersion }) =>
    `Began to advise by something else than before: the ${advisor} advisor, ${model} (${promptVersion})`,
  'system-named': ({ system }) => `Named the outside system ${system}`,
  'key-made': ({ fingerprint, system }) => `Made the key ${fingerprint}… for ${system}`,
  'key-revoked': ({ fingerprint, system, reason }) => `Revoked the key ${fingerprint}… of ${system}: ${plain(reason)}`,
  'entry-written': ({ kind }) => `Wrote down ${ENTRIES[kind]}`,
  'entry-amended': ({ reason }) => `Amended an entry: ${plain(reason)}`,
  'entry-copied': ({ kind }) => `Filed ${ENTRIES[kind]} here that was in another case`,
  'duplicate-answered': ({ answer }) => DUPLICATE_ANSWERED[answer],
  'person-changed': ({ changed }) => `Changed ${factsInWords(changed)}`,
  'case-exported': ({ format }) => `Took the whole case out, as ${format === 'fhir' ? 'FHIR' : 'JSON'}`,
  'import-received': ({ format, rows }) => `Sent a file of ${rows} referrals (${format === 'csv' ? 'CSV' : 'NDJSON'})`,
  'import-tried': ({ takenIn, repeated, refused }) =>
    `Tried a file of referrals: ${takenIn} rows would be taken in, ${repeated} were on record already, ${refused} are refused`,
  'import-finished': ({ takenIn, repeated, refused }) =>
    `Took in a file of referrals: ${takenIn} rows taken in, ${repeated} on record already, ${refused} refused`,
  'intervention-asked': ({ kind }) => `Operations asked ${ASKED_BY_HAND[kind]}`,
  'intervention-done': ({ kind }) => DONE_BY_HAND[kind],
  'intervention-failed': ({ whyNot }) => `That could not be done: ${whyNot}`,
  'saw-referral': () => 'Saw the page of the referral',
  'saw-case': () => 'Saw the case',
  'saw-person': () => 'Saw the facts of the person',
  searched: ({ hits }) => `Searched for people and referrals: ${hits} found`,
  'took-out-audit': ({ lines, format }) => `Took out ${lines} lines of the audit as ${format}`,
  tried: ({ action, reason }) => `Was not allowed to ${plain(action)}: ${reason}`,
  refused: ({ action, reason }) => `Asked to ${plain(action)}; the system refused: ${reason}`,
  'as-kept': ({ action }) => plain(action),
};

const ENTRIES: Readonly<Record<Of<'entry-written'>['kind'], string>> = {
  call: 'a call',
  visit: 'a visit',
  note: 'a note',
  message: 'a message',
  appointment: 'an appointment',
  authorization: 'an authorization',
  document: 'a document',
};

const TASKS: Readonly<Record<Of<'task-opened'>['kind'], string>> = {
  'decide-pathway': 'decide the pathway',
  'ask-referrer': 'get answers from the referrer',
  'reach-person': 'reach the person',
  'start-service': 'say when the service has started',
};

const NO_TO: Readonly<Record<Of<'referral-sent-again'>['noTo'][number], string>> = {
  contact: 'it is not safe to contact the person',
  voicemail: 'no message may be left',
  'telling-the-referrer': 'whoever referred may not be told',
};

function sentAgain({ words, changed, noTo }: Of<'referral-sent-again'>): string {
  const said = [
    ...(words ? ['the narrative says something new'] : []),
    ...(changed.length > 0 ? [`other facts (${changed.map(plain).join(', ')})`] : []),
    ...noTo.map((no) => NO_TO[no]),
  ];
  return `Sent the referral again: ${said.join('; ')}`;
}

const WRONG: Readonly<Record<Of<'answer-taken-back'>['reason'], string>> = {
  'written-down-wrong': 'it was written down wrong',
  'told-wrong': 'whoever answered was wrong',
  'other-person': 'it is about somebody else',
  'other-question': 'it answers another question',
  other: 'for another reason',
};

const TAKEN_BACK: Readonly<Record<Of<'attempt-voided'>['reason'], string>> = {
  'wrongly-logged': 'it was not made like this',
  'wrong-person': 'it was somebody else who was tried',
};

const DONE_ABOUT_IT: Readonly<Record<Of<'alert-resolved'>['done'], string>> = {
  'person-safe': 'the person was reached and is safe',
  'emergency-called': 'emergency services were called',
  'crisis-service': 'a crisis service took over',
  'protective-services': 'protective services were told',
  'safety-plan': 'a safety plan was made',
  'source-acts': 'whoever referred acts on it',
  'something-else': 'something else',
};

const NO_DANGER_BECAUSE: Readonly<Record<Of<'alert-dismissed'>['because'], string>> = {
  'in-the-past': 'it is over',
  'figure-of-speech': 'it is a figure of speech',
  denied: 'it is denied, or only asked about',
  'cared-for': 'somebody cares for it already',
  misread: 'the words say something else',
  'something-else': 'another reason',
};

function alertRung({ what, tell, staff, people }: Of<'alert-rung'>): string {
  const everyone = people === 0 ? `the team, because nobody is ${plain(tell)}` : 'every supervisor of the team';
  const awaited = what === 'answer' ? 'what was done about it is still awaited' : 'nobody acts on it yet';
  return `Told ${staff ?? everyone} of the danger alert: ${awaited}`;
}

type ByHand = Readonly<Record<Of<'intervention-asked'>['kind'], string>>;

/** What operations staff do to a workflow by hand, for people who know referrals and not workflows. */
const ASKED_BY_HAND: ByHand = {
  'start-now': 'to start this referral at once',
  'retry-deeds': 'to try at once what had failed',
  terminate: 'to stop the work on this referral',
  reset: 'to go back to an earlier step and on from there',
  'restart-alert': 'to start the danger alert again',
};

const DONE_BY_HAND: ByHand = {
  'start-now': 'The referral was put first in line',
  'retry-deeds': 'What had failed is tried again',
  terminate: 'The work on this referral was stopped: no clock runs and nothing is sent until it is reset',
  reset: 'The work on this referral goes on from an earlier step',
  'restart-alert': 'The danger alert runs again; its clock goes on from when the danger was told',
};

function advised({ advisor, outcome, recommended }: Of<'advice-given'>): string {
  const who = `The ${advisor} advisor`;
  if (outcome === 'needs-information') return `${who} asked for more facts`;
  if (outcome === 'urgent-safety') return `${who} found signs of danger now`;
  if (outcome === 'no-match') return `${who} found no program that fits`;
  return `${who} advised ${recommended.join(', ')}`;
}

function decided({ kind, program, reason, questions: asked }: Of<'decided'>): string {
  if (kind === 'asked-for-information') return `Asked the referrer ${questions(asked ?? 0, 'question')}`;
  const why = plain(reason ?? 'no reason given');
  if (kind === 'declined') return `Declined the referral: ${why}`;
  if (kind === 'accepted-first-choice') return `Confirmed ${program}, the first choice of the advice`;
  if (kind === 'accepted-another-advised') return `Confirmed ${program}, which was advised too`;
  return `Confirmed ${program}, which was not advised: ${why}`;
}

const notice = ({ purpose, channel }: Pick<Of<'notice-kept'>, 'purpose' | 'channel'>): string =>
  `${NOTICES[purpose]} by ${WAYS[channel]}`;

const NOTICES: Readonly<Record<Of<'notice-kept'>['purpose'], string>> = {
  invitation: 'a first message to the person',
  closing: 'the closing notice to the referrer',
  questions: 'the questions to the referrer',
};

const WAYS: Readonly<Record<Of<'notice-kept'>['channel'], string>> = {
  text: 'text message',
  email: 'e-mail',
  'in-app': 'note on the desk',
};

const questions = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** A code as words. */
const plain = (code: string): string => code.replaceAll('-', ' ');
