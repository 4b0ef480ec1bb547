import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { wallClock } from '../config/clock';
import { saveDirectory } from '../db/program-store';
import { saveStaffing } from '../db/staffing-store';
import { endWith, readOwner } from './owner';
import { DirectoryFile, StaffFile } from './sample/read-sample';

const USAGE = `Whoever holds the owner's password brings in teams, people and programs from files:
  npm run load -- --staff staff.json --directory directory.json
Either may be left out. scripts/sample shows the form. Doing it again is harmless; what a file no longer names stays.`;

/** Brings staff and directory to what the files say, both or neither. */
async function main(words: readonly string[]): Promise<void> {
  const { staff, directory } = asked(words);
  if (!staff && !directory) throw new Error(USAGE);
  const staffing = staff ? StaffFile.parse(await readJson(staff)) : undefined;
  const programs = directory ? DirectoryFile.parse(await readJson(directory)) : undefined;
  const { asOwner } = await readOwner(process.env);
  await asOwner((owner) =>
    owner.begin(async (tx) => {
      if (staffing) await saveStaffing(tx, staffing);
      if (programs) await saveDirectory(tx, programs, wallClock.now().toISOString());
    }),
  );
  process.stdout.write(
    `Loaded ${staffing?.people.length ?? 0} people of ${staffing?.teams.length ?? 0} teams and ${programs?.programs.length ?? 0} programs.\n`,
  );
}

function asked(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...words], options: { staff: text, directory: text } }).values;
  } catch {
    return {}; // Whatever was wrong with it, the usage is the answer.
  }
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} cannot be read as JSON.`, { cause });
  }
}

main(process.argv.slice(2)).catch(endWith);
