import { RuleHeld } from '../contracts/rules';
import type { AdviceView, RecommendationView } from '../contracts/views/advice';
import type { FullView } from '../contracts/views/referral';
import type { AdviceRow } from '../db/advice-store';
import type { ReferralPage } from '../db/referral-page';
import type { SentAgainRow } from '../db/sent-again-store';
import type { Recommendation } from '../domain/advice';
import { passagesOf } from '../domain/answered-intake';
import type { Instant } from '../domain/clock';
import { counting, whyNotContactBy, whyNotUnableToReach } from '../domain/contact';
import { together } from '../domain/danger';
import type { Evidence } from '../domain/evidence';
import type { ProgramId } from '../domain/ids';
import { localDay } from '../domain/local-time';
import type { EligibilityTerms, Program } from '../domain/program';
import type { Reason } from '../domain/reason';
import { inEnglish } from '../domain/reasons-in-english';
import type { RuleHeld as HeldByRules } from '../domain/rule-held';
import { toldLater } from '../domain/told-later';
import { alertView } from './alerts';
import { deedTold } from './happening';
import { inquiryViews } from './inquiry-views';
import { consentRules, part2View } from './part-2-view';
import { personFactsView } from './person-view';
import { noticeView, waitingView } from './rows-in-view';

/** What a page of a referral needs besides the records: the directory for names, the time for an age, and its links. */
export interface Around {
  readonly programs: readonly Program[];
  /** What the terms of the directory mean. */
  readonly terms: EligibilityTerms;
  readonly at: Instant;
  readonly perhapsKnown: FullView['perhapsKnown'];
  readonly others: FullView['others'];
  readonly links: FullView['links'];
}

/** Everything that a coordinator may see of a referral, on one page. */
export function fullView(page: ReferralPage, { programs, terms, at, perhapsKnown, others, links }: Around): FullView {
  const known = (id: ProgramId) => inDirectory(programs, id);
  return {
    view: 'full',
    id: page.referralId,
    revision: page.revision,
    status: page.status,
    nextOwner: page.nextOwner,
    urgency: page.urgency,
    readAsUrgent: page.readAsUrgent,
    receivedAt: page.receivedAt,
    waitingFor: waitingView(page.waitingFor, page.nextTold),
    caseId: page.caseId,
    team: { id: page.team.id, name: page.team.name },
    coordinator: page.coordinator,
    source: page.source,
    person: personView(page, at),
    perhapsKnown,
    others,
    narrative: page.narrative,
    codedFrom: page.codedFrom,
    cameWith: page.cameWith,
    notShown: page.notShown,
    consentToShare: page.consentToShare,
    part2: part2View(page, { at, nameOf: (id) => known(id).programName }),
    checks: checksView(page, known, at),
    dangers: dangersView(page),
    alerts: page.alerts.map(alertView),
    advice: page.advice ? adviceView(page.advice, page, known) : null,
    earlierAdvice: page.earlierAdvice.map((advice) => adviceView(advice, page, known)),
    ...inquiryViews(page, terms),
    decision: decisionView(page, known),
    attempts: page.attempts.map(({ attemptId, ...attempt }) => ({ id: attemptId, ...attempt })),
    ...whyNotYet(page),
    outcome: outcomeView(page, known),
    notices: page.notices.map(noticeView),
    story: page.story.map(({ seq, at: when, by, detail, ...deed }) => ({
      seq,
      at: when,
      by,
      ...deedTold(deed),
      detail,
    })),
    links,
  };
}

type Known = (id: ProgramId) => {
  readonly programId: string;
  readonly programName: string;
  readonly capacity: Program['capacity']['status'];
  readonly waitDays: number | null;
};

/** A program that left the directory keeps its id for a name: what was said of it stays readable. */
function inDirectory(programs: readonly Program[], programId: ProgramId): ReturnType<Known> {
  const program = programs.find(({ id }) => id === programId);
  return {
    programId,
    programName: program?.name ?? programId,
    capacity: program?.capacity.status ?? 'closed',
    waitDays: program?.capacity.waitDays ?? null,
  };
}

function personView({ person, related, team }: ReferralPage, at: Instant): FullView['person'] {
  return {
    ...personFactsView(person, localDay(at, team.zone)),
    related: related.map(({ relation, givenName: given, familyName: family, mayConsent, mayBeTold }) => ({
      relation,
      name: `${given} ${family}`,
      mayConsent,
      mayBeTold,
    })),
  };
}

