import type { RouteQuestion } from '../domain/advice';
import { bestOf, judgePeople } from '../domain/eligibility';
import type { EligibilityTerms, Program } from '../domain/program';
import { readTold } from './reading/read-told';
import { type KnownIdentifiers, redactNarrative } from './redaction';

/** A referral as it is on record, with what identifies the person, which no advisor sees. */
export interface ReferralToAdvise
  extends Pick<
    RouteQuestion,
    'narrative' | 'source' | 'receivedOn' | 'urgency' | 'urgencyStated' | 'language' | 'facts'
  > {
  readonly identifiers: KnownIdentifiers;
  /** Whom and what its sender named when it sent it again. */
  readonly identifiersLater?: readonly KnownIdentifiers[];
}

export interface Directory {
  readonly programs: readonly Program[];
  readonly terms: EligibilityTerms;
}

/**
 * What an advisor is asked: the minimum necessary, without identifiers, with our own rules' verdicts. Places in its
 * narrative are places in the original. A day of birth tells our rules an age, and is itself told to nobody.
 */
export function poseQuestion(
  { identifiers, identifiersLater = [], narrative, ...referral }: ReferralToAdvise,
  { programs, terms }: Directory,
): RouteQuestion {
  const redacted = [identifiers, ...identifiersLater].reduce(redactNarrative, narrative);
  const told = readTold({ ...referral, narrative: redacted, withBirthDates: narrative, terms, programs });
  const offered = programs.map((program) => {
    const verdicts = judgePeople(program, told, terms);
    return { ...program, eligible: bestOf(verdicts).eligible, verdicts };
  });
  return { ...referral, narrative: redacted, told, terms, programs: offered };
}
