import type { AdviceGiven } from './advice';
import type { CorrectFacts } from './correct-facts';
import type { Checked } from './deeds';
import type { AdviceId } from './ids';
import { advised, checked } from './referral-changes';
import { isUndecided, openQuestions, type ReferralState } from './referral-state';
import { type Refusal, refuse } from './refusal';
import { contactAfter, type SendAgain } from './sent-again';

/**
 * The state once our rules were held against what the answers say. A person who decided meanwhile has decided. Whether it
 * is protected by 42 CFR Part 2 is told to a running pathway as it is said, and is not taken from records that lag behind.
 */
export const checkedAnew = (state: ReferralState, { isPart2: _, ...found }: Checked): ReferralState =>
  isUndecided(state) ? checked(state, found) : state;

/**
 * The state once an advisor has read the answers. Where none did, what was advised before stands. Questions that were
 * asked meanwhile stay asked, and what was answered meanwhile is still to be read.
 */
export function advisedAnew(state: ReferralState, read: AdviceId, advice: AdviceGiven | null): ReferralState {
  const toAdvise = state.toAdvise === read ? null : state.toAdvise;
  if (!isUndecided(state)) return { ...state, toAdvise };
  const next = advised(state, advice ?? state.advice);
  return openQuestions(state).length > 0 ? { ...next, stage: state.stage, toAdvise } : { ...next, toAdvise };
}

/**
 * The state once the danger that it told was answered, or that answer was taken back. While nobody has decided, what was
 * advised because of the danger is to be advised anew.
 */
export function dangerAnswered(state: ReferralState, isSeenTo: boolean, adviceId: AdviceId): ReferralState {
  if (isSeenTo === (state.isDangerSeenTo ?? false)) return state;
  const next = { ...state, isDangerSeenTo: isSeenTo };
  const isAdvised = state.advice !== null && state.toAdvise === null;
  if (isAdvised && isSeenTo && state.advice?.outcome !== 'urgent-safety') return next;
  return state.decided === null && state.stage.at !== 'closed' ? { ...next, toAdvise: adviceId } : next;
}

/** Why no more can be heard of the referral, or undefined: before its pathway asks anybody, too, more can. */
export const whyNotHearMore = ({ stage }: ReferralState): Refusal | undefined =>
  stage.at === 'closed'
    ? refuse('referral-closed', { code: 'referral-closed', outcome: stage.outcome.kind, by: null, at: null })
    : undefined;

/** The state once its sender sent it again. Where it says no to contact, nobody is contacted until somebody has found out more. */
export function sentAgain(state: ReferralState, again: SendAgain): ReferralState {
  const { noTo: said, receivedAt, isUrgent } = again;
  const isOutweighed = state.contactAsOf !== null && state.contactAsOf > receivedAt;
  const noTo = isOutweighed ? said.filter((no) => no === 'telling-the-referrer') : said;
  const known = moreKnown(state, again);
  const next = isUrgent ? { ...known, urgency: 'urgent' as const } : known;
  return noTo.length === 0 ? next : { ...next, contact: contactAfter(state.contact, noTo), contactAsOf: receivedAt };
}

/** The state once facts of its person were corrected on the page of the case. */
export const factsCorrected = (state: ReferralState, correction: CorrectFacts): ReferralState =>
  moreKnown(state, correction);

/** What is known now is advised on anew, unless a person has decided already. */
const moreKnown = (state: ReferralState, { operationId }: SendAgain | CorrectFacts): ReferralState => ({
  ...state,
  revision: state.revision + 1,
  toAdvise: state.decided === null ? (operationId as string as AdviceId) : state.toAdvise,
});
