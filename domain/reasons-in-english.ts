import type { AlertStanding } from './alert';
import { consentInWords } from './consent-in-words';
import { factsInWords } from './person-fact';
import type { PlanStep } from './plan-step';
import type { Reason } from './reason';
import type { Channel } from './referral';
import { type Sayings, say } from './sayings';

/** Why not, in English, each as the rest of a sentence. */
export const reasonsInEnglish: Sayings<Reason> = {
  'referral-closed': ({ outcome, by, at }) =>
    `the referral is closed${outcome === null ? '' : ` (${plain(outcome)})`}${by === null ? '' : `; ${by} said so (${at})`}`,
  'referral-not-ready': () => 'the referral is still being checked',
  'pathway-not-running': () => 'the referral is kept, and its pathway is not running yet; try again in a moment',
  'work-stopped': ({ by, at }) =>
    `${by === null ? 'the work on this referral has stopped, and nobody of operations did it here' : `${by} of operations stopped the work on this referral (${at})`}; nothing was taken. Ask operations staff to set it going again, then send the same once more`,
  'pathway-unconfirmed': () => 'no pathway is confirmed yet, and nobody is contacted before that',
  'pathway-needed': ({ outcome }) => `"${plain(outcome)}" needs a confirmed pathway first`,
  'nobody-confirmed': () => 'no person has confirmed a pathway',
  'already-decided': ({ by, at, kind }) =>
    kind === null
      ? `${by} decided this (${at}); a second decision is not possible`
      : `${by} decided this (${at}, ${plain(kind)})`,
  'stale-advice': () => 'the advice has changed since you saw it',
  'stale-revision': ({ seen, now }) =>
    `the referral changed while you were looking at it (you saw revision ${seen}, it is at ${now})`,
  'program-unknown': ({ program }) => `no program ${program} was in the directory when this referral was checked`,
  'reason-needed': ({ program }) => `${program} was not advised, so the decision needs a reason and a note`,
  'rule-forbids': ({ program, rule }) =>
    `a rule speaks against ${program} (${rule ?? 'not eligible'}); if the facts differ or the program makes an exception, give that as the reason, with a note`,
  'consent-needed': ({ program, consent, on }) =>
    `${program} must not be told of this referral: 42 CFR Part 2 protects it, and ${consentInWords({ consent, on })}. Ask the person, record their written consent on the page of the referral, and then confirm the program`,
  'consent-not-asked': () =>
    'nothing in this referral is marked as protected by 42 CFR Part 2, so it asks for no written consent',
  'consents-limit': ({ limit }) =>
    `${limit} written consents are in force, which is the limit; withdraw those that another one has replaced, or record one for any program that treats or helps in their place`,
  'consent-in-future': () => 'the consent is dated in the future',
  'consent-over': () => 'the consent is over: its last day lies before the day it was given, or before today',
  'consent-unknown': () => 'the referral has no such consent that is in force; look at the referral again',
  'part-2-marked': () => 'the referral is marked as protected by 42 CFR Part 2 already',
  'part-2-not-marked': () => 'the referral is not marked as protected by 42 CFR Part 2; look at the referral again',
  'part-2-marked-by-sender': () =>
    'its sender set the mark, and only its sender can correct it; ask the sender, and give that they said so as the reason',
  'stale-marks': () =>
    'another mark of 42 CFR Part 2 has come since you looked; look at each of them, and take them back only if all were a mistake',
  'questions-open': () =>
    'questions are asked already; write down what was answered, or withdraw them, before you ask again',
  'questions-limit': ({ limit }) => `no more than ${limit} questions are asked for one referral`,
  'question-unknown': () => 'the referral has no such question',
  'question-answered': () => 'one of these questions is answered already; look at the referral again',
  'answer-not-standing': () => 'this answer does not stand: somebody took it back, or it was never given',
  'taken-back-limit': ({ limit }) => `${limit} answers of this referral were taken back, which is the limit`,
  'no-question-open': () => 'no question is open: all of them are answered, withdrawn, or were never asked',
  'ask-in-person': () => 'the person referred themselves; somebody asks them, in the way that is safe for them',
  'sender-may-not-know': () =>
    'the person has not said that whoever referred may be told; the team asks by phone instead',
  'not-safe': () => 'it is not safe to contact this person',
  'safety-unknown': () =>
    'nobody has said yet whether it is safe to contact this person; ask, and record the answer first',
  'other-channels': ({ channels, channel }) =>
    `this person may be contacted by ${channels.map(way).join(' or ')} only, not by ${way(channel)}`,
  'no-voicemail': () => 'this person asked for no voicemail',
  'no-phone': () => 'no phone number is known',
  'no-email': () => 'no e-mail address is known',
  'no-referrer-email': () => 'the referrer left no e-mail address; somebody has to call',
  'address-changed': () => 'the address was changed after this was written',
  'channel-needed': () => 'name at least one channel that is safe',
  'before-decision': () => 'the attempt is dated before the pathway was confirmed',
  'in-future': () => 'the attempt is dated in the future',
  'attempts-limit': ({ limit }) => `${limit} attempts are on record, which is the limit`,
  'attempt-unknown': () => 'the referral has no such attempt',
  'attempt-voided': ({ at }) => `the attempt was taken back already (${at})`,
  'attempt-ours': () => 'we sent this message ourselves, and it has left; it is no mistake of writing',
  'was-reached': () => 'the person was reached',
  'plan-left': ({ left }) => `the contact plan is not used up: ${left.map(stepInWords).join(', ')}`,
  'alert-answered': ({ standing, by, at }) => `${by} ${ANSWERED[standing]} (${at})`,
  'alert-not-answered': () => 'nobody has answered this alert, so there is nothing to take back',
  'alert-settled': () =>
    'this alert was answered, and the answer stands by now; what was found since is in an alert of its own',
  'alert-not-running': () =>
    'the alert is on record and nothing runs behind it at the moment; act on the danger, and tell operations staff',
  'stale-alert': ({ seen, now }) =>
    `more was found, or somebody answered, while you were looking at this alert (you saw revision ${seen}, it is at ${now}); look again`,
  'takes-role': ({ roles, role }) => `this takes the role ${roles.join(' or ')}; you are ${role}`,
  'other-team': () => 'this belongs to another team',
  'other-system': () => 'this was handed in by another system',
  'pathway-rests-on-it': () =>
    'the pathway rests on this entry: correct its words, and what stands on record stays beside them',
  'pathway-counts-it': () =>
    'the pathway rests on this entry: take the attempt back on the page of its referral, or correct its words here',
  'facts-rest-on-it': () => "the person's facts rest on this entry: correct its words, or change the facts once more",
  'entry-amended': ({ by, at }) =>
    `${by} amended this (${at}); look at the case again, and amend that if it is not right`,
  'stale-person': ({ facts }) =>
    `${factsInWords(facts)} changed since you looked; look at the case again, and change what stands there now`,
  'stale-duplicate': ({ by, at }) =>
    by === null
      ? 'a fact of one of the two changed since you looked; compare them again'
      : `${by} answered this (${at}), or a fact changed since; compare the two again`,
  'other-referral-needed': () =>
    'a duplicate ends in favour of another referral, so say which one goes on; this one cannot be it',
  'other-referral-unfit': () =>
    'the referral that is to go on is not, or no longer, an open referral of this person that you may see; look at the page again and choose another, or end this one otherwise',
  'joined-since': ({ by, at }) =>
    `${by} joined one of the two with another person on record (${at}); joins are undone one by one, the last of them first, so undo that one before this`,
  'facts-changed-since-join': ({ facts }) =>
    `since the two were joined, ${factsInWords(facts)} changed once more, and nobody can tell for whom of the two; change it back on the page of the case, then undo the join, and write down what is new where it belongs`,
  'served-elsewhere': ({ team }) =>
    `this case is closed, and the ${team} serves the person in a case that is open now; what has changed belongs there, so tell that team`,
  'number-of-another-person': () =>
    'the sender’s number is on record with a referral of another person (the birth date differs, both names do, or the given name does and no birth date says that it is one person), so nothing was kept; give each referral a number of its own, not that of a person, a chart or a household, and where the same person is meant and a fact was corrected, send it under a new number: a coordinator can join the two',
  'sent-again-closed': () =>
    'the sender’s number is on record with a referral on which nobody works any more, and this says something else of it, which nobody would read; send it under a number of its own',
  'sent-again-limit': ({ limit }) =>
    `the referral was sent again with other content ${limit} times, and this would be read by nobody; call the team, or send it under a number of its own`,
  'file-empty': () => 'the file holds no row; nothing was kept',
  'file-not-utf-8': ({ line }) =>
    `the file is not text in UTF-8 (line ${line}), so nothing was kept; save it again as "CSV UTF-8", which Excel offers under "Save as", and send that`,
  'file-quote-open': ({ line }) =>
    `the quotation marks of the file do not match up in the row that begins at line ${line}, so nobody can tell where a cell ends, and nothing was kept; a cell that holds quotation marks is quoted itself, and each mark in it is doubled`,
  'file-columns-missing': ({ columns }) =>
    `the first line of the file must name its columns, and these are missing: ${columns.join(', ')}; nothing was kept. The template shows all columns`,
  'file-column-twice': ({ column }) => `the first line of the file names the column ${column} twice; nothing was kept`,
  'file-columns-limit': ({ limit }) => `the file has more than ${limit} columns, which is the limit; nothing was kept`,
  'file-rows-limit': ({ limit }) =>
    `the file has more than ${limit} rows, which is the limit; nothing was kept. Send it in parts`,
  'no-workflow': () => 'Temporal knows no workflow of this referral',
  'runs-anew': () => 'the workflow runs anew since you looked; look again',
  'alert-runs': () => 'the alert runs, and its clock with it',
  'came-to-its-end': () => 'the workflow came to its end, so there is nothing to bring back',
  'does-not-run': ({ status }) => `the workflow does not run: it is ${plain(status)}`,
};

/** Our codes are words with hyphens between them. */
const plain = (code: string): string => code.replaceAll('-', ' ');

const WAYS: Readonly<Record<Channel, string>> = {
  call: 'phone call',
  text: 'text message',
  email: 'e-mail',
  letter: 'letter',
  visit: 'visit',
};
const way = (channel: Channel): string => WAYS[channel];

export const inEnglish = (why: Reason): string => say(reasonsInEnglish, why);

const ANSWERED: Readonly<Record<AlertStanding, string>> = {
  open: 'has opened this alert again',
  acknowledged: 'is acting on this alert',
  resolved: 'has said what was done about this alert',
  dismissed: 'has said that this is no danger',
};

const STEP_WORDS: Readonly<Record<PlanStep['what'], readonly [one: string, many: string]>> = {
  attempts: ['attempt', 'attempts'],
  days: ['different day', 'different days'],
  times: ['different time of day', 'different times of day'],
  channels: ['channel', 'channels'],
  'outside-office-hours': ['attempt outside office hours', 'attempts outside office hours'],
};

const stepInWords = ({ what, made, asked }: PlanStep): string =>
  `${made} of ${asked} ${STEP_WORDS[what][asked === 1 ? 0 : 1]}`;
