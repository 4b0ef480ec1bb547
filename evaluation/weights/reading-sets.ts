import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createWeigher } from '../../advice/offline/offline-advisor';
import { poseQuestion } from '../../advice/pose-question';
import { readBytes, readDirectory } from '../files';
import type { Gold } from '../formats/gold';
import { ReferralRow } from '../formats/referral';
import { readRows } from '../rows';
import { Trouble } from '../trouble';
import type { Candidate, LabelledSet } from './fitting';

const DIRECTORY = 'directory.json';
/** What nobody may look at while something is tuned is called otherwise, and is never opened here. */
const LABELLED = 'tuning.jsonl';

/** The sets of a folder: each folder in it that has a directory and referrals to tune by. */
export async function readSets(folder: string): Promise<readonly LabelledSet[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(({ code }: NodeJS.ErrnoException) => {
    throw new Trouble(`${folder} cannot be read (${code}). Name a folder of labelled sets.`);
  });
  const sets: LabelledSet[] = [];
  for (const name of entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).toSorted()) {
    const files = await readdir(join(folder, name));
    if (files.includes(DIRECTORY) && files.includes(LABELLED)) sets.push(await readSet(join(folder, name), name));
  }
  if (sets.length > 1) return sets;
  throw new Trouble(
    `${folder} has ${sets.length} sets with ${DIRECTORY} and ${LABELLED}. Two are needed: each is predicted from the others.`,
  );
}

async function readSet(folder: string, name: string): Promise<LabelledSet> {
  const path = join(folder, LABELLED);
  const directory = readDirectory(join(folder, DIRECTORY), await readBytes(join(folder, DIRECTORY)));
  const { good, faults } = readRows(await readBytes(path), ReferralRow);
  const [fault] = faults;
  if (fault) throw new Trouble(`${path}, line ${fault.line}: ${fault.fault}`);
  const weighOf = createWeigher();
  const referrals = good.map(({ value: { referral, gold } }) =>
    gold
      ? weighOf(poseQuestion(referral, directory)).weighing.allowed.map(
          ({ match, parts }): Candidate => ({ id: match.offer.id, parts, label: labelOf(match.offer.id, gold) }),
        )
      : [],
  );
  return { name, referrals: referrals.filter((candidates) => candidates.some(({ label }) => label === 'right')) };
}

const labelOf = (id: string, { primary, acceptable }: Gold): Candidate['label'] =>
  primary.includes(id) ? 'right' : acceptable.includes(id) ? 'acceptable' : 'other';
