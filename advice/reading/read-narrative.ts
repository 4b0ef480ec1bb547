import type { CivilDate } from '../../domain/clock';
import type { SourceKind } from '../../domain/referral';
import type { FieldFacts } from '../../domain/told';
import { neededByIn } from '../text/needed-by';
import { type AgeTold, agesIn } from './ages';
import { babiesAgedIn } from './babies-aged';
import { childrenElsewhereIn } from './children-elsewhere';
import { type CountyTold, countiesIn, type PlaceNamed } from './counties';
import { type CoverageTold, coverageIn } from './coverage';
import type { CoverageCalled } from './coverage-called';
import { announcedBefore } from './coverage-whose';
import { type FactTold, factsIn, termsIn } from './facts-in';
import { figuresIn } from './figures-told';
import { type Passage, passageAt, passagesOf, placeAt } from './passages';
import { isRelation } from './people';
import { type Relation, relationOfRoot } from './relations';
import { schoolsIn } from './schools-named';
import { type StaysTold, staysIn } from './stays-counted';
import { stormsIn } from './storms-named';
import type { TermMeaning } from './term-meanings';
import { livingInTowns } from './towns-named';
import { type WeeksTold, weeksIn } from './weeks-pregnant';
import { named, type Speaking, speakingOf, whoseIn } from './whose';

/** A narrative with what is needed to tell of whom it speaks. */
export interface NarrativeToRead {
  readonly narrative: string;
  readonly source: SourceKind | null;
  readonly receivedOn: CivilDate | null;
  readonly facts: FieldFacts;
  /** The same text, place by place, with the days of birth in it; only ages are read there, and nothing is quoted. */
  readonly withBirthDates?: string | undefined;
}

/** What a narrative says, before anything is held against the fields. */
export interface NarrativeRead {
  readonly ages: readonly AgeTold[];
  readonly counties: readonly CountyTold[];
  readonly coverage: readonly CoverageTold[];
  readonly said: readonly FactTold[];
  readonly weeks: WeeksTold | undefined;
  readonly stays: StaysTold | undefined;
  /** Whether somebody of that relation lives with the person, as the narrative tells it. */
  readonly livesThere: (relation: Relation) => boolean;
  /** Relatives who are said to need something themselves. */
  readonly needing: readonly Relation[];
}

/** Signs that people type in two ways, made one: each keeps its place and its length. */
const plainSigns = (text: string): string => text.replace(/[\u2018\u2019\u02bc]/g, "'").replace(/\u00a0/g, ' ');

/** "Brother Hank" is what a congregation calls its members, and nobody's sibling. */
const TITLES = /(?<!\b(?:my|our|his|her|their)\s)\b(?:Brother|Sister)(?=\s\p{Lu}\p{Ll})/gu;

const withoutTitles = (text: string, source: SourceKind | null): string =>
  source !== null && OTHERS_WRITE.has(source) ? text : text.replace(TITLES, (title) => 'Member'.padEnd(title.length));

const OTHERS_WRITE: ReadonlySet<SourceKind> = new Set(['self', 'school', 'hospital', 'primary-care']);

/** Reads a narrative for ages, places, coverage and the facts that the directory's terms mean. */
export function readNarrative(
  { narrative: original, source, receivedOn, facts, withBirthDates = original }: NarrativeToRead,
  directory: { readonly counties: readonly PlaceNamed[]; readonly coverage: CoverageCalled },
  meanings: readonly TermMeaning[],
): NarrativeRead {
  const narrative = withoutTitles(plainSigns(original), source);
  const passages = passagesOf(narrative);
  const { ages, whose, speaking } = readAges(
    withoutTitles(plainSigns(withBirthDates), source),
    passages,
    receivedOn,
    speakingOf(source, facts, narrative),
    facts,
  );
  const context = { narrative, receivedOn, passages, whose, writesOfThemself: speaking.writesOfThemself };
  const read: NarrativeRead = {
    ages,
    counties: countiesIn(narrative, { passages, whose, on: receivedOn }, directory.counties),
    coverage: coverageIn(narrative, { passages, whose, speaking, called: directory.coverage, facts, on: receivedOn }),
    said: [
      ...factsIn(context),
      ...termsIn(context, meanings),
      ...schoolsIn({ narrative, source, passages }, meanings),
      ...figuresIn(context, meanings),
      ...livingInTowns(narrative, meanings),
      ...stormsIn(narrative, meanings),
      ...babiesAgedIn(narrative),
      ...(speaking.isChild ? [] : childrenElsewhereIn(narrative, passages)),
    ],
    weeks: weeksOfPerson(narrative, facts, context),
    stays: staysIn(narrative, receivedOn),
    livesThere: (relation) =>
      ALWAYS_THERE.has(relation) ||
      livesTogether(relation, passages) ||
      announcedBefore(narrative, speaking) === relation,
    needing: needingIn(narrative, speaking, facts),
  };
  return quotingFrom(original, read);
}

