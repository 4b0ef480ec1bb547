import type { Task } from 'fhir/r4';
import { fhirStanding, type StandingToTell } from '../../../domain/fhir-status';
import type { ReferralId } from '../../../domain/ids';
import type { Urgency } from '../../../domain/referral';
import { bser, FULFILL, GRAVITY_TASK, QUESTIONNAIRE, QUESTIONNAIRE_RESPONSE } from './codes';
import { protectedBy } from './protected';

/** A referral as its Task tells it: no fact of the person but their id, which says nothing to a stranger. */
export interface TaskFacts extends StandingToTell {
  readonly referralId: ReferralId;
  readonly revision: number;
  readonly urgency: Urgency;
  readonly receivedAt: string;
  readonly movedAt: string;
  readonly personId: string | null;
  /** Whoever handed it in, by our name for the system: no word of the referral itself. */
  readonly requester: string;
  /** Whether 42 CFR Part 2 protects it. */
  readonly isPart2: boolean;
  /** The team that answers for it; null before one has it. */
  readonly owner: string | null;
  /** Where what is asked of the sender is read; null where nothing is, or where it may not be told here. */
  readonly questionnaire: string | null;
  /** The sender's responses that were taken as answers. */
  readonly responses: readonly string[];
}

/** The Task that says how a referral stands. Its id is the referral's, and so is its ServiceRequest's. */
export const taskOf = (facts: TaskFacts): Task => protectedBy(facts.isPart2, plainTask(facts));

function plainTask(facts: TaskFacts): Task {
  const { referralId, personId, requester, owner, questionnaire, responses } = facts;
  const { status, business, reason } = fhirStanding(facts);
  return {
    resourceType: 'Task',
    id: referralId,
    meta: {
      versionId: String(facts.revision),
      lastUpdated: facts.movedAt,
      // The profile asks for whom the Task is; before the pathway has begun that may be unknown.
      ...(personId !== null && { profile: [GRAVITY_TASK] }),
    },
    status,
    ...(reason !== null && { statusReason: { text: reason } }),
    businessStatus: bser(business),
    intent: 'order',
    priority: facts.urgency,
    code: FULFILL,
    focus: { reference: `ServiceRequest/${referralId}` },
    ...(personId !== null && { for: { reference: `Patient/${personId}` } }),
    authoredOn: facts.receivedAt,
    lastModified: facts.movedAt,
    requester: { display: requester },
    ...(owner !== null && { owner: { display: owner } }),
    ...(questionnaire !== null && { input: [{ type: QUESTIONNAIRE, valueCanonical: questionnaire }] }),
    ...(responses.length > 0 && {
      output: responses.map((id) => ({
        type: QUESTIONNAIRE_RESPONSE,
        valueReference: { reference: `QuestionnaireResponse/${id}` },
      })),
    }),
  };
}
