import type { Fact, ToldOf } from '../../domain/told';
import { ofArrival } from './arrivals';
import { kindOf } from './coverage-kinds';
import lexicon from './facts.json';
import { type HouseholdRule, householdHolds, householdRuleIn } from './household-terms';
import {
  CARING,
  isCaring,
  lastOf,
  lastSaid,
  lastSaidWithin,
  onlyIf,
  type SaidOf,
  type Truth,
  turned,
} from './last-said';
import { isBirthToldOf, isMinor, MINOR, noMinors, withoutBirth } from './no-children';
import { isNotCounted } from './not-counted';
import { NUMBER, numberOf } from './numbers';
import { schoolsNamedIn } from './schools-named';
import { ofService } from './service-told';
import { conditionsIn, type StaysTold, timesIn } from './stays-counted';
import { type FactId, inOwnWords, type Literal, type TermMeaning } from './term-meanings';
import { type WeeksTold, weekIn } from './weeks-pregnant';

/** Everything that the truth of a term can rest on. */
export interface Grounds {
  /** The people as far as they are known: ages, coverage, and the terms that fields tell. */
  readonly people: readonly [ToldOf, ...ToldOf[]];
  readonly said: readonly SaidOf[];
  readonly weeks: WeeksTold | undefined;
  readonly stays: StaysTold | undefined;
}

/** Whether a term is true of one of the people; null when nobody can know. A pupil of some school is not one of a named one. */
export function truthOf(term: TermMeaning, index: number, grounds: Grounds): Truth {
  const ownWords = lastSaid(inOwnWords(term.term), index, term.shared, grounds);
  if (ownWords) return ownWords;
  const first = term.literals.some(isCaring) ? ofCaring(term, index, grounds) : ofLiterals(term, index, grounds);
  const whole = term.also ? allOf([first, ofLiterals({ ...term, ...term.also }, index, grounds)]) : first;
  if (whole?.value === true && schoolsNamedIn(term.meaning)?.closed) return null;
  return term.open && whole?.value === false ? null : whole;
}

function ofLiterals(term: TermMeaning, index: number, grounds: Grounds): Truth {
  const rule = ruleBeside(term);
  const literals = literalsBeside(term, rule !== undefined);
  const wanted = literals.filter(({ must, fact }) => must || fact === LATE);
  const truths = [
    ...(rule ? [ofHousehold(rule, grounds)] : []),
    ...wanted.map(({ fact, must }) => turned(ofFact(fact, term, index, grounds), must)),
  ];
  const truth = term.together ? allOf(truths) : anyOf(truths);
  const not = literals
    .filter(({ must, fact }) => !must && fact !== LATE)
    .map(({ fact }) => ofFact(fact, term, index, grounds));
  return withoutAny(truth, not, truths.length === 0);
}

/** A child who is told to live with somebody else is none at home, whatever their age. */
function ofHousehold(rule: HouseholdRule, grounds: Grounds): Truth {
  const holds = householdHolds(rule, grounds.people);
  const none = rule.to <= MINOR ? noMinors(0, grounds) : null;
  const isElsewhere = rule.to <= MINOR && lastSaid('minor-along', 0, true, grounds)?.value === false;
  if (isElsewhere) return onlyIf(false, holds) ?? none;
  return (
    holds ??
    none ??
    (rule.from === 0 && rule.count === 1
      ? onlyIf(true, lastSaid('baby', 0, true, grounds) ?? bornAlive(grounds))
      : null)
  );
}

/** "Not yet 28 weeks along" must be told: nobody knows it of a pregnancy of which no week is told. */
const LATE: FactId = 'late-pregnancy';

