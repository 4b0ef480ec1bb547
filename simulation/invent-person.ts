import type { z } from 'zod';
import type { IntakeRequest } from '../contracts/intake';
import type { Random } from './random';
import frames from './words/frames.json';
import names from './words/names.json';

type PersonRequest = z.input<typeof IntakeRequest>['person'];
type Household = NonNullable<PersonRequest['household']>;

/** Whom a need can be about; it decides age, household and the facts that rules ask for. */
export type Who = 'anyone' | 'adult' | 'older' | 'child' | 'parent' | 'baby' | 'pregnant' | 'veteran';

const AGES: Readonly<Record<Who, readonly [number, number]>> = {
  anyone: [19, 88],
  adult: [18, 72],
  older: [61, 97],
  child: [5, 17],
  parent: [20, 48],
  baby: [18, 41],
  pregnant: [17, 43],
  veteran: [24, 81],
};

/** Ages are counted from here, so that the same seed gives the same birth dates in any year. */
export const YEAR = 2026;

/** Surnames are made of words that nobody is called by: no person of that name can be meant. */
export function inventPerson(random: Random, who: Who, { unsafe }: { readonly unsafe: boolean }): PersonRequest {
  const { given, family, language } = inventOrigin(random);
  const [least, most] = AGES[who];
  const age = random.int(least, most);
  const county = random.weighted({ Brandt: 40, Lowell: 32, Amity: 20, Kestrel: 2, '': 6 });
  return {
    givenName: random.pick(given),
    familyName: random.pick(family),
    ...inventAge(random, age),
    ...(county && { county }),
    coverage: [...inventCoverage(random, age)],
    ...(random.chance(0.85) && { language: random.chance(0.55) ? 'English' : language }),
    ...inventAddresses(random, county),
    ...(who === 'pregnant' && { pregnant: true }),
    ...(who === 'veteran' && { veteran: true }),
    household: [...inventHousehold(random, who)],
    contact: unsafe ? UNSAFE : inventContact(random),
  };
}

export const inventGivenName = (random: Random): string => random.pick(inventOrigin(random).given);

/** The counties of the sample speak mostly English and Spanish; every other origin is there too. */
const COMMON = { plain: 12, 'deep-south': 6, spanish: 8 } as const;

const inventOrigin = (
  random: Random,
): { readonly given: string[]; readonly family: string[]; readonly language: string } => {
  const origins = Object.keys(names) as (keyof typeof names)[];
  const weights = Object.fromEntries(origins.map((origin) => [origin, 1]));
  return names[random.weighted({ ...weights, ...COMMON }) as keyof typeof names];
};

const UNSAFE = { safeToContact: 'no', noVoicemail: true, mayTellReferrer: 'no' } as const;

function inventAge(random: Random, ageYears: number): Pick<PersonRequest, 'birthDate' | 'ageYears'> {
  const told = random.weighted({ birthDate: 75, age: 15, nothing: 10 });
  if (told === 'nothing') return {};
  if (told === 'age') return { ageYears };
  const [month, day] = [random.int(1, 12), random.int(1, 28)].map((part) => String(part).padStart(2, '0'));
  return { birthDate: `${YEAR - 1 - ageYears}-${month}-${day}` };
}

function inventCoverage(random: Random, age: number): readonly string[] {
  if (random.chance(0.12)) return [];
  if (age >= 65) return random.chance(0.3) ? ['Medicare', 'Medicaid'] : ['Medicare'];
  return [random.weighted({ Medicaid: 60, Uninsured: 20, 'Employer plan': 20 })];
}

/** The area code 555 is given to nobody, and `.example` is no place: nothing that is sent here arrives at anybody. */
function inventAddresses(random: Random, county: string): Pick<PersonRequest, 'phone' | 'email' | 'address'> {
  const street = random.pick(['Lantern Street', 'Kettle Lane', 'Old Mill Road, Apt 4', 'Rua do Moinho', 'Tannery Row']);
  return {
    ...(random.chance(0.86) && { phone: `+1 555 010 ${random.int(1000, 9999)}` }),
    ...(random.chance(0.4) && { email: `person-${random.int(10_000, 99_999)}@mail.example` }),
    ...(random.chance(0.5) && { address: `${random.int(1, 940)} ${street}${county && `, ${county}`}` }),
  };
}

function inventHousehold(random: Random, who: Who): Household {
  const baby = who === 'baby' ? [{ relation: 'child', age: 0 }] : [];
  const children = who === 'parent' ? random.int(1, 3) : random.weighted({ '0': 60, '1': 20, '2': 14, '3': 6 });
  const others = Array.from({ length: who === 'child' || who === 'older' ? 0 : Number(children) }, () => ({
    relation: 'child',
    ...(random.chance(0.85) && { age: random.int(1, 16) }),
  }));
  const elders = random.chance(0.25)
    ? [{ relation: random.pick(['spouse', 'mother', 'father', 'grandmother', 'cousin']), age: random.int(30, 84) }]
    : [];
  return [...baby, ...others, ...elders];
}

function inventContact(random: Random): NonNullable<PersonRequest['contact']> {
  const safeToContact = random.weighted({ yes: 80, unknown: 20 });
  const preferred = random.weighted({ call: 50, text: 32, email: 12, letter: 3, visit: 3 });
  const others = random.some(['call', 'text', 'email', 'letter'] as const, random.int(0, 2));
  const mayTellReferrer = random.weighted({ yes: 70, unknown: 22, no: 8 });
  return {
    safeToContact,
    channels: safeToContact === 'yes' ? [...new Set([preferred, ...others])] : [],
    noVoicemail: random.chance(0.2),
    ...(random.chance(0.5) && { bestTimes: random.pick(frames.bestTimes) }),
    mayTellReferrer,
  };
}
