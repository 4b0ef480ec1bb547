import type { Request } from 'express';
import { z } from 'zod';
import type { OperationView } from '../contracts/commands';
import { operationId } from '../contracts/text';
import type { AlertAnswerRequest, AlertReceipt } from '../contracts/views/alerts';
import { findAlert } from '../db/alert-list';
import { findAlertAnswer } from '../db/alert-store';
import { findAttempt } from '../db/attempt-store';
import { findStaff } from '../db/staff-store';
import type { AlertSaid, AnswerAlert } from '../domain/alert';
import { faultOf } from '../domain/fault';
import type { Operation } from '../domain/operation';
import { type Refusal, refusal } from '../domain/refusal';
import type { Actor } from '../domain/staff';
import { type AnswerTaken, alertWorkflowId, answerAlert } from '../workflows/alert/messages';
import { alertView } from './alerts';
import { type Answer, ok } from './answer';
import { keepNotDone } from './attempts';
import type { Deps, Serving } from './deps';
import { fingerprintOf } from './fingerprint';
import type { KnownAlert } from './known-alert';
import { alertOperationPath } from './links';
import { knownInWords, notReceived } from './operation';
import { type Heard, handOver, knownOf } from './pathway';
import { engineAway, Problem } from './problem';
import { read } from './read';
import { reasonKept } from './reason-kept';

interface Asked {
  readonly actor: Actor;
  readonly known: KnownAlert;
  readonly input: { readonly fact: AlertAnswerRequest };
}

/**
 * What a person says to a running alert. As with a decision, nothing is sent before Temporal has answered once, a
 * missing answer is `pending` and never a failure, and a refusal is kept before it is answered. 200 when it was taken,
 * 202 while nobody has said so.
 */
export async function answerToAlert({ actor, known, input }: Asked, deps: Serving): Promise<Answer> {
  const command = commandOf(input.fact, actor, known);
  const receipt = await ask({ actor, known, command }, deps);
  if (receipt.state === 'taken') return { status: 200, body: receipt };
  return { status: 202, body: receipt, headers: { Location: receipt.links.status } };
}

interface Asking extends Pick<Asked, 'actor' | 'known'> {
  readonly command: AnswerAlert;
}

async function ask(asking: Asking, deps: Serving): Promise<AlertReceipt> {
  const { known, command } = asking;
  const before = await findAlertAnswer(deps.sql, command.operationId);
  if (before) return receiptOf({ ...before, status: before.standing }, command, true);
  const workflowId = alertWorkflowId(known.caseId);
  const heardOf = await knownOf(deps.temporal, workflowId, command.operationId);
  if (heardOf === 'engine-away') throw engineAway();
  deps.patience.sending();
  const change = { message: answerAlert, command };
  const heard = await handOver(deps.temporal, workflowId, change, (late) => listen(asking, deps, late));
  switch (heard.kind) {
    case 'taken':
      return receiptOf(heard.taken, command, heardOf === 'taken');
    case 'refused':
      return refuse(asking, deps, heard.refusal);
    case 'not-running':
      return refuse(asking, deps, await whyNotRunning(asking, deps));
    case 'unheard':
      return pending(asking);
  }
}

function commandOf(asked: AlertAnswerRequest, actor: Actor, { id: alertId }: KnownAlert): AnswerAlert {
  if (actor.kind !== 'staff') throw new Error('The permission "answer-alert" let a system pass.');
  const { operationId: id, revision, ...said } = asked;
  const fingerprint = fingerprintOf({ action: 'answer-alert', alertId, by: actor.id, asked: { revision, ...said } });
  return { operationId: id, by: actor.id, fingerprint, alertId, revision, said: said satisfies AlertSaid };
}

/** The first answer, or the caller's mistake: an operation's id stands for one answer, to one alert, by one person. */
function receiptOf(taken: AnswerTaken, asked: Operation, repeated: boolean): AlertReceipt {
  const { operationId: id, revision, status } = taken;
  if (taken.fingerprint === asked.fingerprint) return { state: 'taken', operationId: id, revision, status, repeated };
  throw new Problem(
    'operation-id-reused',
    'This operationId was used before, for something else or by someone else. Make a new one for a new answer.',
  );
}