/** "Cares without pay for somebody who is 60 or has dementia" wants the care, and of whoever is cared for one of the two. */
function ofCaring(term: TermMeaning, index: number, grounds: Grounds): Truth {
  const told = withoutFields(grounds);
  const ofTerm = ({ fact, must }: Literal) => turned(ofFact(fact, { ...term, shared: true }, index, told), must);
  const care = allOf(term.literals.filter(isCaring).map(ofTerm));
  const rule = householdRuleIn(term.meaning);
  const cared = [
    ...(rule ? [householdHolds(rule, notCaring(grounds))] : []),
    ...term.literals.filter((literal) => !isCaring(literal)).map(ofTerm),
  ];
  if (cared.length === 0 || care?.value === false) return care;
  return allOf([care, rule || !term.together ? anyOf(cared) : allOf(cared)]);
}

/** "Cares for a veteran": that the field says no veteran is of whoever cares. */
const withoutFields = (grounds: Grounds): Grounds => {
  const [person, ...others] = grounds.people;
  return { ...grounds, people: [{ ...person, terms: {} }, ...others.map((one) => ({ ...one, terms: {} }))] };
};

/** Whoever looks after somebody is not the one who is looked after. */
function notCaring({ people, said }: Grounds): readonly ToldOf[] {
  const carers = new Set(said.filter(({ of, says }) => of === CARING && says === 'yes').map(({ person }) => person));
  return people.filter((_one, at) => !carers.has(at));
}

/** Ages tell who lives at home, and not whose child somebody raises or what their parents do. */
const ruleBeside = ({ meaning, literals }: TermMeaning): HouseholdRule | undefined =>
  literals.some(({ fact }) => NOT_BY_AGES.has(fact)) ? undefined : householdRuleIn(meaning);

const NOT_BY_AGES: ReadonlySet<FactId> = new Set(['kinship', 'parents-work', 'developmental-worry', 'foster-youth']);

/** "Served, and was not discharged dishonorably": what nothing points to does not stand in the way. */
function withoutAny(truth: Truth, not: readonly Truth[], nothingElse: boolean): Truth {
  const against = not.find((one) => one?.value === true);
  if (against) return { value: false, evidence: against.evidence };
  const [denied] = not;
  if (nothingElse) return denied ? { value: true, evidence: denied.evidence } : null;
  return truth;
}

/** "Has a child under 5 at home" is told by ages alone, and not by words that sound like it. */
const literalsBeside = ({ literals, together }: TermMeaning, byAges: boolean): readonly Literal[] =>
  byAges && together ? [] : literals;

/** A child so young neither carries nor has borne one. */
const BEARS: ReadonlySet<FactId> = new Set(['pregnant', 'postpartum', 'first-birth', 'late-pregnancy']);
const TOO_YOUNG = 9;
/** "Pregnant, or has a child under 3" is true of others too. */
const asksOfOneAlone = ({ meaning }: TermMeaning): boolean =>
  !/\b(?:child(?:ren)?|bab(?:y|ies)|infants?|toddlers?|minor)\b/i.test(meaning.split(/[.;]\s/)[0] ?? '');
const isTooYoung = (fact: FactId, one: ToldOf | undefined): boolean =>
  BEARS.has(fact) && one?.age != null && one.age.value <= TOO_YOUNG;

function ofFact(fact: FactId, term: TermMeaning, index: number, grounds: Grounds): Truth {
  if (isTooYoung(fact, grounds.people[index]) && asksOfOneAlone(term)) return { value: false, evidence: null };
  const apart = APART[fact]?.(term, index, grounds);
  if (apart !== undefined) return apart;
  const said = lastSaidWithin(fact, term, index, grounds);
  if (said?.value && isOnlyWhatDoesNotCount(fact, term, grounds)) return { ...said, value: false };
  if (said) return said;
  const otherwise = said === undefined ? OTHERWISE[fact]?.(grounds, index, term) : null;
  return otherwise ?? grounds.people[index]?.terms[fact] ?? null;
}

/** Nothing else is told of it than what the meaning leaves out. */
function isOnlyWhatDoesNotCount(fact: FactId, term: TermMeaning, { said }: Grounds): boolean {
  const told = said.filter(({ of, says, over }) => of === fact && says === 'yes' && !over);
  return told.length > 0 && told.every(({ evidence }) => isNotCounted(fact, term, evidence.quote));
}

