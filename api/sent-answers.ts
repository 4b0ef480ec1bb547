import type { SentAnswersRequest, SentQuestionsView } from '../contracts/sent-answers';
import { readDirectory } from '../db/program-store';
import type { SentAnswers } from '../db/sent-answers-store';
import { faultOfSent } from '../domain/asking-the-sender';
import { hoursAfter } from '../domain/clock';
import type { OperationId, ReferralId } from '../domain/ids';
import type { QuestionAnswer } from '../domain/inquiry';
import type { Reason } from '../domain/reason';
import { inEnglish } from '../domain/reasons-in-english';
import { lineOfReferral } from '../domain/record-change';
import type { RefusalCode } from '../domain/refusal';
import type { Actor } from '../domain/staff';
import { type Answer, ok } from './answer';
import { type AskedOfSender, askedOfSender } from './asked-of-sender';
import type { Deps } from './deps';
import { fingerprintOf } from './fingerprint';
import type { KnownReferral } from './known-referral';
import { requestInvalid } from './read';
import { keepChange, type NotNow } from './record-change';

interface Asking {
  readonly actor: Actor;
  readonly referral: KnownReferral;
}

/** What is asked of whoever sent a referral, for their own system: the words only where it may be told them. */
export async function showQuestions({ referral: { id } }: Asking, { sql }: Deps): Promise<Answer> {
  const [{ status, questions, notTold }, { terms }] = await Promise.all([askedOfSender(sql, id), readDirectory(sql)]);
  const unanswered = status === 'closed' ? [] : questions.filter(({ isAnswered }) => !isAnswered);
  const view: SentQuestionsView = {
    referralId: id,
    status,
    unanswered: unanswered.length,
    notTold: unanswered.length > 0 && notTold ? inEnglish(notTold) : null,
    questions: (notTold ? [] : unanswered).map(({ questionId, text, about, askedAt, isAwaited }) => ({
      id: questionId,
      question: text,
      about,
      meaning: about?.startsWith(TERM) ? (terms[about.slice(TERM.length)] ?? null) : null,
      askedAt,
      awaited: isAwaited,
    })),
  };
  return ok(view);
}

const TERM = 'term:';

/** Keeps what the sender's system answers, before it is answered itself. The relay hands it to the running referral. */
export const sendAnswers = (
  { actor, referral, input }: Asking & { readonly input: { readonly fact: SentAnswersRequest; readonly raw: Buffer } },
  deps: Deps,
): Promise<Answer> => {
  const { operationId, toldBy, answers } = input.fact;
  const given = answers.map((one) => ({ ...one, fact: one.result === 'answered' ? one.fact : null }));
  return keepSentAnswers(deps, { actor, referralId: referral.id, operationId, toldBy, answers: given, raw: input.raw });
};

interface ToKeep {
  readonly actor: Actor;
  readonly referralId: ReferralId;
  readonly operationId: OperationId;
  /** Who at the sender answered; null where their system does not say. */
  readonly toldBy: string | null;
  readonly answers: readonly QuestionAnswer[];
  readonly raw: Buffer;
}

/** The same at every door. */
export async function keepSentAnswers(deps: Deps, { raw, ...sent }: ToKeep): Promise<Answer> {
  const { actor, referralId, operationId, toldBy, answers } = sent;
  const told = { toldBy, answers: [...answers] };
  const fingerprint = fingerprintOf({ action: 'send-answers', referralId, by: actor.id, asked: told });
  return keepChange(deps, {
    actor,
    action: 'send-answers',
    referralId,
    kind: 'sent-answers',
    line: lineOfReferral(referralId),
    operationId,
    body: { referralId, fingerprint, ...told } satisfies SentAnswers,
    raw,
    whyNot: async () => whyNot(await askedOfSender(deps.sql, referralId), answers, deps.clock.now()),
  });
}

/** Why none of these answers can be taken; or, where one of them says what its question does not ask, which. */
function whyNot(
  { status, questions }: AskedOfSender,
  answers: readonly QuestionAnswer[],
  now: Date,
): NotNow | undefined {
  const asked = answers.map(({ questionId }) => questions.find((one) => one.questionId === questionId));
  if (status === 'closed')
    return refusedFor('referral-closed', { code: 'referral-closed', outcome: null, by: null, at: null });
  if (asked.includes(undefined)) return refusedFor('question-unknown', { code: 'question-unknown' });
  if (asked.some((one) => one?.isAnswered)) return refusedFor('question-answered', { code: 'question-answered' });
  const tomorrow = hoursAfter(now.toISOString(), 24).slice(0, 'YYYY-MM-DD'.length); // It may be that day where the sender is.
  const faults = answers.flatMap((answer, place) => {
    const question = asked[place];
    const message = question && faultOfSent(answer, question, tomorrow);
    return message ? [{ path: `answers.${place}.fact`, message }] : [];
  });
  if (faults.length > 0) throw requestInvalid(faults);
  return undefined;
}

const refusedFor = (code: RefusalCode, why: Reason): NotNow => ({ code, why, reason: inEnglish(why) });
