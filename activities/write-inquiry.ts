import type { ISql } from 'postgres';
import { saveAnswers, saveTakingBack } from '../db/answer-store';
import { type AuditActor, byStaff, recordAudit } from '../db/audit-store';
import { saveEntry } from '../db/entry-store';
import { inquiriesOf, saveInquiry, saveWithdrawal } from '../db/inquiry-store';
import { closeTasks } from '../db/task-store';
import type { Decide } from '../domain/decision';
import type { Change } from '../domain/deeds';
import type { NoticeId } from '../domain/ids';
import type { AnswerQuestions, FactTold, QuestionAnswer } from '../domain/inquiry';
import { entryOf } from './entry-of';
import { letterWith } from './letter-with-questions';
import { writeNotice } from './write-notice';

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

interface Asking extends Pick<Of<'decided'>, 'standing' | 'at'> {
  readonly decide: Decide & { readonly choice: Extract<Decide['choice'], { readonly kind: 'ask' }> };
}

/** The questions, and the letter that asks them: kept together, so that no letter asks what is not on record. */
export async function writeInquiry(tx: ISql, { decide, standing, at }: Asking): Promise<void> {
  const { referralId } = standing;
  const { operationId, by, adviceId, revision, choice } = decide;
  const asked = choice.questions.map(({ text }) => text);
  await saveInquiry(tx, referralId, decide, at);
  await closeTasks(tx, referralId, at);
  const what = `Asked the referrer: ${asked.join(' ')}`;
  await saveEntry(tx, entryOf(decide, { kind: 'questions', referralId, at, what, note: choice.note }));
  await recordAudit(tx, {
    at,
    actor: byStaff(by),
    action: 'decided',
    referralId,
    facts: {
      decisionId: operationId,
      kind: 'asked-for-information',
      adviceId,
      revision,
      programId: null,
      reason: null,
      questions: asked.length,
    },
  });
  const noticeId = operationId as string as NoticeId;
  await writeNotice(tx, await letterWith(tx, { referralId, noticeId, questions: asked }), at);
}

/** The answers as they were told, for rules and advisors to read. */
export async function writeAnswers(tx: ISql, { answers: told, standing, at }: Of<'questions-answered'>): Promise<void> {
  const { referralId, status } = standing;
  const { operationId, answers, toldBy } = told;
  const by = whoAnswered(told);
  const words = await inWords(tx, told, referralId);
  await saveAnswers(tx, referralId, { operationId, answers, toldBy, by }, at);
  await saveEntry(tx, entryOf(told, { kind: 'answers', by, referralId, at, what: `${toldBy} answered.`, note: words }));
  const unknown = answers.filter(({ result }) => result === 'cannot-be-known').length;
  await recordAudit(tx, {
    at,
    actor: by,
    action: 'questions-answered',
    referralId,
    facts: {
      operationId,
      answered: answers.length - unknown,
      unknown,
      facts: answers.flatMap(factOf),
      status,
      ...(by.kind === 'system' && { sent: true }),
    },
  });
}

/** Whoever wrote the answers down, or the system that sent them. */
const whoAnswered = ({ by, byKind }: AnswerQuestions): AuditActor =>
  byKind === 'system' ? { kind: byKind, id: by } : byStaff(by);

/** On record by kind: what it says stays with the answer. */
const factOf = ({ fact }: QuestionAnswer): readonly string[] => (fact ? [fact.fact] : []);

/** Question by question, for whoever reads the case. */
async function inWords(
  tx: ISql,
  { answers }: Of<'questions-answered'>['answers'],
  referralId: Of<'questions-answered'>['standing']['referralId'],
): Promise<string> {
  const asked = (await inquiriesOf(tx, referralId)).flatMap(({ questions }) => questions);
  const lines = answers.map(({ questionId, result, text, fact }) => {
    const question = asked.find((one) => one.questionId === questionId)?.text ?? '';
    const said = [fact && factInWords(fact), text].filter(Boolean).join('. ');
    return `${question} ${result === 'answered' ? said : `Cannot be known.${said ? ` ${said}` : ''}`}`;
  });
  return lines.join('\n');
}

const factInWords = (told: FactTold): string =>
  told.fact === 'term'
    ? `${told.term.replaceAll('-', ' ')}: ${told.value ? 'yes' : 'no'}`
    : `${told.fact.replaceAll('-', ' ')}: ${Array.isArray(told.value) ? told.value.join(', ') : told.value}`;

/** The answer stays as it was written; that nobody reads it any more stands beside it. */
export async function writeTakingBack(tx: ISql, { takingBack, standing, at }: Of<'answer-taken-back'>): Promise<void> {
  const { referralId, status } = standing;
  const { operationId, by, questionId, answerId, reason, note } = takingBack;
  const asked = (await inquiriesOf(tx, referralId)).flatMap(({ questions }) => questions);
  const question = asked.find((one) => one.questionId === questionId)?.text ?? '';
  const what = `Took back the answer to: ${question} (${reason.replaceAll('-', ' ')})`;
  await saveTakingBack(tx, referralId, takingBack, at);
  await saveEntry(tx, entryOf(takingBack, { kind: 'answers', referralId, at, what, note }));
  await recordAudit(tx, {
    at,
    actor: byStaff(by),
    action: 'answer-taken-back',
    referralId,
    facts: { operationId, questionId, answerId, reason, status },
  });
}

export function writeWithdrawal(
  tx: ISql,
  { withdrawal, standing, at }: Of<'questions-withdrawn'>,
): readonly Promise<unknown>[] {
  const { referralId } = standing;
  const { operationId, by, reason, note, revision } = withdrawal;
  const what = `Went on without answers (${reason}).`;
  return [
    saveWithdrawal(tx, referralId, withdrawal, at),
    closeTasks(tx, referralId, at),
    saveEntry(tx, entryOf(withdrawal, { kind: 'questions', referralId, at, what, note })),
    recordAudit(tx, {
      at,
      actor: byStaff(by),
      action: 'questions-withdrawn',
      referralId,
      facts: { operationId, reason, revision },
    }),
  ];
}
