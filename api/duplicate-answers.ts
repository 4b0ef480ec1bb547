import type { DuplicateAnswerRequest } from '../contracts/duplicate-answers';
import { duplicateNow } from '../db/duplicate-answer-store';
import { factsSeenOf, type Join, sidesOf, standingJoin } from '../db/person-join-store';
import { type DuplicateAnswer, type JoinAnswer, problemOf, whyNotAnswer } from '../domain/duplicate';
import { whyNotUndo } from '../domain/joining';
import type { Reason } from '../domain/reason';
import { inEnglish } from '../domain/reasons-in-english';
import { lineOfDuplicate } from '../domain/record-change';
import type { Actor } from '../domain/staff';
import type { Answer } from './answer';
import type { Deps } from './deps';
import type { KnownDuplicate } from './known-duplicate';
import { requestInvalid } from './read';
import { keepChange } from './record-change';

interface Asked {
  readonly actor: Actor;
  readonly known: KnownDuplicate;
  readonly input: { readonly fact: DuplicateAnswerRequest; readonly raw: Buffer };
}

/** Keeps what somebody answered about two who may be one. */
export async function answerDuplicate({ actor, known, input }: Asked, deps: Deps): Promise<Answer> {
  const { operationId, ...said } = input.fact;
  const [{ caseId }, { caseId: otherCaseId }] = known.matters;
  const body: DuplicateAnswer = { ...said, caseId, otherCaseId, duplicateId: known.id };
  refuseThird(body, known);
  return keepChange(deps, {
    actor,
    action: 'answer-duplicate',
    caseId,
    kind: 'duplicate-answer',
    line: lineOfDuplicate(known.id),
    operationId,
    body,
    raw: input.raw,
    whyNot: async () => {
      const why = await whyNot(deps, body);
      return why && { code: problemOf(why), why, reason: inEnglish(why) };
    },
  });
}

/** Of two, one of the two goes on. */
function refuseThird(body: DuplicateAnswer, { persons }: KnownDuplicate): void {
  if (body.answer !== 'join' || persons.includes(body.survivorId)) return;
  throw requestInvalid([{ path: 'survivorId', message: 'is none of the two persons' }]);
}

async function whyNot({ sql }: Deps, body: DuplicateAnswer): Promise<Reason | undefined> {
  const { duplicateId, answer } = body;
  const why = whyNotAnswer(body, await duplicateNow(sql, duplicateId));
  if (why !== undefined || (answer !== 'join' && answer !== 'undo-join')) return why;
  const sides = await sidesOf(sql, duplicateId);
  return answer === 'join' ? whyNotJoin(body, sides) : whyNotUndoOf(await standingJoin(sql, duplicateId), sides);
}

type Sides = Awaited<ReturnType<typeof sidesOf>>;

const whyNotJoin = ({ factsSeen }: JoinAnswer, sides: Sides): Reason | undefined =>
  factsSeenOf(sides) === factsSeen ? undefined : { code: 'stale-duplicate', by: null, at: null };

function whyNotUndoOf(join: Join | undefined, sides: Sides): Reason | undefined {
  const now = sides.find(({ id }) => id === join?.survivorId);
  return join && now && whyNotUndo({ ...join, now: now.facts });
}
