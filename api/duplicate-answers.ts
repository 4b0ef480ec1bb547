import type { DuplicateAnswerRequest } from '../contracts/duplicate-answers';
import { duplicateNow } from '../db/duplicate-answer-store';
import { type DuplicateAnswer, whyNotAnswer } from '../domain/duplicate';
import { inEnglish } from '../domain/reasons-in-english';
import { lineOfDuplicate } from '../domain/record-change';
import type { Actor } from '../domain/staff';
import type { Answer } from './answer';
import type { Deps } from './deps';
import type { KnownDuplicate } from './known-duplicate';
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
      const why = whyNotAnswer(body, await duplicateNow(deps.sql, known.id));
      return why && { code: 'stale-duplicate', why, reason: inEnglish(why) };
    },
  });
}
