import { useMutation, useQueryClient } from '@tanstack/react-query';
import { uuidv7 } from 'uuidv7';
import { AlertReceipt, type AlertView } from '../../contracts/views/alerts';
import type { AlertSaid, AlertStanding } from '../../domain/alert';
import { request } from '../api/request';
import { NotConfirmed, SignedOut } from '../api/trouble';
import { keepAsking, pauseBefore } from '../changes/change';
import { leavingsSoFar } from '../session/leaving';
import { answerDrafts } from './answer-draft';

/** One alert as it was on the screen, and the operation under which it is answered. */
interface Part extends Pick<AlertView, 'id' | 'revision'> {
  readonly operationId: string;
}

interface Said {
  readonly alert: AlertView;
  readonly said: AlertSaid;
  /** The alert, and those of the same person that stand together with it. */
  readonly parts: readonly [Part, ...Part[]];
  readonly since: number;
}

/** To say that one acts on it is for what is open, to take that back for what is not; any other answer is for all. */
function partsOf({ id, revision, standing, together }: AlertView, { answer }: AlertSaid): Said['parts'] {
  const isMeant = (part: AlertView['together'][number]): boolean =>
    answer === 'acknowledged' ? part.standing === 'open' : answer !== 'taken-back' || part.standing === standing;
  const named = (part: Pick<AlertView, 'id' | 'revision'>): Part => ({
    id: part.id,
    revision: part.revision,
    operationId: uuidv7(),
  });
  return [named({ id, revision }), ...together.filter(isMeant).map(named)];
}

async function answerPart({ id, revision, operationId }: Part, said: AlertSaid): Promise<void> {
  const body = { ...said, operationId, revision };
  const receipt = await request(AlertReceipt, `/alerts/${id}/answers`, { method: 'POST', body });
  if (receipt.state === 'pending') throw new NotConfirmed(receipt.detail);
}

/**
 * Answers an alert, and those of the same person that stand together with it, one after the other. Asked again under the
 * same operations until the truth is known, and never in somebody else's name: it stops when the person leaves. What was
 * not answered then stays on the list.
 */
export function useAlertAnswer() {
  const client = useQueryClient();
  const { mutate, status, failureCount, error, variables } = useMutation({
    networkMode: 'always',
    mutationFn: async ({ said, parts, since }: Said) => {
      for (const part of parts) {
        if (since !== leavingsSoFar()) throw new SignedOut();
        await answerPart(part, said);
      }
    },
    retry: keepAsking,
    retryDelay: pauseBefore,
    onSuccess: (_answered, { alert, said }) => {
      if (isAnswer(said)) answerDrafts.discard(alert.id);
    },
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => LOOKED_AT_AGAIN.has(queryKey[0]) }),
  });
  return {
    /** What was answered last, and how that is doing. */
    last: variables && { said: variables.said, alert: afterwards(variables) },
    state: status === 'pending' && failureCount > 0 ? ('unheard' as const) : status,
    why: error,
    answer: (alert: AlertView, said: AlertSaid, whenTaken: () => void) =>
      mutate({ alert, said, parts: partsOf(alert, said), since: leavingsSoFar() }, { onSuccess: whenTaken }),
  };
}

/** Whether it says what was done, or why it is no danger: then nothing that was typed is left to say. */
export const isAnswer = ({ answer }: AlertSaid): boolean => answer === 'resolved' || answer === 'dismissed';

/** The alert as it stands once the answer was taken, with those that were answered together with it: to take that back. */
function afterwards({ alert, said, parts }: Said): AlertView {
  const standing: AlertStanding = said.answer === 'taken-back' ? 'open' : said.answer;
  const together = alert.together
    .filter(({ id }) => parts.some((part) => part.id === id))
    .map((part) => ({ ...part, revision: part.revision + 1, standing }));
  return { ...alert, revision: alert.revision + 1, standing, together };
}

export type AlertAnswering = ReturnType<typeof useAlertAnswer>;

const LOOKED_AT_AGAIN: ReadonlySet<unknown> = new Set(['alerts', 'referral', 'case', 'notices', 'refused-attempts']);