type Reading = (term: TermMeaning, index: number, grounds: Grounds) => Truth | undefined;

/** Facts that are not told by what is said of them alone; undefined where a term asks for no more than that. */
const APART: Readonly<Record<FactId, Reading>> = {
  medicaid: (term, index, grounds) =>
    notForTrip(term, index, grounds) ??
    (term.shared
      ? anyOf(grounds.people.map((one) => ofCoverage('medicaid', one)))
      : ofCoverage('medicaid', grounds.people[index])),
  medicare: (_term, index, { people }) => ofCoverage('medicare', people[index]),
  uninsured: (_term, index, { people }) => ofCoverage('uninsured', people[index]),
  'late-pregnancy': (term, index, grounds) =>
    ofWeeks(term.meaning, index, grounds) ?? lastSaid(LATE, index, term.shared, grounds),
  'minor-along': (term, index, grounds) => ofUnborn(term.meaning, grounds) ?? ofMinors(term.meaning, index, grounds),
  'carer-at-home': (_term, index, grounds) => ofCarerAtHome(index, grounds),
  'lives-alone': (term, _index, grounds) =>
    NO_OTHER_ADULT.test(term.meaning) ? withChildrenAlone(grounds) : undefined,
  arrived: (term, index, grounds) => ofArrival(term, index, grounds),
  'many-conditions': (term, index, grounds) => ofConditions(term, index, grounds),
  baby: (term, index, grounds) => ofBabyYounger(term, index, grounds),
  postpartum: (term, index, grounds) => ofBabyYounger(term, index, grounds),
  veteran: (term, index, grounds) => ofService(term, index, grounds),
  alcohol: (term, index, grounds) =>
    ANY_SUBSTANCE.test(term.meaning) && !ABOVE_ALL.test(term.meaning) ? ofSubstances(term, index, grounds) : undefined,
  'partner-harm': (term, index, grounds) => ofHarm(term, index, grounds),
  'first-psychosis': (term, index, grounds) =>
    ONSET.test(term.meaning)
      ? undefined
      : lastSaidWithin('first-psychosis', { ...term, within: undefined }, index, grounds),
  withdrawal: (term, index, grounds) => ofWithdrawal(term, index, grounds),
  'psych-stay': (term, index, grounds) => {
    const times = timesIn(term.meaning);
    return times === undefined ? undefined : ofStays(times, term, index, grounds);
  },
};

/** "Hallucinations within the past 30 days" does not ask when they began. */
const ONSET = /\b(?:first|began|begun|onset|start\w*|new|early|recent\w*)\b/i;

/** Calm today, with seizures at an earlier time: enough where a meaning asks what happened on stopping. */
const WHEN_STOPPED = /\b(?:ever|earlier|past|history|prior|previous\w*|has had|has seized|(?:on|when) stopping)\b/i;
const ofWithdrawal = (term: TermMeaning, index: number, grounds: Grounds): Truth | undefined =>
  (WHEN_STOPPED.test(term.meaning) && onlyIf(true, lastSaid('complicated-withdrawal', index, false, grounds))) ||
  undefined;

/** "Has Medicaid and the trip is to a service that it covers": a ride to court or church is to none. */
const FOR_TRIP = /\b(?:trip|ride)\b[^.;]*\b(?:to|from)\b[^.;]*\bcover/i;
const notForTrip = ({ meaning }: TermMeaning, index: number, grounds: Grounds): Truth =>
  FOR_TRIP.test(meaning) ? onlyIf(false, lastSaid('medical-trip', index, false, grounds)) : null;

/** "Abuse by a parent, brother or neighbor does not count": then what such a one does is no harm of a partner's. */
const ONLY_PARTNERS =
  /\b(?:parents?|brothers?|siblings?|roommates?|neighbou?rs?|landlords?)\b[^.;]*\bdo(?:es)? not count\b/i;
const OF_KIN =
  /\b(?:my|her|his|our|their|the)\s+(?:\w+\s+)?(?:brother|sister|son|daughter|roo?m\s?mate|neighbou?r|landlord|cousin|uncle|nephew)\s+(?!and\b)\w/i;
