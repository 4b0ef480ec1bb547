import type { Contradiction, Fact, FieldFacts } from '../../domain/told';
import type { AgeTold } from './ages';
import { type Relation, relationOfField } from './relations';
import { settleAge } from './settle-age';
import type { Whose } from './whose';
import type { Years } from './years';

/** Somebody whom a program could enrol, with their age, before anything else is said of them. */
export interface Someone {
  /** As the field says it, or in our own words; null for the person referred. */
  readonly relation: string | null;
  readonly group: Relation | null;
  readonly age: Fact<number> | null;
  readonly between: Fact<Years> | null;
}

export interface Everybody {
  readonly people: readonly [Someone, ...Someone[]];
  readonly contradictions: readonly Contradiction[];
}

/** A child of four is not the one of nine, and so is somebody else; one of eight may be. */
const NEARLY_SAME_AGE = 2;

/** The person referred and their household: those that the fields name, and those whom only the narrative does. */
export function everybodyIn(
  facts: FieldFacts,
  ages: readonly AgeTold[],
  livesThere: (relation: Relation) => boolean,
  needing: readonly Relation[] = [],
): Everybody {
  const household = facts.household.map(({ relation, age }) => ({
    relation,
    age,
    group: relationOfField(relation) ?? null,
  }));
  const ofPerson = ages.filter(
    ({ whose, later, years: [from, to] }) =>
      whose === 'person' &&
      !isOfPregnancy(facts.ageYears, to) &&
      (later || !household.some(({ age }) => age === from && age === to && age !== facts.ageYears)),
  );
  const { fact, between, contradiction } = settleAge(facts.ageYears, ofPerson);
  const person: Someone = { relation: null, group: null, age: fact, between };
  const members = household.map((member) => settleMember(member, household, ages));
  const known = members.map(({ someone }) => someone);
  const further = furtherIn(
    ages,
    known,
    household.map(({ age }) => age),
    livesThere,
  );
  const ageless = withoutAge(needing, [...known, ...further]);
  return {
    people: [person, ...known, ...further, ...ageless],
    contradictions: [contradiction, ...members.map((member) => member.contradiction)].filter((one) => one !== null),
  };
}

/** "She is 10 weeks" of somebody who is grown: the weeks of a pregnancy, or the months of a baby. */
const isOfPregnancy = (field: number | null, years: number): boolean => field !== null && field >= GROWN && years < 2;
const GROWN = 10;

interface Member {
  readonly relation: string;
  readonly group: Relation | null;
  readonly age: number | null;
}

function settleMember(
  member: Member,
  household: readonly Member[],
  ages: readonly AgeTold[],
): { readonly someone: Someone; readonly contradiction: Contradiction | null } {
  const alike = household.filter(({ group }) => group !== null && group === member.group);
  const told = ages.filter(({ whose }) => whose === member.group);
  const free = told.filter((one) => !alike.some(({ age }) => age !== null && holds(one, age)));
  const onlyOne = alike.length === 1 && free.length === 1 && told.length === 1;
  const { age } = member;
  const mine = onlyOne ? free.filter((one) => age === null || Math.abs(one.years[0] - age) <= NEARLY_SAME_AGE) : [];
  const { fact, between, contradiction } = settleAge(age, mine, 'household');
  return { someone: { relation: member.relation, group: member.group, age: fact, between }, contradiction };
}

/** Who lives there and is named by the narrative alone. Children do; others where the narrative says that they live together. */
function furtherIn(
  ages: readonly AgeTold[],
  known: readonly Someone[],
  fieldAges: readonly (number | null)[],
  livesThere: (relation: Relation) => boolean,
): readonly Someone[] {
  const taken: AgeTold[] = [];
  for (const told of ages) {
    if (!isRelation(told.whose) || !livesThere(told.whose)) continue;
    const isKnown =
      known.some(
        ({ group, age, between }) =>
          group === told.whose && (isWithin(told, age) || between?.evidence === told.evidence),
      ) ||
      fieldAges.some((age) => age !== null && holds(told, age)) ||
      isNearOnly(told, known);
    const said = taken.some(({ whose, years }) => whose === told.whose && years[0] === told.years[0]);
    if (!isKnown && !said) taken.push(told);
  }
  return taken.map(({ whose, years, evidence }) => ({
    relation: whose,
    group: isRelation(whose) ? whose : null,
    age: years[0] === years[1] ? { value: years[0], evidence } : null,
    between: years[0] === years[1] ? null : { value: years, evidence },
  }));
}

/** "My son needs counseling": how old he is, nobody told, and it is not the age of whoever is referred. */
const withoutAge = (needing: readonly Relation[], known: readonly Someone[]): readonly Someone[] =>
  needing
    .filter((relation) => !known.some(({ group }) => group === relation))
    .map((relation) => ({ relation, group: relation, age: null, between: null }));

const isNearOnly = (told: AgeTold, known: readonly Someone[]): boolean => {
  const alike = known.filter(({ group }) => group === told.whose);
  return alike.length === 1 && alike[0]?.age === null;
};

const isWithin = (told: AgeTold, age: Fact<number> | null): boolean => age !== null && holds(told, age.value);

const holds = ({ years: [from, to] }: AgeTold, age: number): boolean => from <= age && age <= to;

export const isRelation = (whose: Whose): whose is Relation => whose !== 'person' && whose !== 'somebody-else';

/** Of the people, those of whom something was said: one, or nobody where several could be meant. */
export function meantBy(whose: Whose, people: readonly Someone[]): number | undefined {
  if (whose === 'person') return 0;
  const alike = people.flatMap(({ group }, index) => (group === whose ? [index] : []));
  return alike.length === 1 ? alike[0] : undefined;
}
