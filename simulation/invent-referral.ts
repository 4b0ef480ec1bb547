import type { z } from 'zod';
import type { IntakeRequest } from '../contracts/intake';
import type { SourceKind } from '../domain/referral';
import { inventNarrative, type NeedName } from './invent-narrative';
import { inventGivenName, inventPerson, type Who, YEAR } from './invent-person';
import { type Random, randomFor } from './random';
import needs from './words/needs.json';
import senders from './words/senders.json';

/** A referral as a source hands it in. */
export type InventedReferral = z.input<typeof IntakeRequest> & {
  readonly source: { readonly identifier: string };
};

/**
 * The n-th referral of a seed. The same seed and number give the same referral for ever, with the same sender's number,
 * so that handing it in again adds nothing.
 */
export function inventReferral(seed: string, number: number): InventedReferral {
  const random = randomFor(seed, number);
  const asked = inventNeeds(random);
  const [first] = asked;
  const who = needs[first].who as Who;
  const source = random.weighted(sourcesFor(who));
  const unsafe = first === 'violence' || random.chance(0.02);
  const person = inventPerson(random, who, { unsafe });
  const telling = {
    source,
    needs: asked,
    unsafe,
    givenName: person.givenName,
    age: ageInWords(person),
    pronoun: who === 'pregnant' ? ('she' as const) : random.weighted({ she: 46, he: 40, they: 14 }),
  };
  return {
    source: inventSource(random, source, `seed-${seed}-${String(number).padStart(4, '0')}`),
    person,
    ...(who === 'child' && { relatedPersons: [inventGuardian(random, person.familyName)] }),
    narrative: inventNarrative(random, telling),
    urgency: random.chance(needs[first].urgent) ? 'urgent' : 'routine',
    consentToShare: random.weighted({ yes: 82, unknown: 15, no: 3 }),
    ...(random.chance(0.35) && { groupMeasures: inventGroupMeasures(random) }),
  };
}

function ageInWords({ birthDate, ageYears }: InventedReferral['person']): string {
  const years = ageYears ?? (birthDate ? YEAR - Number(birthDate.slice(0, 4)) : undefined);
  return years === undefined || years === null ? 'age not on file' : `${years} y/o`;
}

/** One need that leads, and often one or two that come with it. */
function inventNeeds(random: Random): readonly [NeedName, ...NeedName[]] {
  const weights = Object.fromEntries(Object.entries(needs).map(([name, { weight }]) => [name, weight]));
  const first = random.weighted(weights as Record<NeedName, number>);
  const beside = needs[first].complements as readonly NeedName[];
  return [first, ...random.some(beside, Number(random.weighted({ '0': 55, '1': 33, '2': 12 })))];
}

function sourcesFor(who: Who): Readonly<Record<SourceKind, number>> {
  if (who === 'child') return { hospital: 10, 'primary-care': 30, school: 45, 'community-partner': 8, self: 7 };
  return { hospital: 30, 'primary-care': 30, school: 0, 'community-partner': 24, self: 16 };
}

function inventSource(random: Random, kind: SourceKind, identifier: string): InventedReferral['source'] {
  const { organization, contacts, email, phone } = random.pick<{
    readonly organization: string;
    readonly contacts: readonly (string | null)[];
    readonly email: string | null;
    readonly phone: string | null;
  }>(senders[kind]);
  return { kind, organization, contactName: random.pick(contacts), email, phone, identifier };
}

function inventGuardian(random: Random, familyName: string) {
  return {
    relation: random.pick(['parent', 'guardian', 'caregiver'] as const),
    givenName: inventGivenName(random),
    familyName,
    ...(random.chance(0.8) && { phone: `+1 555 010 ${random.int(1000, 9999)}` }),
    mayConsent: random.weighted({ yes: 85, unknown: 15 }),
    mayBeTold: random.weighted({ yes: 80, unknown: 15, no: 5 }),
  };
}

/** Self-reported; what is left out was not told. */
const inventGroupMeasures = (random: Random) => ({
  consented: true as const,
  race: [...random.some(['Asian', 'Black', 'Native', 'White', 'Another race'], random.chance(0.12) ? 2 : 1)],
  ...(random.chance(0.6) && { ethnicity: random.weighted({ 'Not Hispanic': 70, Hispanic: 30 }) }),
  ...(random.chance(0.8) && { gender: random.weighted({ woman: 52, man: 42, 'non-binary': 6 }) }),
  ...(random.chance(0.2) && { sexualOrientation: random.weighted({ straight: 85, gay: 9, bisexual: 6 }) }),
  ...(random.chance(0.2) && { disability: [random.pick(['mobility', 'hearing', 'vision', 'chronic illness'])] }),
});
