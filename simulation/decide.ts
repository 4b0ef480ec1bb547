import { DECLINE_REASONS, OVERRIDE_REASONS } from '../domain/decision';
import type { Page } from './page';
import type { Random } from './random';
import type { Story } from './stories';
import notes from './words/notes.json';

/** What a coordinator answers to the advice: mostly the first program, sometimes another, sometimes none. */
export function decisionOn(page: Page, { kind }: Story, random: Random): object {
  const answering = { adviceId: page.advice?.id ?? null, revision: page.revision };
  const programs = programsFor(page, random);
  const declines = kind === 'declined' || programs === undefined;
  return declines
    ? { kind: 'decline', ...answering, ...declining(random) }
    : { kind: 'confirm', ...answering, ...programs };
}

function declining(random: Random): object {
  const reason = random.pick(DECLINE_REASONS);
  return { reason, note: notes.decline[reason] };
}

/** The program that is confirmed, with a reason where it was not advised; undefined where no rule lets one through. */
function programsFor({ advice, checks }: Page, random: Random): object | undefined {
  const advised = idsOf(advice?.recommendations);
  const [first, second] = advised;
  const others = (checks?.verdicts ?? []).filter(
    ({ programId, eligible }) => eligible === 'eligible' && !advised.includes(programId),
  );
  if (first && (others.length === 0 || random.chance(0.85)))
    return { programId: second && random.chance(0.2) ? second : first };
  if (others.length === 0) return undefined;
  const usual = first ? random.pick(REASONS) : 'no-advice-given';
  const { programId } = random.pick(others);
  const reason = idsOf(advice?.waiting).includes(programId) ? 'danger-seen-to' : usual;
  return { programId, reason, note: notes.override[reason] };
}

const idsOf = (programs: NonNullable<Page['advice']>['waiting'] = []): readonly string[] =>
  programs.map(({ programId }) => programId);

/** Those that need no exception from a rule, as the programs are eligible, and that go with any advice. */
const REASONS = OVERRIDE_REASONS.filter(
  (reason) =>
    reason !== 'facts-differ' &&
    reason !== 'program-makes-exception' &&
    reason !== 'no-advice-given' &&
    reason !== 'danger-seen-to',
);
