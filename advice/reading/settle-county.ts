import { COUNTY_WORD, type CountyTold } from './counties';
import { agreed, differing, fromField, type Settled } from './settled';

/** Holds the county that a field tells against where the narrative says that the person lives. */
export function settleCounty(field: string | null, told: readonly CountyTold[]): Settled<string> {
  const homes = homesIn(told, field);
  const sure = homes.filter(({ doubtful }) => !doubtful);
  const last = sure.findLast(({ later }) => later) ?? sure.at(-1);
  if (field === null) return ofNarrative(homes, last);
  const against = homes.filter(({ county }) => !isSame(county, field));
  const stands = against.find((one) => one === last) ?? against.at(-1);
  if (!stands || (last && isSame(last.county, field) && last.later)) return agreed(fromField(field));
  return differing(
    { value: stands.county, evidence: stands.evidence },
    { fact: 'county', field, narrative: stands.county },
    stands === last && (stands.later || isLeft(field, told)) && !homes.some(({ doubtful }) => doubtful),
  );
}

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