/** Where a grown-up is referred; whoever speaks for a child has needs of their own seldom. */
function needingIn(narrative: string, speaking: Speaking, { ageYears }: FieldFacts): readonly Relation[] {
  if (ageYears === null || speaking.isChild) return [];
  const relations = [...neededByIn(narrative)].flatMap((root) => relationOfRoot(root) ?? []);
  return [...new Set(relations.map((relation) => named(relation, true, speaking)).filter(isRelation))];
}

/** "My wife is 7 months along" tells nothing of whoever writes. */
function weeksOfPerson(
  narrative: string,
  { pregnant }: FieldFacts,
  {
    passages,
    whose,
    receivedOn,
  }: Pick<AgesRead, 'whose'> & {
    readonly passages: readonly Passage[];
    readonly receivedOn: CivilDate | null;
  },
): WeeksTold | undefined {
  const weeks = weeksIn(narrative, { pregnant, receivedOn });
  if (!weeks || pregnant === true) return weeks;
  const passage = passageAt(passages, weeks.evidence.start);
  return passage && isRelation(whose(passage, placeAt(passage, weeks.evidence.start))) ? undefined : weeks;
}

/** The child of somebody aged nine is not nine. */
const ADULT = 18;

interface AgesRead {
  readonly ages: readonly AgeTold[];
  readonly whose: ReturnType<typeof whoseIn>;
  readonly speaking: Speaking;
}

/** The ages, and with them whom the narrative means by its words for people. */
function readAges(
  narrative: string,
  passages: readonly Passage[],
  receivedOn: CivilDate | null,
  speaking: Speaking,
  { ageYears }: FieldFacts,
): AgesRead {
  const readAs = (as: Speaking): AgesRead => {
    const whose = whoseIn(passages, as);
    return { ages: agesIn(narrative, { passages, whose, speaking: as }, receivedOn), whose, speaking: as };
  };
  const read = readAs(speaking);
  if (ageYears === null && beginsWithBaby(narrative, read.ages, speaking))
    return readAs({ ...speaking, isChild: true });
  const aliases = aliasesIn(read.ages, speaking, ageYears);
  return aliases.size === 0 ? read : readAs({ ...speaking, aliases: new Set([...speaking.aliases, ...aliases]) });
}

/** "Baby boy is six weeks old today", "9 yo girl" where the field names a parent: the first of whom an age is told, and nobody's who is spoken of before. */
function beginsWithBaby(narrative: string, ages: readonly AgeTold[], { household }: Speaking): boolean {
  const [first] = ages;
  if (first?.whose !== 'child' || household.has('child')) return false;
  const { start } = first.evidence;
  if (start === 0 && household.has('parent')) return first.years[1] < ADULT;
  if (first.years[1] > 1) return false;
  return !/\b(?:of|with|has|have|had|and|her|his|my|their|our|a|an|plus)\s+$/i.test(
    narrative.slice(Math.max(0, start - BESIDE), start),
  );
}

const BESIDE = 12;

/** "Her mom, 83", where the field says 83 and no parent is named beside: so the narrative calls the person. */
const aliasesIn = (ages: readonly AgeTold[], { household }: Speaking, ageYears: number | null): ReadonlySet<Relation> =>
  new Set(
    ages.flatMap(({ whose, years: [from, to] }): Relation[] =>
      isRelation(whose) && !household.has(whose) && from === ageYears && to === ageYears && ageYears >= ADULT
        ? [whose]
        : [],
    ),
  );

/** Children and a partner whom a referral names with their age live with the person, unless nothing says so of others. */
const ALWAYS_THERE: ReadonlySet<Relation> = new Set(['child', 'grandchild', 'partner']);
const TOGETHER: ReadonlySet<string> = new Set(['live', 'rais', 'stay', 'care', 'look', 'move', 'home', 'household']);

const livesTogether = (relation: Relation, passages: readonly Passage[]): boolean => {
  const sentences = new Set(
    passages
      .filter(({ stretch }) => stretch.roots.some((root) => relationOfRoot(root) === relation))
      .map(({ sentence }) => sentence),
  );
  return passages.some(
    ({ sentence, stretch }) => sentences.has(sentence) && stretch.roots.some((root) => TOGETHER.has(root)),
  );
};

/** The signs of the original, where a reading was of plain ones. */
function quotingFrom(original: string, read: NarrativeRead): NarrativeRead {
  const quoted = <Told extends { readonly evidence: { readonly quote: string; readonly start: number } }>(
    told: Told,
  ): Told => {
    const { quote, start } = told.evidence;
    return { ...told, evidence: { quote: original.slice(start, start + quote.length), start } };
  };
  return {
    ...read,
    ages: read.ages.map(quoted),
    counties: read.counties.map(quoted),
    coverage: read.coverage.map(quoted),
    said: read.said.map(quoted),
    weeks: read.weeks && quoted(read.weeks),
    stays: read.stays && quoted(read.stays),
  };
}
