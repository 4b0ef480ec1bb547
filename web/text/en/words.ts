import type { AttemptResult } from '../../../domain/contact';
import type { DecisionKind, DeclineReason, OverrideReason } from '../../../domain/decision';
import type { TaskKind } from '../../../domain/deeds';
import type { Eligible, Verdict } from '../../../domain/eligibility';
import type { AnswerFault, QuestionOrigin, WithdrawalReason } from '../../../domain/inquiry';
import type { OutcomeKind } from '../../../domain/outcome';
import type { Answer, Channel, SourceKind, Urgency } from '../../../domain/referral';
import type { ReferralStatus, WaitingFor } from '../../../domain/referral-state';
import type { Role, Told } from '../../../domain/staff';

/** A sentence part for every literal of a union, so that a new literal without words does not compile. */
type Words<Literal extends string> = Readonly<Record<Literal, string>>;

const statuses: Words<ReferralStatus> = {
  received: 'Being checked',
  'awaiting-decision': 'Awaiting decision',
  'awaiting-information': 'Awaiting answers',
  contacting: 'Contacting',
  closed: 'Closed',
};

const outcomes: Words<OutcomeKind> = {
  'service-started': 'Service started',
  declined: 'Declined',
  'person-opted-out': 'Person opted out',
  'unable-to-reach': 'Unable to reach',
  withdrawn: 'Withdrawn',
  duplicate: 'Duplicate',
  'entered-in-error': 'Entered in error',
};

const roles: Words<Role> = {
  coordinator: 'Coordinator',
  supervisor: 'Supervisor',
  operations: 'Operations',
  auditor: 'Auditor',
  integration: 'External system',
  administrator: 'Administrator',
};

const told: Words<Told> = {
  coordinator: 'the coordinator',
  supervisor: 'the supervisor',
  'program-manager': 'the program manager',
};

const tasks: Words<TaskKind> = {
  'decide-pathway': 'Decide the pathway',
  'ask-referrer': 'Ask the referrer',
  'reach-person': 'Reach the person',
  'start-service': 'See the service start',
};

const waits: Words<WaitingFor['what']> = {
  decision: 'Decision',
  information: 'Answers of the referrer',
  'first-contact': 'First contact',
  'next-attempt': 'Next attempt',
  'service-start': 'Service start',
};

const channels: Words<Channel> = { call: 'Call', text: 'Text', email: 'E-mail', letter: 'Letter', visit: 'Visit' };

const results: Words<AttemptResult> = {
  reached: 'Reached',
  'left-message': 'Left a message',
  'no-answer': 'No answer',
  'wrong-number': 'Wrong number',
  sent: 'Sent, not answered yet',
};

const sources: Words<SourceKind> = {
  hospital: 'Hospital',
  'primary-care': 'Primary care',
  school: 'School',
  'community-partner': 'Community partner',
  self: 'The person',
};

const urgencies: Words<Urgency> = { routine: 'Routine', urgent: 'Urgent' };
const answers: Words<Answer> = { yes: 'Yes', no: 'No', unknown: 'Not known' };
const verdicts: Words<Verdict> = { met: 'met', 'not-met': 'not met', unknown: 'not known' };
const eligible: Words<Eligible> = {
  eligible: 'Eligible by our rules',
  'not-eligible': 'Not eligible by our rules',
  unknown: 'Eligibility not certain yet',
};

const decisions: Words<DecisionKind> = {
  'accepted-first-choice': 'First advised program',
  'accepted-another-advised': 'Another advised program',
  'chose-another-program': 'A program that was not advised',
  declined: 'Declined',
  'asked-for-information': 'Asked for information',
};

const overrides: Words<OverrideReason> = {
  'danger-seen-to': 'The danger was seen to',
  'better-fit-for-need': 'Fits the need better',
  'person-prefers': 'The person prefers it',
  'closer-or-reachable': 'Closer, or easier to reach',
  'language-or-culture': 'Language or culture',
  'shorter-wait': 'Shorter wait',
  'already-tried-advised': 'The advised program was tried before',
  'facts-differ': 'The facts differ from the record',
  'program-makes-exception': 'The program makes an exception',
  'no-advice-given': 'No advice was given',
  other: 'Another reason',
};

/** Where a question comes from. */
const origins: Words<QuestionOrigin> = {
  needed: 'every decision needs it',
  rule: 'a rule needs it',
  contradiction: 'the form and the narrative differ',
  advisor: 'the advisor asks',
  coordinator: 'added by hand',
};

const answerFaults: Words<AnswerFault> = {
  'written-down-wrong': 'It was written down wrong',
  'told-wrong': 'Whoever answered was wrong',
  'other-person': 'It is about somebody else',
  'other-question': 'It answers another question',
  other: 'Another reason',
};

const withdrawals: Words<WithdrawalReason> = {
  'referrer-does-not-answer': 'The referrer does not answer',
  'found-out-otherwise': 'It was found out in another way',
  'not-needed-any-more': 'It is not needed any more',
  'asked-by-mistake': 'It was asked by mistake',
  other: 'Another reason',
};

const declines: Words<DeclineReason> = {
  'not-eligible': 'Not eligible for any program',
  'no-capacity': 'No program has room',
  'service-not-provided': 'No program provides this',
  'outside-service-area': 'Outside our area',
  'already-enrolled': 'Already enrolled',
  'missing-documentation': 'Documents are missing',
  other: 'Another reason',
};

/** How the coded facts of the domain read to a person. */
/** Who somebody is to the person. */
const relations: Readonly<Record<string, string>> = {
  guardian: 'Guardian',
  caregiver: 'Caregiver',
  parent: 'Parent',
  spouse: 'Spouse',
  other: 'Somebody else',
};

export const words = {
  relations,
  statuses,
  outcomes,
  roles,
  told,
  tasks,
  waits,
  channels,
  results,
  sources,
  urgencies,
  readAsUrgent: {
    chip: 'Urgent, says the advisor',
    hint: 'The advisor reads it as urgent; its sender did not call it so.',
  },
  answers,
  verdicts,
  eligible,
  decisions,
  overrides,
  declines,
  origins,
  answerFaults,
  withdrawals,
};
