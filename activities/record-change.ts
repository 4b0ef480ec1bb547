import type { ISql, Sql } from 'postgres';
import { byStaff, recordAudit } from '../db/audit-store';
import { saveContactAttempt, saveVoiding } from '../db/contact-attempt-store';
import { type Settling, saveDecision } from '../db/decision-store';
import { saveEntry } from '../db/entry-store';
import { saveOperation } from '../db/operation-store';
import { saveContactFacts } from '../db/person-store';
import { saveEnding, saveStanding } from '../db/referral-store';
import { closeTasks } from '../db/task-store';
import type { Instant } from '../domain/clock';
import type { Change } from '../domain/deeds';
import type { AttemptId, ReferralId } from '../domain/ids';
import type { AnswerQuestions } from '../domain/inquiry';
import { unreachable } from '../domain/never';
import type { Operation, StaffOperation } from '../domain/operation';
import { entryOf } from './entry-of';
import { writeConsent, writeConsentWithdrawal } from './write-consent';
import { writeAnswers, writeInquiry, writeTakingBack, writeWithdrawal } from './write-inquiry';
import { writeMark, writeUnmarking } from './write-mark';
import { writeCorrection, writeSentAgain } from './write-more';

/** Writes down what a person did and the pathway took. Harmless to repeat, as is `writeChange`. */
export const recordChange = (sql: Sql, change: Change): Promise<void> => sql.begin((tx) => writeChange(tx, change));

/** The operation's id is kept with the first writing, and a repeat finds it. Changes come in the order in which they were taken. */
export async function writeChange(tx: ISql, change: Change): Promise<void> {
  const [isNew] = await Promise.all([
    saveOperation(tx, operationIn(change), change),
    saveStanding(tx, change.standing, change.at),
  ]);
  if (isNew) await Promise.all(write(tx, change));
}

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

function operationIn(change: Change): Operation & Pick<AnswerQuestions, 'byKind'> {
  switch (change.kind) {
    case 'decided':
      return change.decide;
    case 'questions-answered':
      return change.answers;
    case 'answer-taken-back':
      return change.takingBack;
    case 'questions-withdrawn':
      return change.withdrawal;
    case 'attempt-logged':
      return change.attempt;
    case 'attempt-voided':
      return change.voiding;
    case 'contact-confirmed':
      return change.found;
    case 'consent-recorded':
      return change.consent;
    case 'consent-withdrawn':
      return change.withdrawal;
    case 'part-2-marked':
      return change.mark;
    case 'part-2-unmarked':
      return change.unmarking;
    case 'sent-again':
      return change.again;
    case 'facts-corrected':
      return change.correction;
    case 'ended':
      return change.ending;
    default:
      return unreachable(change);
  }
}

/** All that is written for it, sent together and written in this order. */
function write(tx: ISql, change: Change): readonly Promise<unknown>[] {
  switch (change.kind) {
    case 'decided':
      return writeDecided(tx, change);
    case 'questions-answered':
      return [writeAnswers(tx, change)];
    case 'answer-taken-back':
      return [writeTakingBack(tx, change)];
    case 'questions-withdrawn':
      return writeWithdrawal(tx, change);
    case 'attempt-logged':
      return writeAttempt(tx, change);
    case 'attempt-voided':
      return writeVoiding(tx, change);
    case 'contact-confirmed':
      return writeContactFacts(tx, change);
    case 'consent-recorded':
      return writeConsent(tx, change);
    case 'consent-withdrawn':
      return writeConsentWithdrawal(tx, change);
    case 'part-2-marked':
      return writeMark(tx, change);
    case 'part-2-unmarked':
      return writeUnmarking(tx, change);
    case 'sent-again':
      return [writeSentAgain(tx, change)];
    case 'facts-corrected':
      return [writeCorrection(tx, change)];
    case 'ended':
      return writeEnding(tx, change);
    default:
      return unreachable(change);
  }
}

/** To ask for information settles nothing: it is kept apart from the decision that a referral has. */
function writeDecided(tx: ISql, { decide, decision, standing, at }: Of<'decided'>): readonly Promise<unknown>[] {
  const { choice } = decide;
  if (choice.kind === 'ask') return [writeInquiry(tx, { decide: { ...decide, choice }, standing, at })];
  return writeDecision(tx, { decide: { ...decide, choice }, decision, standing, at });
}

interface Decision extends Omit<Of<'decided'>, 'kind' | 'decide'> {
  readonly decide: Settling;
}

