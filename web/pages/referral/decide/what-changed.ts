import type { FullView } from '../../../../contracts/views/referral';
import { counting } from '../../../../domain/contact';
import type { Text } from '../../../text/en';
import { wordFor } from '../../../text/word-for';

/** A part of the page that says something else than before. */
export interface Difference {
  readonly part: string;
  readonly before: string;
  readonly now: string;
}

/** What a decision could depend on and differs between two versions of a referral, in the words of the page. */
export function whatChanged(before: FullView, now: FullView, text: Text): readonly Difference[] {
  const { parts } = text.decide.changed;
  const read: readonly [part: string, words: (version: FullView) => string][] = [
    [parts.status, ({ status }) => text.statuses[status]],
    [parts.decision, (version) => decisionInWords(version, text)],
    [parts.advice, (version) => adviceInWords(version, text)],
    [parts.contact, (version) => contactInWords(version, text)],
    [parts.attempts, ({ attempts }) => text.decide.changed.attempts(counting(attempts).length)],
    [parts.outcome, ({ outcome }) => (outcome ? wordFor(text.outcomes, outcome.kind) : text.decide.changed.none)],
    [parts.coordinator, ({ coordinator }) => coordinator?.name ?? text.decide.changed.none],
  ];
  return read
    .map(([part, words]) => ({ part, before: words(before), now: words(now) }))
    .filter((difference) => difference.before !== difference.now);
}

/** A decision in one line, by whom and for what. */
export function decisionInWords({ decision }: FullView, { decide, contact }: Text): string {
  if (!decision) return decide.changed.none;
  return `${decision.programName ?? contact.decision.declined} (${decision.by.name})`;
}

function adviceInWords({ advice }: FullView, { decide: { changed } }: Text): string {
  if (!advice) return changed.none;
  const [advised, waiting] = [advice.recommendations, advice.waiting].map((programs) =>
    programs.map(({ programName }) => programName).join(', '),
  );
  return [changed.advised(advised ?? ''), ...(waiting ? [changed.waiting(waiting)] : [])].join('; ');
}

function contactInWords({ person: { contact } }: FullView, { answers, channels, listed }: Text): string {
  const ways = contact.channels.map((channel) => channels[channel].toLowerCase());
  return ways.length > 0 ? `${answers[contact.safeToContact]}: ${listed.or(ways)}` : answers[contact.safeToContact];
}
