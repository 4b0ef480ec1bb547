import type { z } from 'zod';
import type { DecisionRequest } from '../../../../contracts/commands';
import type { FullView } from '../../../../contracts/views/referral';
import { DECLINE_REASONS, OVERRIDE_REASONS, type OverrideReason } from '../../../../domain/decision';
import { QUESTION_LENGTH_MAX, QUESTIONS_MAX } from '../../../../domain/inquiry';
import { say } from '../../../../domain/sayings';
import { openDrafts } from '../../../drafts/drafts';
import type { Text } from '../../../text/en';

interface AskedQuestion {
  readonly key: string | null;
  readonly question: string;
}

/** What a person has picked and typed, and the version of the referral that they were looking at when they began. */
export interface DecisionDraft {
  readonly pick: 'nothing' | 'advised' | 'waiting' | 'another' | 'decline' | 'ask';
  readonly programId: string | null;
  readonly reason: string | null;
  readonly note: string;
  /** The listed questions that were ticked, in the wording in which they are to be asked. */
  readonly ticked: readonly AskedQuestion[];
  /** Questions of one's own, one in each line. */
  readonly own: string;
  readonly seen: FullView | null;
}

const BLANK: DecisionDraft = {
  pick: 'nothing',
  programId: null,
  reason: null,
  note: '',
  ticked: [],
  own: '',
  seen: null,
};

/** Kept until handed over. */
export const decisionDrafts = openDrafts(BLANK);

/** Reasons that say why a rule does not hold; only these let a person go past one. */
const RULE_REASONS: readonly OverrideReason[] = ['facts-differ', 'program-makes-exception'];

/** Whether the pick departs from the advice, so that it needs a reason. */
const departs = ({ pick, programId }: DecisionDraft, { advice }: FullView): boolean =>
  (pick === 'another' || pick === 'waiting') &&
  !advice?.recommendations.some((advised) => advised.programId === programId);

/** Whether the program waits until a danger is seen to. */
const waits = (programId: string | null, { advice }: FullView): boolean =>
  advice?.waiting.some((waiting) => waiting.programId === programId) ?? false;

/** Whether our rules speak against the picked program. */
const verdictAgainst = ({ programId }: DecisionDraft, { checks }: FullView) =>
  checks?.verdicts.find((known) => known.programId === programId && known.eligible === 'not-eligible');

/** The first rule that speaks against the picked program, in words, or undefined. */
export function ruleAgainst(draft: DecisionDraft, referral: FullView, words: Text['rules']): string | undefined {
  const verdict = verdictAgainst(draft, referral);
  if (!verdict) return undefined;
  const rule = verdict.rules.find((one) => one.verdict === 'not-met');
  if (!rule) return verdict.programName;
  const { held, asks, fact } = rule;
  return held ? `${say(words.asks, held)} (${say(words.facts, held)})` : `${asks} (${fact})`;
}

/** What is on record of a consent in writing that a program needs and that does not cover it; undefined where it may be told. */
export const consentMissing = (programId: string | null, { checks }: FullView) =>
  checks?.verdicts
    .find((known) => known.programId === programId)
    ?.rules.find(({ rule, verdict }) => rule === 'part-2-consent' && verdict !== 'met');

/** The reasons that can be given for this pick; none when it needs none. */
export function reasonsFor(draft: DecisionDraft, referral: FullView): readonly string[] {
  if (draft.pick === 'decline') return DECLINE_REASONS;
  if (verdictAgainst(draft, referral)) return RULE_REASONS;
  if (!departs(draft, referral)) return [];
  const { advice } = referral;
  const goesWith = (reason: OverrideReason): boolean => {
    if (reason === 'no-advice-given') return !advice || advice.recommendations.length + advice.waiting.length === 0;
    return reason !== 'danger-seen-to' || advice?.outcome === 'urgent-safety';
  };
  return OVERRIDE_REASONS.filter(goesWith);
}

/**
 * Another answer, by the value of its row. A new pick drops the grounds' code, which belonged to the old one; the words
 * stay.
 */
export function picking(draft: DecisionDraft, value: string, referral: FullView): DecisionDraft {
  if (value === 'another' || value === 'decline' || value === 'ask')
    return { ...draft, pick: value, programId: null, reason: null };
  return choosing({ ...draft, pick: waits(value, referral) ? 'waiting' : 'advised' }, value, referral);
}

/** A program is chosen: of one that waited behind a danger it is taken to have been seen to, until somebody says otherwise. */
export function choosing(draft: DecisionDraft, programId: string | null, referral: FullView): DecisionDraft {
  const chosen = { ...draft, programId, reason: null };
  const isSeenTo = waits(programId, referral) && reasonsFor(chosen, referral).includes('danger-seen-to');
  return isSeenTo ? { ...chosen, reason: 'danger-seen-to' } : chosen;
}

/** Everything that the draft asks, the ticked ones first. */
export const askedIn = ({ ticked, own }: DecisionDraft): readonly AskedQuestion[] => [
  ...ticked,
  ...own.split('\n').flatMap((line) => (line.trim() === '' ? [] : { key: null, question: line.trim() })),
];

export type Fault =
  | 'choice'
  | 'program'
  | 'consent'
  | 'reason'
  | 'note'
  | 'noteLong'
  | 'questions'
  | 'questionsMany'
  | 'questionLong';

const NOTE_MAX = 2_000;

/** What is still missing before this can be handed over, in the order of the form. */
export function faultsOf(draft: DecisionDraft, referral: FullView): readonly Fault[] {
  const { pick, programId, reason, note } = draft;
  const reasons = reasonsFor(draft, referral);
  const faults: (Fault | false)[] = [
    pick === 'nothing' && 'choice',
    pick === 'another' && programId === null && 'program',
    consentMissing(programId, referral) !== undefined && 'consent',
    reasons.length > 0 && !reasons.some((known) => known === reason) && 'reason',
    reasons.length > 0 && note.trim() === '' && 'note',
    note.length > NOTE_MAX && 'noteLong',
    ...(pick === 'ask' ? faultsOfAsking(askedIn(draft)) : []),
  ];
  return faults.filter((fault) => fault !== false);
}

const faultsOfAsking = (asked: readonly AskedQuestion[]): readonly (Fault | false)[] => [
  !asked.some(({ question }) => question.trim() !== '') && 'questions',
  asked.length > QUESTIONS_MAX && 'questionsMany',
  asked.some(({ question }) => question.length > QUESTION_LENGTH_MAX) && 'questionLong',
];

/** The draft as it is handed over, bound to the advice and the revision that were on the screen. */
export function requestOf(draft: DecisionDraft, seen: FullView, operationId: string): z.input<typeof DecisionRequest> {
  const { pick, programId, reason, note } = draft;
  const answering = { operationId, revision: seen.revision, adviceId: seen.advice?.id ?? null };
  if (pick === 'ask')
    return {
      kind: 'ask',
      ...answering,
      questions: askedIn(draft).filter(({ question }) => question.trim() !== ''),
      note: note.trim() || null,
    };
  if (pick === 'decline')
    return {
      kind: 'decline',
      ...answering,
      reason: DECLINE_REASONS.find((known) => known === reason) ?? 'other',
      note,
    };
  return {
    kind: 'confirm',
    ...answering,
    programId: programId ?? '',
    reason: OVERRIDE_REASONS.find((known) => known === reason) ?? null,
    note: note.trim() || null,
  };
}