function writeDecision(tx: ISql, { decide, decision, standing, at }: Decision): readonly Promise<unknown>[] {
  const { referralId } = standing;
  const { operationId, by, adviceId, revision, choice } = decide;
  const programId = choice.kind === 'confirm' ? choice.programId : null;
  const what = programId ? `Confirmed ${programId} (${decision}).` : `Declined (${choice.reason}).`;
  return [
    saveDecision(tx, referralId, decide, { kind: decision, at }),
    closeTasks(tx, referralId, at),
    ...(choice.kind === 'decline' ? [saveEnding(tx, referralId, { by, note: choice.note, at })] : []),
    saveEntry(tx, entryOf(decide, { kind: 'decision', referralId, at, what, note: choice.note })),
    recordAudit(tx, {
      at,
      actor: byStaff(by),
      action: 'decided',
      referralId,
      facts: { decisionId: operationId, kind: decision, adviceId, revision, programId, reason: choice.reason },
    }),
  ];
}

function writeAttempt(tx: ISql, { attempt, standing, at }: Of<'attempt-logged'>): readonly Promise<unknown>[] {
  const { referralId } = standing;
  const { operationId, by, at: madeAt, channel, result, note } = attempt;
  const attemptId = operationId as string as AttemptId;
  const what = `Tried to reach the person by ${channel}: ${result}.`;
  return [
    saveContactAttempt(tx, referralId, { attemptId, by, at: madeAt, channel, result }, note),
    saveEntry(tx, entryOf(attempt, { kind: 'contact-attempt', referralId, at: madeAt, what, note })),
    recordAudit(tx, {
      at,
      actor: byStaff(by),
      action: 'contact-attempted',
      referralId,
      facts: { attemptId, channel, result, madeAt },
    }),
  ];
}

/** The attempt stays as it was written; that it counts for nothing stands beside it. */
function writeVoiding(tx: ISql, { voiding, attempt, standing, at }: Of<'attempt-voided'>): readonly Promise<unknown>[] {
  const { referralId } = standing;
  const { operationId, by, reason, note } = voiding;
  const { attemptId, channel, result, at: madeAt } = attempt;
  const what = `Took back the try by ${channel}: ${result} (${reason}).`;
  return [
    saveVoiding(tx, referralId, voiding, at),
    saveEntry(tx, entryOf(voiding, { kind: 'attempt-voided', referralId, at, what, note })),
    recordAudit(tx, {
      at,
      actor: byStaff(by),
      action: 'attempt-voided',
      referralId,
      facts: { operationId, attemptId, channel, result, madeAt, reason },
    }),
  ];
}

function writeContactFacts(tx: ISql, { found, standing, at }: Of<'contact-confirmed'>): readonly Promise<unknown>[] {
  const { referralId } = standing;
  const { operationId, by, safeToContact, channels, noVoicemail, note } = found;
  const what = safeToContact === 'yes' ? `Contact is safe by ${channels.join(', ')}.` : 'Contact is not safe.';
  return [
    saveContactFacts(tx, referralId, found, at),
    saveEntry(tx, entryOf(found, { kind: 'contact-safety', referralId, at, what, note })),
    recordAudit(tx, {
      at,
      actor: byStaff(by),
      action: 'contact-confirmed',
      referralId,
      facts: { operationId, safeToContact, channels, noVoicemail },
    }),
  ];
}

function writeEnding(tx: ISql, { ending, standing, at }: Of<'ended'>): readonly Promise<unknown>[] {
  const { referralId } = standing;
  const { operationId, by, outcome, note, revision, goesOn = null } = ending;
  return [
    saveEnding(tx, referralId, { by, note, at }),
    closeTasks(tx, referralId, at),
    saveEntry(tx, entryOf(ending, { kind: 'outcome', referralId, at, what: `Closed: ${outcome}.`, note })),
    recordAudit(tx, {
      at,
      actor: byStaff(by),
      action: 'outcome-recorded',
      referralId,
      facts: { operationId, outcome, revision, programId: standing.programId, ...(goesOn !== null && { goesOn }) },
    }),
    ...(goesOn === null ? [] : [recordTakenOver(tx, { goesOn, referralId, by, at })]),
  ];
}

/** The story of the referral that goes on tells of it too. */
const recordTakenOver = (
  tx: ISql,
  {
    goesOn,
    referralId,
    by,
    at,
  }: { readonly [key in 'goesOn' | 'referralId']: ReferralId } & Pick<StaffOperation, 'by'> & { readonly at: Instant },
): Promise<void> =>
  recordAudit(tx, {
    at,
    actor: byStaff(by),
    action: 'duplicate-taken-over',
    referralId: goesOn,
    facts: { duplicateId: referralId },
  });
