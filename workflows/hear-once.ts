import type { UpdateDefinition } from '@temporalio/common';
import { ApplicationFailure, setHandler } from '@temporalio/workflow';
import type { OperationId } from '../domain/ids';
import type { Operation } from '../domain/operation';
import type { Refusal } from '../domain/refusal';

/** What speaks against a change, and what is done and answered when nothing does. */
interface Hearing<Asked extends Operation, Answer> {
  readonly whyNot: (asked: Asked) => Refusal | undefined;
  readonly take: (asked: Asked) => Answer;
}

/** Listens for one kind of change. The same operation asked again gets its first answer and changes nothing. */
export function hearOnce<Asked extends Operation, Answer>(
  message: UpdateDefinition<Answer, [Asked]>,
  { whyNot, take }: Hearing<Asked, Answer>,
): void {
  const taken = new Map<OperationId, Answer>();
  setHandler(
    message,
    (asked) => {
      const before = taken.get(asked.operationId);
      if (before) return before;
      const answer = take(asked);
      taken.set(asked.operationId, answer);
      return answer;
    },
    {
      validator: (asked) => {
        const refusal = taken.has(asked.operationId) ? undefined : whyNot(asked);
        if (refusal) throw ApplicationFailure.nonRetryable(refusal.reason, refusal.code, refusal.why);
      },
    },
  );
}