const pending = ({ known, command }: Asking): AlertReceipt => ({
  state: 'pending',
  operationId: command.operationId,
  detail:
    'Nobody has confirmed this yet. It may still be taken, and then it counts once. Act on the danger all the same. ' +
    'Ask at links.status, or send the same again with the same operationId.',
  links: { status: alertOperationPath(known.id, command.operationId) },
});

/** An alert whose answer stands runs no more. One that nobody has answered should: operations can help. */
async function whyNotRunning({ known, command }: Asking, { sql }: Deps): Promise<Refusal> {
  const alert = await findAlert(sql, known.id);
  if (!alert?.endedBy || !alert.endedAt) return refusal('alert-not-running', { code: 'alert-not-running' });
  if (command.said.answer === 'taken-back') return refusal('alert-settled', { code: 'alert-settled' });
  const { standing, endedBy, endedAt } = alert;
  return refusal('alert-answered', { code: 'alert-answered', standing, by: endedBy.name, at: endedAt });
}

async function refuse(asking: Asking, deps: Deps, no: Refusal): Promise<never> {
  const named = await inNames(no, deps);
  await keepRefusal(asking, deps, named);
  const { code, reason, why } = named;
  const alert = await findAlert(deps.sql, asking.known.id);
  throw new Problem(code, `The system refuses this: ${reason}.`, {
    ...(why && { why }),
    ...(alert && { current: { ...alertView(alert) } }),
  });
}

/** People are told a colleague's name, and not the id that a workflow knows. */
async function inNames(no: Refusal, { sql }: Deps): Promise<Refusal> {
  if (no.why?.code !== 'alert-answered') return no;
  const staff = await findStaff(sql, no.why.by);
  return staff ? refusal(no.code, { ...no.why, by: staff.name }) : no;
}

const keepRefusal = ({ actor, known, command }: Asking, deps: Deps, no: Refusal): Promise<void> =>
  keepNotDone(deps, {
    kind: 'refused',
    actor,
    action: 'answer-alert',
    caseId: known.caseId,
    operationId: command.operationId,
    ...no,
  });

/** After the caller was told "pending": a refusal that comes now is kept, so that the operation's address can tell it. */
function listen(asking: Asking, deps: Deps, late: Promise<Heard<AnswerTaken>>): void {
  late
    .then(async (heard) => {
      if (heard.kind === 'refused') await keepRefusal(asking, deps, await inNames(heard.refusal, deps));
    })
    .catch((fault: unknown) =>
      deps.log({ message: 'What came of a pending answer was not heard', alertId: asking.known.id, ...faultOf(fault) }),
    );
}

/** The truth about an answer whose receipt was not heard. Another alert's operation is none. */
export async function showAlertOperation(
  { request, known }: { readonly request: Request; readonly known: KnownAlert },
  { sql, temporal }: Deps,
): Promise<Answer> {
  const { operationId: id } = read(z.object({ operationId }), request.params);
  return ok({ operationId: id, ...(await whatCameOf()) });

  async function whatCameOf(): Promise<Omit<OperationView, 'operationId'>> {
    const taken = await findAlertAnswer(sql, id);
    if (taken?.alertId === known.id)
      return { state: 'taken', detail: 'It was taken.', revision: taken.revision, refusal: null };
    const heardOf = await knownOf(temporal, alertWorkflowId(known.caseId), id);
    if (heardOf !== 'nothing') return knownInWords(heardOf);
    const attempt = await findAttempt(sql, id);
    if (attempt?.caseId !== known.caseId) return notReceived;
    const refused = { code: attempt.code, why: reasonKept(attempt.why) };
    return { state: 'refused', detail: `It was refused: ${attempt.reason}.`, revision: null, refusal: refused };
  }
}
