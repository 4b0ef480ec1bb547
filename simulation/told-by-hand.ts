import type { HouseholdMember, SourceKind } from '../domain/referral';
import type { InventedReferral } from './invent-referral';
import type { Random } from './random';
import senders from './words/senders.json';

/** A need as somebody wrote it down, with what they told of the person. Who the person is, is invented. */
export interface ToldByHand {
  readonly narrative: string;
  readonly source: SourceKind;
  readonly ageYears: number | null;
  readonly county: string | null;
  readonly coverage: readonly string[];
  readonly language: string | null;
  readonly pregnant: boolean | null;
  readonly veteran: boolean | null;
  readonly household: readonly HouseholdMember[];
}

/**
 * The invented person of a referral, with a need that somebody wrote down of them. They live where the invented person
 * lives, so that programs here may take them; what was not told stays untold.
 */
export function asToldByHand(random: Random, invented: InventedReferral, told: ToldByHand): InventedReferral {
  const { source: kind, narrative, county: writtenIn, ...facts } = told;
  const { givenName, familyName, phone, email, contact, county: livesIn } = invented.person;
  const { organization, email: mail, phone: number } = random.pick<Sender>(senders[kind]);
  const moves = writtenIn && livesIn ? { from: writtenIn, to: livesIn } : undefined;
  return {
    source: { kind, organization, email: mail, phone: number, identifier: invented.source.identifier },
    person: {
      ...{ givenName, familyName, phone, email, contact },
      ...facts,
      county: moves?.to ?? null,
      coverage: [...facts.coverage],
      household: [...facts.household],
    },
    narrative: moves ? narrative.replaceAll(moves.from, moves.to) : narrative,
    urgency: invented.urgency,
    consentToShare: invented.consentToShare,
  };
}

interface Sender {
  readonly organization: string;
  readonly email: string | null;
  readonly phone: string | null;
}
