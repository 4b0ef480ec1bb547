import { CameWithView } from '../contracts/came-with';
import {
  ATTEMPT_EXAMPLE,
  AttemptRequest,
  CONTACT_SAFETY_EXAMPLE,
  ContactSafetyRequest,
  DECISION_EXAMPLE,
  DecisionRequest,
  OperationView,
  OUTCOME_EXAMPLE,
  OutcomeRequest,
  Receipt,
  VOID_EXAMPLE,
  VoidRequest,
} from '../contracts/commands';
import {
  CONSENT_EXAMPLE,
  CONSENT_WITHDRAWAL_EXAMPLE,
  ConsentRequest,
  ConsentWithdrawalRequest,
} from '../contracts/consents';
import {
  ANSWERS_EXAMPLE,
  AnswersRequest,
  TAKE_ANSWER_BACK_EXAMPLE,
  TakeAnswerBackRequest,
  WITHDRAW_EXAMPLE,
  WithdrawRequest,
} from '../contracts/inquiries';
import { INTAKE_EXAMPLE, IntakeReceipt, IntakeRequest } from '../contracts/intake';
import { MARK_EXAMPLE, MarkRequest, UNMARK_EXAMPLE, UnmarkRequest } from '../contracts/part-2-marks';
import { KeptReceipt } from '../contracts/record-changes';
import { SENT_ANSWERS_EXAMPLE, SentAnswersRequest, SentQuestionsView } from '../contracts/sent-answers';
import { AuditRow } from '../contracts/views/audit';
import { pageOf } from '../contracts/views/page-of';
import { ReferralView } from '../contracts/views/referral';
import { ReferralRow } from '../contracts/views/referral-row';
import { showCameWith } from './came-with';
import {
  answerReferralQuestions,
  confirmContactSafety,
  decideReferral,
  logContactAttempt,
  markReferral,
  recordReferralConsent,
  recordReferralOutcome,
  takeReferralAnswerBack,
  unmarkReferral,
  voidContactAttempt,
  withdrawReferralConsent,
  withdrawReferralQuestions,
} from './changes';
import { bodyInput, noInput, queryInput } from './input';
import { IntakeHeaders, submitReferral } from './intake';
import { ReferralsQuery, showAudit, showReferrals } from './lists';
import { showOperation } from './operation';
import { showReferral } from './referrals';
import { type Route, referralRoute, route, told } from './route';
import { sendAnswers, showQuestions } from './sent-answers';

const changeAnswers = {
  ...told(200, 'It was taken; this is where the referral stands now.', 'Receipt', Receipt),
  ...told(202, 'It was sent and is not confirmed: it may still be taken. Ask at `links.status`.', 'Receipt', Receipt),
};
const ofAnyChange = [
  'referral-closed',
  'referral-not-ready',
  'referral-stopped',
  'operation-id-reused',
  'engine-away',
] as const;

