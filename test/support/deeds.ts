import { randomUUID } from 'node:crypto';
import { createActivities } from '../../activities';
import type { Message, Messenger } from '../../adapters/messenger';
import type { Advisor } from '../../advice/advisor';
import { listAudit } from '../../db/audit-store';
import type { AdvisorAnswer, Recommendation, RouteQuestion } from '../../domain/advice';
import type { Instant } from '../../domain/clock';
import type { Decide } from '../../domain/decision';
import type { AdviceId, NoticeId, OperationId, ProgramId, ReferralId } from '../../domain/ids';
import type { Outcome } from '../../domain/outcome';
import { anOperation, PANTRY } from './a-referral';
import { aStanding, minutesLater, openRecords } from './records';

/** The deeds on real records; the advisor and the world outside are played, and what they heard is kept. */
export async function openDeeds() {
  const records = await openRecords();
  const asked: RouteQuestion[] = [];
  const sent: Message[] = [];
  const world = { advice: someAdvice(), delivery: 'sent' as 'sent' | 'undeliverable' | 'away' };
  const advisor: Advisor = {
    version: { advisor: 'offline', model: 'played', promptVersion: '1' },
    answersAtOnce: true,
    route: async (question) => {
      asked.push(question);
      return world.advice;
    },
  };
  const messenger: Messenger = {
    answersAtOnce: true,
    send: async (message) => {
      if (world.delivery === 'away') throw new Error('The messenger is away.');
      sent.push(message);
      return world.delivery;
    },
  };
  const deeds = createActivities({ sql: records.worker, advisor, messenger });

  const confirm = async (referralId: ReferralId, at: Instant = minutesLater(10)): Promise<OperationId> => {
    const operation = anOperation();
    const choice = { kind: 'confirm', programId: PANTRY, reason: null, note: 'She asked for it.' } as const;
    await deeds.recordChange(decided(referralId, { ...operation, adviceId: null, revision: 2, choice }, at));
    return operation.operationId;
  };
  return {
    ...records,
    deeds,
    world,
    asked,
    sent,
    /** For the next test: the world is as it was, and has heard nothing. The records stay. */
    beginAnew: () => {
      asked.length = 0;
      sent.length = 0;
      Object.assign(world, { advice: someAdvice(), delivery: 'sent' });
    },
    /** Ana confirms the pantry. */
    confirm,
    end: (referralId: ReferralId, outcome: Outcome, at: Instant = minutesLater(60)) =>
      deeds.recordChange({
        kind: 'ended',
        ending: {
          ...anOperation(),
          revision: 5,
          outcome: outcome.kind === 'declined' ? 'withdrawn' : outcome.kind,
          ...(outcome.kind === 'duplicate' && { goesOn: outcome.goesOn }),
          note: 'First pick-up today.',
        },
        standing: closed(referralId, outcome),
        at,
      }),
    /** The actions of the audit, in order. */
    actions: async (referralId: ReferralId) =>
      (await listAudit(records.reader, referralId)).map(({ action }) => action),
    rows: async (table: string, referralId: ReferralId) => [
      ...(await records.owner`select * from ${records.owner(table)} where referral_id = ${referralId}`),
    ],
  };
}

export type Deeds = Awaited<ReturnType<typeof openDeeds>>;

export const newAdviceId = () => randomUUID() as string as AdviceId;
export const newNoticeId = () => randomUUID() as string as NoticeId;

const QUOTE = 'the food runs out on Friday';

/** Advice that rests on words of the example's narrative. */
export function someAdvice(facts: Partial<AdvisorAnswer> = {}): AdvisorAnswer {
  return {
    outcome: 'route',
    urgency: 'routine',
    dangers: [],
    recommendations: [recommend(PANTRY)],
    notAdvised: [],
    missingFacts: [],
    ...facts,
  };
}

export const recommend = (programId: ProgramId, quote = QUOTE, start = 60): Recommendation => ({
  programId,
  need: 'food',
  because: 'The food runs out.',
  evidence: [{ quote, start }],
  toAsk: [],
});

export const decided = (referralId: ReferralId, decide: Decide, at: Instant) =>
  ({
    kind: 'decided',
    decide,
    decision: decide.choice.kind === 'decline' ? 'declined' : 'accepted-first-choice',
    standing:
      decide.choice.kind === 'decline'
        ? closed(referralId, { kind: 'declined', reason: decide.choice.reason })
        : aStanding(referralId, { revision: 3, status: 'contacting', programId: PANTRY, waitingFor: null }),
    at,
  }) as const;

export const closed = (referralId: ReferralId, outcome: Outcome) =>
  aStanding(referralId, {
    revision: 6,
    status: 'closed',
    nextOwner: 'nobody',
    waitingFor: null,
    programId: outcome.kind === 'service-started' ? outcome.programId : null,
    outcome,
  });
