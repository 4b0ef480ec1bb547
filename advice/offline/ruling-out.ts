import type { NotAdvised, RouteQuestion } from '../../domain/advice';
import { bestOf } from '../../domain/eligibility';
import type { Evidence } from '../../domain/evidence';
import { rootsOf } from '../text/words';
import { mayBeAdvised } from './admission';
import type { Directory } from './directory';
import { type Match, type Matched, strengthFor } from './matching';
import type { Offer } from './offer';
import { FOR_IT } from './parts';
import { quoteAround } from './quoting';
import type { RuledOut } from './wants';

/** More than this would bury the advice. */
const NOT_ADVISED_MAX = 8;

const SPOKEN_OF: Readonly<Record<string, string>> = {
  'not so': 'The narrative says that this is not so',
  denied: 'The narrative says that this is not needed',
  met: 'The narrative says that this is seen to for now',
  past: 'The narrative speaks of this as past',
};

/** Programs that the narrative speaks of and that are not put forward: a rule forbids it, or the narrative itself does. */
export function explainRuledOut(
  question: RouteQuestion,
  found: {
    readonly matched: readonly Matched[];
    readonly ruledOut: readonly RuledOut[];
    readonly directory: Directory;
    /** What was written, where the narrative was read by a gloss. */
    readonly original: (evidence: Evidence) => Evidence;
  },
  advised: ReadonlySet<string>,
): readonly NotAdvised[] {
  const byRule = found.matched.flatMap(({ matches }) =>
    matches
      .filter(({ strength }) => strength >= FOR_IT)
      .flatMap((match) => notAdvised(match.offer, whyNotByRule(match))),
  );
  const byNarrative = found.ruledOut.flatMap(({ need, by }) =>
    question.programs
      .filter(
        (offer) =>
          strengthFor(need, offer, found.directory) >= FOR_IT &&
          mayBeAdvised({ offer, verdict: bestOf(offer.verdicts) }),
      )
      .flatMap((offer) =>
        notAdvised(
          offer,
          `${SPOKEN_OF[howSpokenOf(by)]}: “${found.original(quoteAround(question.narrative, by)).quote}”.`,
        ),
      ),
  );
  const first = new Map<string, NotAdvised>();
  for (const entry of [...byRule, ...byNarrative])
    if (!advised.has(entry.programId) && !first.has(entry.programId)) first.set(entry.programId, entry);
  return [...first.values()].slice(0, NOT_ADVISED_MAX);
}

/** "Not pregnant" says what somebody is not, and "does not need food" what they do not need. */
const howSpokenOf = ({ standing, role, passage: { stretch } }: RuledOut['by']): string =>
  standing === 'denied' && role === 'trouble' && !stretch.roots.some((root) => NEEDING.has(root)) ? 'not so' : standing;

const NEEDING: ReadonlySet<string> = new Set(rootsOf('need want ask request require interested declined refused help'));

const notAdvised = ({ id }: Offer, because: string | undefined): readonly NotAdvised[] =>
  because === undefined ? [] : [{ programId: id, because }];

function whyNotByRule({ offer, need, verdict }: Match): string | undefined {
  if (offer.capacity.status === 'closed') return `It is there for ${need}, but it is closed to new referrals.`;
  if (verdict.eligible !== 'not-eligible') return undefined;
  const rule = verdict.rules.find(({ verdict }) => verdict === 'not-met');
  const against = rule
    ? `it asks “${rule.asks}”, and the referral tells “${rule.fact}”`
    : 'a rule of the program is not met';
  return `It is there for ${need}, but ${against}.`;
}