function checksView(page: ReferralPage, known: Known, at: Instant): FullView['checks'] {
  const { checks } = page;
  if (!checks) return null;
  const quoted = quotedFrom(page);
  const verdicts = checks.verdicts.map(({ programId, eligible, forWhom, rules }) => ({
    ...known(programId),
    eligible,
    forWhom,
    rules: [...rules, ...consentRules(page, programId, at)].map(({ evidence, ...rule }) => ({
      ...rule,
      held: heldOf(rule.held),
      evidence: evidence ? quoted(evidence) : null,
    })),
  }));
  const contradictions = checks.contradictions.map((one) => ({ ...one, evidence: quoted(one.evidence) }));
  return { at: checks.checkedAt, missing: checks.missing, contradictions, verdicts };
}

/** Whether the sender wrote the words of a quote, at first or later, or they were made of codes, or an answer says them. */
function quotedFrom(page: Pick<ReferralPage, 'narrative' | 'codedFrom' | 'answers' | 'sentAgain'>) {
  const { narrative, codedFrom, sentAgain: sendings } = page;
  const passages = passagesOf(narrative, toldLater(page));
  return ({ quote, start }: Evidence) => {
    const later = passages.find((passage) => start >= passage.start && start < passage.end);
    const sending = sendings.find(({ operationId }) => operationId === later?.answerId);
    const sentAgain = sending !== undefined;
    const answered = start >= narrative.length && !sentAgain;
    const ofFirst = start < narrative.length && codedFrom !== null && start + quote.length > codedFrom;
    const coded = ofFirst || (sending !== undefined && isCodedIn(sending, quote));
    return { quote, start, answered, sentAgain, coded };
  };
}

/** Whether words stand in what was only coded, and nowhere in what somebody wrote. */
const isCodedIn = ({ narrative, told: { codedFrom } }: SentAgainRow, quote: string): boolean =>
  codedFrom !== undefined && !narrative.slice(0, codedFrom).includes(quote);

/** As it was kept then; null where an older version kept it otherwise. */
function heldOf(kept: unknown): HeldByRules | null {
  const read = RuleHeld.safeParse(kept);
  return read.success ? read.data : null;
}

/** Found by rule, by an advisor, or by both: shown once. */
const dangersView = ({ checks, advice, ...page }: ReferralPage): FullView['dangers'] =>
  together(checks?.dangers ?? [], advice?.dangers ?? []).map(({ kind, tier, evidence }) => ({
    kind,
    tier,
    quotes: evidence.map(quotedFrom(page)),
  }));

function adviceView(advice: AdviceRow, page: ReferralPage, known: Known): AdviceView {
  const {
    adviceId,
    advisedAt,
    recommendations,
    waiting,
    notAdvised,
    dangers: _shownApart,
    findings,
    urgencyEvidence,
    ...said
  } = advice;
  const recommended = ({ programId, need, because, evidence, toAsk }: Recommendation): RecommendationView => ({
    ...known(programId),
    need,
    because,
    evidence: evidence.map(quotedFrom(page)),
    toAsk: [...toAsk],
  });
  return {
    ...said,
    id: adviceId,
    at: advisedAt,
    checked: [...new Set(findings.map(({ guard }) => guard))],
    urgencyEvidence: urgencyEvidence.map(quotedFrom(page)),
    recommendations: recommendations.map(recommended),
    waiting: waiting.map(recommended),
    notAdvised: notAdvised.map(({ programId, because }) => {
      const { programName } = known(programId);
      return { programId, programName, because };
    }),
  };
}

function decisionView({ decision }: ReferralPage, known: Known): FullView['decision'] {
  if (!decision) return null;
  const { kind, adviceId, programId, reason, note, by, at } = decision;
  const programName = programId && known(programId).programName;
  return { kind, adviceId, programId, programName, reason, note, by, at };
}

/** How it ended. A declined referral ended with the decision itself. */
function outcomeView(page: ReferralPage, known: Known): FullView['outcome'] {
  const { outcome, decision } = page;
  const [by, at] = [page.endedBy ?? decision?.by, page.endedAt ?? decision?.at];
  if (!outcome || !by || !at) return null;
  const note = page.endedNote ?? (outcome.kind === 'declined' ? (decision?.note ?? null) : null);
  return { kind: outcome.kind, programName: page.programId && known(page.programId).programName, note, by, at };
}

function whyNotYet(page: ReferralPage): Pick<FullView, 'whyNot' | 'whyNotContact' | 'whyNotUnableToReach'> {
  const contact = whyNotContact(page) ?? null;
  const unableToReach = whyNotUnableToReach(counting(page.attempts), page.policy) ?? null;
  return {
    whyNotContact: contact && inEnglish(contact),
    whyNotUnableToReach: unableToReach && inEnglish(unableToReach),
    whyNot: { contact, unableToReach },
  };
}

function whyNotContact({ status, person }: ReferralPage): Reason | undefined {
  if (status === 'closed') return { code: 'referral-closed', outcome: null, by: null, at: null };
  if (status !== 'contacting') return { code: 'pathway-unconfirmed' };
  return whyNotContactBy(person.contact.channels[0] ?? 'call', person.contact);
}
