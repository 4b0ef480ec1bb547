import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReferralRow } from '../../evaluation/formats/referral';
import type { ToldByHand } from '../../simulation/told-by-hand';

const SETS = join(__dirname, '..', '..', 'evaluation', 'sets');
const FILE = 'tuning.jsonl';
/** Counties that are ours by chance: whoever lives in one of them would be told apart by nothing. */
const INVENTED: ReadonlySet<string> = new Set(['Brandt', 'Lowell', 'Amity', 'Kestrel']);

/**
 * The needs that the labelled sets hold, written by hand by people who had not seen the product. Only those that may be
 * read while it is built: what is held out stays unread here too.
 */
export const toldByHand = (): readonly ToldByHand[] =>
  readdirSync(SETS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(FILE))
    .sort()
    .flatMap((path) => readFileSync(join(SETS, path), 'utf8').split('\n').filter(Boolean))
    .map(told)
    .filter(({ county }) => county === null || !INVENTED.has(county));

/** A row without its label, which is nobody's to know here. */
function told(line: string): ToldByHand {
  const { referral } = ReferralRow.parse({ ...JSON.parse(line), gold: null });
  const { narrative, source, language, facts } = referral;
  const { ageYears, county, coverage, pregnant, veteran, household } = facts;
  return { narrative, source, ageYears, county, coverage, language, pregnant, veteran, household };
}
