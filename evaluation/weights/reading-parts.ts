import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { inEnglish } from '../../advice/gloss/gloss';
import { poseQuestion } from '../../advice/pose-question';
import { type Worded, wordingOf } from '../../advice/wording/wording';
import type { RouteQuestion } from '../../domain/advice';
import { DANGER_TIERS, DANGERS } from '../../domain/danger';
import { readBytes, readDirectory } from '../files';
import type { Gold } from '../formats/gold';
import { ReferralRow } from '../formats/referral';
import { readRows } from '../rows';
import { Trouble } from '../trouble';

/** A labelled referral, and how it is worded. */
export interface ReferralSeen {
  /** In English, as the advisor reads it. */
  readonly worded: readonly Worded[];
  /** In the words of whoever wrote it, as danger is looked for. */
  readonly asWritten: readonly Worded[];
  readonly gold: Gold;
  readonly question: RouteQuestion;
}

/** A narrative that was labelled for danger only. */
export interface NarrativeSeen {
  readonly worded: readonly Worded[];
  readonly tier: (typeof DANGER_TIERS)[number] | 'none';
  readonly kind: (typeof DANGERS)[number] | null;
}

/** What one author has labelled. */
export interface LabelledPart {
  readonly name: string;
  readonly referrals: readonly ReferralSeen[];
  readonly narratives: readonly NarrativeSeen[];
}

const DangerRow = z.strictObject({
  id: z.string(),
  narrative: z.string(),
  gold: z.strictObject({ tier: z.enum([...DANGER_TIERS, 'none']), kind: z.enum(DANGERS).nullable() }),
});

const DIRECTORY = 'directory.json';
/** What nobody may look at while something is tuned is called otherwise, and is never opened here. */
const LABELLED = 'tuning.jsonl';
const OF_DANGER = /^tuning(?:-\w+)?\.jsonl$/;

/** Every part of a folder of sets that may be tuned by: folders with a directory, and folders of narratives of danger. */
export async function readParts(folder: string): Promise<readonly LabelledPart[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(({ code }: NodeJS.ErrnoException) => {
    throw new Trouble(`${folder} cannot be read (${code}). Name a folder of labelled sets.`);
  });
  const parts: LabelledPart[] = [];
  for (const name of entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).toSorted()) {
    const files = (await readdir(join(folder, name))).toSorted();
    if (!files.includes(DIRECTORY))
      for (const file of files.filter((one) => OF_DANGER.test(one)))
        parts.push(await readNarratives(join(folder, name, file), `${name}/${file}`));
    else if (files.includes(LABELLED)) parts.push(await readSet(join(folder, name), name));
  }
  const sets = parts.filter(({ referrals }) => referrals.length > 0).length;
  if (sets > 1) return parts;
  throw new Trouble(
    `${folder} has ${sets} sets with ${DIRECTORY} and ${LABELLED}. Two are needed: each is predicted from the others.`,
  );
}

async function readSet(folder: string, name: string): Promise<LabelledPart> {
  const directory = readDirectory(join(folder, DIRECTORY), await readBytes(join(folder, DIRECTORY)));
  const rows = await goodRows(join(folder, LABELLED), ReferralRow);
  const referrals = rows.flatMap(({ referral, gold }) =>
    gold
      ? [
          {
            worded: wordingOf(inEnglish(referral.narrative)),
            asWritten: wordingOf(referral.narrative),
            gold,
            question: poseQuestion(referral, directory),
          },
        ]
      : [],
  );
  return { name, referrals, narratives: [] };
}

async function readNarratives(path: string, name: string): Promise<LabelledPart> {
  const rows = await goodRows(path, DangerRow);
  const narratives = rows.map(({ narrative, gold }) => ({ worded: wordingOf(narrative), ...gold }));
  return { name, referrals: [], narratives };
}

async function goodRows<Value extends { readonly id: string }>(path: string, schema: z.ZodType<Value>) {
  const { good, faults } = readRows(await readBytes(path), schema);
  const [fault] = faults;
  if (fault) throw new Trouble(`${path}, line ${fault.line}: ${fault.fault}`);
  return good.map(({ value }) => value);
}