/** The lines of the table that are about referrals. */
export const REFERRAL_ROUTES: readonly Route[] = [
  route(
    {
      method: 'post',
      path: '/referrals',
      action: 'submit-referral',
      summary: 'Hand in a referral. It is kept before it is answered, also while Temporal is away.',
      input: bodyInput({ name: 'IntakeRequest', schema: IntakeRequest, example: INTAKE_EXAMPLE }, IntakeHeaders),
      answers: told(
        202,
        'It is kept. The id stays for ever; a repeat gets the same one.',
        'IntakeReceipt',
        IntakeReceipt,
      ),
      problems: ['idempotency-key-reused', 'sender-contradicts', 'referral-closed', 'sent-again-limit'],
    },
    submitReferral,
  ),
  route(
    {
      method: 'get',
      path: '/referrals',
      action: 'list-referrals',
      summary: 'The referrals of your teams, narrowed and sorted as you say; the one that moved last first',
      input: queryInput(ReferralsQuery),
      answers: told(200, 'A page of referrals.', 'ReferralPage', pageOf(ReferralRow)),
      problems: [],
    },
    showReferrals,
  ),
  referralRoute(
    {
      method: 'get',
      path: '/referrals/{id}',
      action: 'see-process',
      summary: 'One referral: all of it for those whose matter it is, how far it is for others who may know that',
      input: noInput,
      answers: told(
        200,
        'The referral, as far as you may see it. Its ETag is the revision.',
        'ReferralView',
        ReferralView,
      ),
      problems: [],
    },
    showReferral,
  ),
  referralRoute(
    {
      method: 'post',
      path: '/referrals/{id}/decisions',
      action: 'decide',
      summary: 'Answer the advice: confirm a program, decline, or ask the referrer first',
      input: bodyInput({ name: 'DecisionRequest', schema: DecisionRequest, example: DECISION_EXAMPLE }),
      answers: changeAnswers,
      problems: [
        ...ofAnyChange,
        'already-decided',
        'stale-advice',
        'stale-revision',
        'rule-forbids',
        'consent-needed',
        'program-unknown',
        'reason-needed',
        'questions-open',
        'questions-limit',
      ],
    },
    decideReferral,
  ),
  referralRoute(
    {
      method: 'post',
      path: '/referrals/{id}/answers',
      action: 'answer-questions',
      summary: 'Write down what the referrer answered; once nothing is open, it is advised on anew',
      input: bodyInput({ name: 'AnswersRequest', schema: AnswersRequest, example: ANSWERS_EXAMPLE }),
      answers: changeAnswers,
      problems: [...ofAnyChange, 'question-unknown', 'question-answered'],
    },
    answerReferralQuestions,
  ),
  referralRoute(
    {
      method: 'get',
      path: '/referrals/{id}/questions',
      action: 'see-questions',
      summary: 'What is asked of whoever sent it, for the system that did',
      input: noInput,
      answers: told(200, 'The questions that have no answer.', 'SentQuestionsView', SentQuestionsView),
      problems: [],
    },
    showQuestions,
  ),
  referralRoute(
    {
      method: 'post',
      path: '/referrals/{id}/sent-answers',
      action: 'send-answers',
      summary: 'Answer what is asked, from the system that sent it; once nothing is open, it is advised on anew',
      input: bodyInput({ name: 'SentAnswersRequest', schema: SentAnswersRequest, example: SENT_ANSWERS_EXAMPLE }),
      answers: told(
        202,
        'They are kept, and handed to the referral. `links.status` says when.',
        'KeptReceipt',
        KeptReceipt,
      ),
      problems: ['operation-id-reused', 'referral-closed', 'question-unknown', 'question-answered'],
    },
    sendAnswers,
  ),
  referralRoute(
    {
      method: 'post',
      path: '/referrals/{id}/taken-back-answers',
      action: 'take-answer-back',
      summary: 'Take back an answer that was wrong: its question is open again, and it is advised on without it',
      input: bodyInput({
        name: 'TakeAnswerBackRequest',
        schema: TakeAnswerBackRequest,
        example: TAKE_ANSWER_BACK_EXAMPLE,
      }),
      answers: changeAnswers,
      problems: [...ofAnyChange, 'question-unknown', 'answer-not-standing', 'taken-back-limit'],
    },
    takeReferralAnswerBack,
  ),
  referralRoute(
    {
      method: 'post',
      path: '/referrals/{id}/withdrawn-questions',
      action: 'withdraw-questions',
      summary: 'Go on without the answers that did not come',
      input: bodyInput({ name: 'WithdrawRequest', schema: WithdrawRequest, example: WITHDRAW_EXAMPLE }),
      answers: changeAnswers,
      problems: [...ofAnyChange, 'no-question-open', 'stale-revision'],
    },
    withdrawReferralQuestions,
  ),
  referralRoute(
    {
      method: 'post',
      path: '/referrals/{id}/contact-attempts',
      action: 'log-attempt',
      summary: 'Write down one try to reach the person',
      input: bodyInput({ name: 'AttemptRequest', schema: AttemptRequest, example: ATTEMPT_EXAMPLE }),
      answers: changeAnswers,
      problems: [...ofAnyChange, 'gate-closed', 'attempts-limit', 'attempt-in-future'],
    },
    logContactAttempt,
  ),
  referralRoute(
    {
      method: 'post',
      path: '/referrals/{id}/voided-attempts',
      action: 'void-attempt',
      summary: 'Take back an attempt that was logged by mistake: the pathway goes on as if it had not been made',
      input: bodyInput({ name: 'VoidRequest', schema: VoidRequest, example: VOID_EXAMPLE }),
      answers: changeAnswers,
      problems: [...ofAnyChange, 'attempt-unknown', 'attempt-voided', 'attempt-ours'],
    },
    voidContactAttempt,
  ),
  referralRoute(
    {
      method: 'post',
      path: '/referrals/{id}/contact-safety',
      action: 'confirm-contact',
      summary: 'Say what was found out about safe contact',
      input: bodyInput({ name: 'ContactSafetyRequest', schema: ContactSafetyRequest, example: CONTACT_SAFETY_EXAMPLE }),
      answers: changeAnswers,
      problems: [...ofAnyChange, 'channel-needed'],
    },
    confirmContactSafety,
  ),
  referralRoute(
    {
      method: 'post',
      path: '/referrals/{id}/consents',
      action: 'record-consent',
      summary: 'Record a written consent of the person, where 42 CFR Part 2 protects the referral',
      input: bodyInput({ name: 'ConsentRequest', schema: ConsentRequest, example: CONSENT_EXAMPLE }),
      answers: changeAnswers,
      problems: [...ofAnyChange, 'consent-unfit', 'program-unknown'],
    },
    recordReferralConsent,
  ),
  referralRoute(
    {
      method: 'post',
      path: '/referrals/{id}/withdrawn-consents',
      action: 'withdraw-consent',
      summary: 'Say that the person took a written consent back: nobody is told on the strength of it any more',
      input: bodyInput({
        name: 'ConsentWithdrawalRequest',
        schema: ConsentWithdrawalRequest,
        example: CONSENT_WITHDRAWAL_EXAMPLE,
      }),
      answers: changeAnswers,
      problems: [...ofAnyChange, 'consent-unknown'],
    },
    withdrawReferralConsent,
  ),
  referralRoute(
    {
      method: 'post',
      path: '/referrals/{id}/part-2-marks',
      action: 'mark-part-2',
      summary: 'Mark the referral as protected by 42 CFR Part 2, as somebody of the team found out',
      input: bodyInput({ name: 'MarkRequest', schema: MarkRequest, example: MARK_EXAMPLE }),
      answers: changeAnswers,
      problems: [...ofAnyChange, 'mark-unfit'],
    },
    markReferral,
  ),
  referralRoute(
    {
      method: 'post',
      path: '/referrals/{id}/withdrawn-part-2-marks',
      action: 'unmark-part-2',
      summary: 'Take the mark of 42 CFR Part 2 back, which was a mistake: a program may be told again without it',
      input: bodyInput({ name: 'UnmarkRequest', schema: UnmarkRequest, example: UNMARK_EXAMPLE }),
      answers: changeAnswers,
      problems: [...ofAnyChange, 'mark-unfit', 'stale-marks'],
    },
    unmarkReferral,
  ),
  referralRoute(
    {
      method: 'post',
      path: '/referrals/{id}/outcome',
      action: 'record-outcome',
      summary: 'Say how the referral ended',
      input: bodyInput({ name: 'OutcomeRequest', schema: OutcomeRequest, example: OUTCOME_EXAMPLE }),
      answers: changeAnswers,
      problems: [...ofAnyChange, 'stale-revision', 'pathway-needed', 'contact-plan-open', 'other-referral-needed'],
    },
    recordReferralOutcome,
  ),
  referralRoute(
    {
      method: 'get',
      path: '/referrals/{id}/operations/{operationId}',
      action: 'see-process',
      summary: 'What came of a change whose answer was not heard',
      input: noInput,
      answers: told(200, 'Taken, refused, pending, or not received.', 'OperationView', OperationView),
      problems: [],
    },
    showOperation,
  ),
  referralRoute(
    {
      method: 'get',
      path: '/referrals/{id}/came-with',
      action: 'see-referral',
      summary: 'What came with it as FHIR: the history of the sender, and all else that was sent',
      input: noInput,
      answers: told(200, 'Everything that came, in order.', 'CameWithPage', pageOf(CameWithView)),
      problems: ['referral-not-ready'],
    },
    showCameWith,
  ),
  referralRoute(
    {
      method: 'get',
      path: '/referrals/{id}/audit',
      action: 'see-audit',
      summary: 'Who did what about this referral, in order',
      input: noInput,
      answers: told(200, 'Everything that was done.', 'AuditPage', pageOf(AuditRow)),
      problems: [],
    },
    showAudit,
  ),
];
