import { COUNTY_WORD, type CountyTold } from './counties';
import { agreed, differing, fromField, type Settled } from './settled';

/** Holds the county that a field tells against where the narrative says that the person lives. */
export function settleCounty(field: string | null, told: readonly CountyTold[], isNoHome = false): Settled<string> {
  const homes = homesIn(told, isNoHome ? null : field);
  const sure = homes.filter(({ doubtful }) => !doubtful);
  const last = sure.findLast(({ later }) => later) ?? sure.at(-1);
  if (field === null) return ofNarrative(homes, last);
  const against = homes.filter(({ county }) => !isSame(county, field));
  const stands = against.find((one) => one === last) ?? against.at(-1);
  if (!stands || (last && isSame(last.county, field) && last.later)) return agreed(unlessNoHome(field, isNoHome, last));
  return differing(
    { value: stands.county, evidence: stands.evidence },
    { fact: 'county', field, narrative: stands.county },
    stands === last && isSettled(stands, isNoHome || isLeft(field, told), homes),
  );
}

const ADDRESS =
  '(?:county|address)(?:\\s+(?:in|on|of|at|above|from|for)\\s+(?:the\\s+)?(?:header|file|top|form|chart|record|face ?sheet|registration|him|her|them))?';
/** "County in the header is from the old chart", "the address on file is a P.O. box", "that is where his mail goes". */
const NO_HOME = new RegExp(
  `\\b${ADDRESS}\\s+(?:is|was|there is)\\s+(?:still\\s+|only\\s+|just\\s+)?(?:(?:from|of)\\s+(?:the|an|his|her|their)\\s+(?:old|prior|previous|last)|the old|old|outdated|out of date|wrong|a p\\.?\\s?o\\.?\\s?box|a mailing|where (?:his|her|their|my) mail|(?:his|her|my|their|dad|mom|mother|father)(?:'s)?\\s+(?:\\p{L}+\\s+)?(?:shop|store|office|business|work))\\b|\\b(?:that(?:'s| is|'s because)|(?<=\\p{Lu}\\p{L}+ )is) (?:only |just )?where (?:(?:his|her|their|my) mail goes|(?:i|he|she|they) (?:gets?|picks? up|has|have) (?:my|his|her|their) mail)\\b|\\b(?:that(?:'s| is| was)|since (?:it's|that's|it is|that is)) (?:only |just )?(?:his|her|their|my|an?) (?:(?:son|daughter|mother|father|sister|brother|mom|dad)'s )?(?:old )?(?:mailing address|p\\.?\\s?o\\.?\\s?box)\\b`,
  'iu',
);

/** Whether a narrative says that the place that was filled in is no home of theirs. */
export const isNoHome = (narrative: string): boolean => NO_HOME.test(narrative.replace(/[\u2018\u2019]/g, "'"));

const unlessNoHome = (field: string, isNoHome: boolean, told: CountyTold | undefined): Settled<string>['fact'] =>
  isNoHome && !told ? null : fromField(field);

const isSettled = ({ later }: CountyTold, isFieldLeft: boolean, homes: readonly CountyTold[]): boolean =>
  (later || isFieldLeft) && !homes.some(({ doubtful }) => doubtful);

/** "She left Alder", where the field says Alder. */
const isLeft = (field: string, told: readonly CountyTold[]): boolean =>
  told.some(({ former, county }) => former && isSame(county, field));

/** Where they only are for a time counts where no home is told at all. */
function homesIn(told: readonly CountyTold[], field: string | null): readonly CountyTold[] {
  const homes = told.filter(({ visiting, former }) => !visiting && !former);
  return homes.length === 0 && field === null ? told.filter(({ former }) => !former) : homes;
}

function ofNarrative(told: readonly CountyTold[], last: CountyTold | undefined): Settled<string> {
  const oneOnly = told.every(({ county, doubtful }) => !doubtful && last !== undefined && isSame(county, last.county));
  if (!last || !(oneOnly || last.later)) return agreed<string>(null);
  return agreed<string>({ value: last.county, evidence: last.evidence });
}

const bare = (county: string): string => county.trim().toLowerCase().replace(COUNTY_WORD, '');

const isSame = (one: string, other: string): boolean => bare(one) === bare(other);