const OF_PARTNER =
  /\b(?:husband|wife|spouse|partner|boyfriend|girlfriend|bf|ex|fianc[ée]+|baby(?:'s)? (?:dad|daddy|father)|marriage|married|he|she)\b/i;

/** "He's my brother, not a boyfriend", "never been together". */
const NO_PARTNER =
  /\b(?:not|never|no)\b[^.;]{0,20}\b(?:boyfriend|girlfriend|husband|partner|together|dated|couple)\b|\bit'?s my (?:\w+ )?(?:brother|sister|uncle|cousin|roommate|neighbou?r|landlord)\b/i;

function ofHarm(term: TermMeaning, index: number, grounds: Grounds): Truth | undefined {
  const said = lastSaidWithin('partner-harm', term, index, grounds);
  const quote = said?.value ? said.evidence?.quote : undefined;
  if (!quote || !ONLY_PARTNERS.test(term.meaning) || OF_PARTNER.test(quote)) return undefined;
  if (OF_KIN.test(quote)) return turned(said ?? null, false);
  const another = grounds.said.findLast(
    ({ of, says, evidence }) => of === 'partner-harm' && says === 'no' && NO_PARTNER.test(evidence.quote),
  );
  return another && { value: false, evidence: another.evidence };
}

/** "Own use of alcohol or any drug", "trouble with opioids, alcohol or stimulants": any of them will do. */
const ANY_SUBSTANCE =
  /\balcohol\b[^.;]*\bor\s(?:any\s|other\s|non-?prescribed\s|illegal\s|illicit\s|street\s)*(?:drugs?|stimulants|pills|opioids)\b|\bdrugs?\sor\salcohol\b/i;
const SUBSTANCES: readonly FactId[] = ['alcohol', 'substance-use', 'opioids', 'stimulants'];

/** "The main problem is": to use it tells nothing of what comes first. */
const ABOVE_ALL = /\b(?:main|primary|first|foremost)\b/i;
/** "And agrees to come", "wants help": whoever is told to refuse it does not. */
const WILLING = /\b(?:wants?|agrees?|accepts?|willing|asks?)\b/i;

function ofSubstances(term: TermMeaning, index: number, grounds: Grounds): Truth {
  const used = anyOf(SUBSTANCES.map((one) => lastSaidWithin(one, term, index, grounds) ?? null));
  if (used?.value && lastSaid('in-recovery', index, false, grounds)?.value) return null;
  const wanted = WILLING.test(term.meaning) ? lastSaid('wants-treatment', index, false, grounds) : null;
  const settled = used ?? lastSaidWithin('alcohol', term, index, grounds) ?? null;
  return settled?.value && wanted?.value === false ? wanted : settled;
}

function ofCoverage(kind: 'medicaid' | 'medicare' | 'uninsured', person: ToldOf | undefined): Truth {
  if (!person) return null;
  const names = (fact: Fact<readonly string[]> | null | undefined) => fact?.value.some((name) => kindOf(name) === kind);
  if (names(person.maybeCoverage)) return null;
  if (person.coverage) return { value: names(person.coverage) === true, evidence: person.coverage.evidence };
  return names(person.withoutCoverage) ? { value: false, evidence: person.withoutCoverage?.evidence ?? null } : null;
}

function ofWeeks(meaning: string, index: number, { weeks }: Grounds): Truth {
  const week = weekIn(meaning);
  if (!weeks || week === undefined || index > 0) return null;
  if (weeks.weeks[0] >= week) return { value: true, evidence: weeks.evidence };
  return weeks.weeks[1] < week ? { value: false, evidence: weeks.evidence } : null;
}

/** One stay that is told is not two of them; where nobody was ever in a hospital, there were no two. */
function ofStays(times: number, term: TermMeaning, index: number, grounds: Grounds): Truth {
  const said = lastSaidWithin('psych-stay', term, index, grounds) ?? null;
  const { stays } = grounds;
  if (index > 0 || !stays) return onlyIf(false, said);
  const { evidence, within } = stays;
  if (stays.times < times) return { value: false, evidence };
  return within !== undefined && within <= (term.within ?? Number.POSITIVE_INFINITY) ? { value: true, evidence } : null;
}

/** "No other adult sleeps there; a child under 18 does not count": whoever lives with children alone has no other adult. */
const NO_OTHER_ADULT = /\bno other adult\b/i;

function withChildrenAlone({ people }: Grounds): Truth | undefined {
  const [, ...others] = people;
  const [first] = others;
  return first && others.every(isMinor) ? { value: true, evidence: first.age?.evidence ?? null } : undefined;
}

/**
 * Children at home come along, unless the narrative says that they are with somebody else, or that nobody knows. A child
 * of the household brings none to a shelter; where it is a child who is referred, that child comes with whoever is grown.
 */
function ofMinors(meaning: string, index: number, grounds: Grounds): Truth {
  const said = grounds.said.filter(({ of }) => of === 'minor-along');
  const comesAlong = COMES_ALONG.test(meaning);
  if (comesAlong && index > 0 && isMinor(grounds.people[index])) return { value: false, evidence: null };
  if (said.length > 0) return lastSaid('minor-along', index, true, grounds);
  const child = grounds.people.find((one, at) => at !== index && (at > 0 || comesAlong) && isMinor(one));
  return child ? { value: true, evidence: child.age?.evidence ?? null } : noMinors(index, grounds);
}

const COMES_ALONG = /\b(?:shelter|along|come in|bring|brings)\b/i;

/** "A pregnancy in its last three months counts". */
const UNBORN_COUNTS = /\bpregnan\w*[^.;]{0,20}\blast (?:three months|trimester)\b[^.;]*\bcounts?\b/i;
const LAST_MONTHS = 27;

const ofUnborn = (meaning: string, { weeks }: Grounds): Truth =>
  weeks && UNBORN_COUNTS.test(meaning) && weeks.weeks[0] >= LAST_MONTHS
    ? { value: true, evidence: weeks.evidence }
    : null;

/** Whoever looks after somebody lives there where they are a couple, or where it is told of either that they live together. */
function ofCarerAtHome(index: number, grounds: Grounds): Truth {
  const told = lastSaid('carer-at-home', index, true, grounds);
  const alone = lastSaid('lives-alone', index, true, grounds);
  const facility = lastSaid('in-facility', index, true, grounds);
  if (facility?.value) return turned(facility, false);
  if (told) return told;
  if (alone?.value) return turned(alone, false);
  const cares = grounds.said.filter(({ of, says, over }) => of === CARING && says === 'yes' && !over);
  const there = cares.findLast(
    ({ whose, person }) => alone?.value === false || whose === 'partner' || person === index,
  );
  return there ? { value: true, evidence: there.evidence } : null;
}

/** Lasting illnesses that a narrative names, of which a term asks for so many whichever they are. */
const LASTING: readonly FactId[] = lexicon.facts
  .filter((fact) => 'lasting' in fact && fact.lasting)
  .map(({ id }) => id);

/** So many as a term asks for; that fewer are named denies nothing. */
function ofConditions({ meaning, shared }: TermMeaning, index: number, grounds: Grounds): Truth {
  const named = LASTING.flatMap((fact) => onlyIf(true, lastSaid(fact, index, shared, grounds)) ?? []);
  return named[(conditionsIn(meaning) ?? 2) - 1] ?? null;
}

const hasChild = ({ people }: Grounds, index: number): boolean =>
  index === 0 &&
  people.slice(1).some(({ relation, age }) => age !== null && age.value <= MINOR && isOwnChild(relation));

/** What else tells a fact of which nothing is said. */
const OTHERWISE: Readonly<Record<FactId, (grounds: Grounds, index: number, term: TermMeaning) => Truth>> = {
  /** The fields and the narrative tell of babies by their age. */
  baby: ({ people }) => {
    const baby = people.find(({ age }) => age?.value === 0);
    return baby ? { value: true, evidence: baby.age?.evidence ?? null } : null;
  },
  /** Who drinks too much or takes a stimulant uses a substance. */
  'substance-use': (grounds, index, term) =>
    onlyIf(true, lastSaidWithin('alcohol', term, index, grounds) ?? null) ??
    onlyIf(true, lastSaidWithin('stimulants', term, index, grounds) ?? null),
  /** Who goes to dialysis is driven to treatment, and whoever has an appointment has to get there. */
  'medical-trip': (grounds, index) =>
    onlyIf(true, lastSaid('dialysis', index, false, grounds)) ??
    onlyIf(true, lastSaid('appointment-booked', index, false, grounds)),
  /** Whoever cannot be moved over to a car seat rides in the chair, and the other way round. */
  'wheelchair-ride': (grounds, index) => turned(onlyIf(false, lastSaid('car-seat', index, false, grounds)), false),
  'car-seat': (grounds, index) => turned(onlyIf(true, lastSaid('wheelchair-ride', index, false, grounds)), false),
  /** Whoever is told to be so many weeks along is pregnant, and whoever has just given birth is not, unless a field says so. */
  pregnant: (grounds, index, term) => {
    if (index === 0 && grounds.weeks) return { value: true, evidence: grounds.weeks.evidence };
    if (grounds.people[index]?.terms['pregnant']?.value) return null;
    if (term.literals.some(({ fact }) => fact === 'minor-along') && !isBirthToldOf(grounds))
      return noMinors(index, grounds);
    return asksOfOneAlone(term) ? turned(onlyIf(true, justBorn(index, grounds)), false) : null;
  },
  /** "Including a stillbirth". Where a pregnancy is denied or there are no children, and nothing tells of a birth, there was none. */
  postpartum: (grounds, index, term) =>
    (LOSS_COUNTS.test(term.meaning)
      ? onlyIf(true, lastSaidWithin('pregnancy-loss', term, index, grounds) ?? null)
      : null) ?? withoutBirth(index, grounds),
  'pregnancy-loss': (grounds, index) => withoutBirth(index, grounds),
  /** Whoever takes none takes none as a treatment. */
  methadone: (grounds, index) =>
    onlyIf(false, lastSaid('opioids', index, false, grounds)) ?? ofDrugFree(grounds, index),
  opioids: (grounds, index) => ofDrugFree(grounds, index),
  stimulants: (grounds, index) => ofDrugFree(grounds, index),
  'first-birth': (grounds, index) => (hasChild(grounds, index) ? { value: false, evidence: null } : null),
  /** Whoever has paid the rent holds no notice to pay it. */
  'eviction-notice': (grounds, index, { meaning }) =>
    TO_PAY.test(meaning) ? onlyIf(false, lastSaid('rent-behind', index, true, grounds)) : null,
  /** Where no paper came at all, none came from the court. */
  'eviction-court': (grounds, index) => onlyIf(false, lastSaid('eviction-notice', index, true, grounds)),
  /** Whoever holds a lease rents, and has a home of their own. */
  renter: (grounds, index) => onlyIf(true, lastSaid('leaseholder', index, true, grounds)),
  'no-home': (grounds, index) => turned(onlyIf(true, lastSaid('leaseholder', index, true, grounds)), false),
  'homeless-tonight': (grounds, index) => turned(onlyIf(true, lastSaid('leaseholder', index, true, grounds)), false),
  /** "Anybody on Medicaid or SNAP counts": where a meaning says by what an income is proved, having that proves it. */
  'income-low': (grounds, index, { meaning }) => {
    const proofs = PROOFS.filter(({ word }) => word.test(provedBy(meaning)));
    const had = proofs.map(({ fact }) =>
      fact === 'medicaid' ? ofCoverage(fact, grounds.people[index]) : lastSaid(fact, index, true, grounds),
    );
    return had.find((truth) => truth?.value === true) ?? null;
  },
};

/** "No drugs", told of the one who is referred. */
const ofDrugFree = (grounds: Grounds, index: number): Truth =>
  turned(onlyIf(true, lastSaid('drug-free', index, false, grounds)), false);

/** "Notice to pay or quit", "for nonpayment". */
const TO_PAY = /\bnotice\b[^.;]*\b(?:to pay|pay or)\b|\bnon-?payment\b/i;

const LOSS_COUNTS = /\bincluding (?:a |an )?(?:stillbirth|loss|miscarriage|pregnancy)/i;

const bornAlive = (grounds: Grounds): Truth =>
  lastSaid('pregnancy-loss', 0, true, grounds)?.value ? null : justBorn(0, grounds);

const justBorn = (index: number, { said }: Grounds): Truth =>
  lastOf(
    said.filter(
      ({ of, person, whose, over }) => of === 'postpartum' && !over && (person === index || whose === 'child'),
    ),
  );

/** "Less than 90 days old": a baby of whom no more is known than that they are none yet a year may be older. */
const YOUNGER = new RegExp(
  `\\b(?:less than|under|younger than|not yet)\\s+(${NUMBER})\\s+(days|weeks|months)\\b(?!\\s+(?:along|pregnant|ago))`,
  'i',
);
const DAYS: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 30.5 };
const NEARLY_A_YEAR = 360;

function ofBabyYounger(term: TermMeaning, index: number, grounds: Grounds): Truth | undefined {
  const [, count = '', unit = ''] = YOUNGER.exec(term.meaning) ?? [];
  const within = (numberOf(count) ?? 0) * (DAYS[unit.toLowerCase()] ?? 0);
  if (within === 0 || within >= NEARLY_A_YEAR) return undefined;
  const said = ['baby', 'postpartum'].map((fact) => lastSaidWithin(fact, { ...term, within }, index, grounds) ?? null);
  return anyOf([...said, ofBabyAged(within, grounds)]);
}

const AGED = new RegExp(`\\b(${NUMBER})[\\s-]*(d|days?|wks?|weeks?|mos?|months?)\\b`, 'i');
const DAYS_BY_FIRST: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30.5 };

