import type { CivilDate } from '../../domain/clock';
import type { Evidence } from '../../domain/evidence';
import type { EligibilityTerms } from '../../domain/program';
import { isAnothers } from './anothers';
import { formTalk } from './form-talk';
import { livesThere } from './lives-there';
import { type Passage, passageAt, placeAt, quoteOfPassage, sentencesOf } from './passages';
import type { Whose } from './whose';

/** A county in which the narrative says that somebody lives now, and how surely. */
export interface CountyTold {
  readonly whose: Whose;
  readonly county: string;
  /** It says that they moved there, or stay there now: more than a field that was filled in once. */
  readonly later: boolean;
  /** They are there for a time, and live elsewhere. */
  readonly visiting: boolean;
  /** They lived there, and have left. */
  readonly former: boolean;
  /** They may live there; nobody can say. */
  readonly doubtful: boolean;
  readonly evidence: Evidence;
}

const OTHER_COUNTY = /\b(\p{Lu}[\p{L}'.-]+(?:\s\p{Lu}[\p{L}'.-]+)?)\s+(?:County|Parish|Borough|Township|Co\.)/gu;
const NO_NAME =
  /^(?:The|This|That|Our|Their|His|Her|Your|Tri|Other|Another|Any|In|From|Which|What|Each|Every|Both|Local)\b/;

interface CountyContext {
  readonly on: CivilDate | null;
  readonly passages: readonly Passage[];
  readonly whose: (passage: Passage, place: number) => Whose;
}

/** A name in a narrative, and the county in which it lies: the county's own, or a place that the directory puts there. */
export interface PlaceNamed {
  readonly name: string;
  readonly county: string;
}

/** The counties by their names, and the places that a directory's glossary lists for one of them. */
export const placesOf = (counties: readonly string[], terms: EligibilityTerms): readonly PlaceNamed[] =>
  counties.flatMap((county) => [
    { name: county, county },
    ...placesIn(terms[county] ?? '').map((name) => ({ name, county })),
    ...Object.values(terms).flatMap((meaning) => placesPutIn(county, meaning).map((name) => ({ name, county }))),
  ]);

/** "Oxney or Tern Point (Reedmere County)": any meaning may say in which county a town lies. */
const placesPutIn = (county: string, meaning: string): readonly string[] =>
  [
    ...meaning.matchAll(
      /(\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){0,2})\s\((\p{Lu}[^()]{1,40}?)\s(?:County|Parish|Borough|Co\.)\)/gu,
    ),
  ]
    .filter(([_whole, _name, of = '']) => of === bare(county))
    .map(([_whole, name = '']) => name);

/** "Lyle County, the suburbs: Stonefield, Quail Hill and the Flats." */
const placesIn = (meaning: string): readonly string[] =>
  meaning
    .slice(meaning.indexOf(':') + 1)
    .split(/,|;|\.|\b(?:and|with)\b/)
    .map((part) => part.trim().replace(/^(?:the\s+)?(?:(?:City|Town|Village) of\s+)?/u, ''))
    .filter((part) => meaning.includes(':') && /^\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+){0,2}$/u.test(part));

/** Where the narrative says that people live. A place of work, a hospital and a former home are none of it. */
export function countiesIn(
  narrative: string,
  { passages, whose, on }: CountyContext,
  known: readonly PlaceNamed[],
): readonly CountyTold[] {
  const sentences = sentencesOf(passages);
  const corrected = formTalk(narrative, passages);
  return mentionsIn(narrative, known).flatMap(({ county, start, end }) => {
    const passage = passageAt(passages, start);
    if (!passage) return [];
    const sentence = sentences.get(passage.sentence) ?? passage;
    const lead = narrative.slice(Math.max(sentence.start, start - LEAD), start);
    const says = livesThere({
      before: narrative.slice(passage.start, start),
      lead,
      after: narrative.slice(end, Math.max(end, passage.end)),
      rest: narrative.slice(end, Math.max(end, Math.min(sentence.end, end + LEAD))),
      on,
    });
    if (says === 'nothing') return [];
    return [
      {
        whose: whoseHome(narrative.slice(passage.start, start), lead, whose(passage, placeAt(passage, start))),
        county,
        later: says === 'moved' || (says === 'lives' && corrected(passage)),
        visiting: says === 'visits',
        former: says === 'former',
        doubtful: says === 'doubtful',
        evidence: quoteOfPassage(narrative, passage),
      },
    ];
  });
}