/** By the words that told a baby's age: "eight months", "9 days". */
function ofBabyAged(within: number, { people }: Grounds): Truth {
  const evidence = people.find(({ age }) => age?.value === 0)?.age?.evidence;
  const [, count = '', unit = ''] = AGED.exec(evidence?.quote ?? '') ?? [];
  const days = (numberOf(count) ?? 0) * (DAYS_BY_FIRST[unit.charAt(0).toLowerCase()] ?? 0);
  return evidence && days > 0 ? { value: days < within, evidence } : null;
}

const PROVES = /\b(?:counts?|proof|enough|as below|or the household (?:gets|has|receives))\b/i;
const provedBy = (meaning: string): string =>
  meaning
    .split(/[.;]/)
    .filter((clause) => PROVES.test(clause) && !/\bnot\b/i.test(clause))
    .join(' ');
const PROOFS = [
  { fact: 'medicaid', word: /\bmedicaid\b/i },
  { fact: 'snap', word: /\bsnap\b|food stamps/i },
  { fact: 'ssi', word: /\bssi\b/i },
  { fact: 'wic', word: /\bwic\b/i },
  { fact: 'tanf', word: /\btanf\b|cash assistance/i },
] as const;

const isOwnChild = (relation: string | null): boolean => /^(?:child|son|daughter|baby|infant)/i.test(relation ?? '');

function allOf(truths: readonly Truth[]): Truth {
  const no = truths.find((truth) => truth?.value === false);
  if (no) return no;
  const [first, ...rest] = truths;
  return first && rest.every((truth) => truth !== null) ? (truths.find((truth) => truth?.evidence) ?? first) : null;
}

function anyOf(truths: readonly Truth[]): Truth {
  const yes = truths.find((truth) => truth?.value === true);
  if (yes) return yes;
  const [first, ...rest] = truths;
  return first && rest.every((truth) => truth !== null) ? first : null;
}