/** So far around a name of a county is read. */
const LEAD = 160;

/** "She and her father now live in": both do. */
const TOGETHER =
  /(?:^|[.;,]\s*)(?:the |their |his |her |my |our )?family\b|\b(?:(?:he|she|they|i|me|we|pt|patient|client) and (?:his|her|their|my|our|the) \S+|(?:mom|dad|mother|father) and (?:the|her|his) (?:kids|children|boys|girls)|both of (?:us|them)|the two of (?:us|them)|(?:his|her|their|my) \S+ and (?:he|she|they|i|me))\b/i;

/** "The four-year-old is with his grandmother in Fresno", "a son who lives with the baby's mother in Teal". */
const CHILD_WITH =
  /\b(?:(?:son|daughter|kids?|children|boys?|girls?|baby|\w+-year-olds?)\b[^.;]{0,20}\b(?:is|are|who lives?|who stays?)|(?:son|daughter|kids|children|boys|girls) (?:lives?|stays?)) (?:with|w\/) (?:his|her|their|the|an?) (?!mom and dad)[^.;]{0,30}$/i;
/** Who writes for a child of theirs says "we" of both. */
const WE = /\b(?:we|our)\b/i;

const whoseHome = (before: string, lead: string, of: Whose): Whose => {
  if (isAnothers(lead) || CHILD_WITH.test(lead)) return 'somebody-else';
  return TOGETHER.test(before) || (of === 'parent' && WE.test(before)) ? 'person' : of;
};

/** Whoever writes "i" may write "lyle"; behind "in" it is a place all the same. */
const WRITES_SMALL = /(?:^|\s)i(?:m|'m|ve|'ve)?\s|^\P{L}*\p{Ll}/u;
const IN_A_PLACE = /\b(?:in|to|from|of|near|left)\s+$/i;
const LEAD_IN = 8;
/** "Brill county" is one, however small it is written. */
const A_COUNTY = /^\s+(?:county|parish)\b/i;

const nameOf = (county: string, small: boolean): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(bare(county))}(?![\\p{L}\\p{N}])`, small ? 'giu' : 'gu');

interface CountyMention {
  readonly county: string;
  readonly start: number;
  readonly end: number;
}

function mentionsIn(narrative: string, known: readonly PlaceNamed[]): readonly CountyMention[] {
  const small = WRITES_SMALL.test(narrative);
  const ours = known.flatMap(({ name, county }) =>
    [...narrative.matchAll(nameOf(name, small && name === county))].flatMap(({ index, 0: text }) => {
      const isName =
        /^\p{Lu}/u.test(text) ||
        IN_A_PLACE.test(narrative.slice(Math.max(0, index - LEAD_IN), index)) ||
        A_COUNTY.test(narrative.slice(index + text.length, index + text.length + LEAD_IN));
      return isName ? [{ county, start: index, end: index + text.length }] : [];
    }),
  );
  const others = [...narrative.matchAll(OTHER_COUNTY)].flatMap(({ index, 1: name = '' }) =>
    NO_NAME.test(name) || ours.some(({ start }) => start >= index && start < index + name.length)
      ? []
      : [{ county: name, start: index, end: index + name.length }],
  );
  return [...ours, ...others].toSorted((one, other) => one.start - other.start);
}

const bare = (county: string): string => county.trim().replace(COUNTY_WORD, '');

/** What may stand behind the name of a county, or be left out. */
export const COUNTY_WORD = /\s+(?:county|parish|borough|township|co\.?)$/i;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
