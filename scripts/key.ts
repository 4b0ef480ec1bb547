import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { ISql } from 'postgres';
import { findStaff } from '../db/staff-store';
import { saveSystem, saveToken } from '../db/staffing-store';
import { endWith, readOwner } from './owner';

const USAGE = `Whoever holds the owner's password gives a system a key, or a person of the staff a token:
  npm run key -- --system st-anne-ehr --name "St Anne's hospital"
  npm run key -- --person priya-raman
A person must be among the staff already (npm run load). What the holder had before opens nothing any more.`;

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const NAME_MAX = 200;

type Holder = { readonly kind: 'system'; readonly id: string; readonly name: string } | Person;
type Person = { readonly kind: 'staff'; readonly id: string };

/** How a new house lets in its first system and its first person: before that, nobody in it could give out a key. */
async function main(words: readonly string[]): Promise<void> {
  const holder = readHolder(words);
  if (!holder) throw new Error(USAGE);
  const { asOwner } = await readOwner(process.env);
  const key = `ft_${randomBytes(24).toString('hex')}`;
  await asOwner((owner) => owner.begin((tx) => give(tx, key, holder)));
  process.stdout.write(`${key}\n`);
  process.stderr.write(
    `This is the ${WORDS[holder.kind]} of ${holder.id}. It is shown this once, and only its hash is kept: hand it over in a safe way.\n`,
  );
}

/** A system shows a key, a person's program a token; to the house they are the same. */
const WORDS = { system: 'key', staff: 'token' };

function readHolder(words: readonly string[]): Holder | undefined {
  const { system, person, name } = asked(words);
  if (system && !person && name && ID.test(system) && name.length <= NAME_MAX)
    return { kind: 'system', id: system, name };
  if (person && !system && !name && ID.test(person)) return { kind: 'staff', id: person };
  return undefined;
}

function asked(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...words], options: { system: text, person: text, name: text } }).values;
  } catch {
    return {}; // Whatever was wrong with it, the usage is the answer.
  }
}

async function give(tx: ISql, key: string, holder: Holder): Promise<void> {
  if (holder.kind === 'system') await saveSystem(tx, { id: holder.id, name: holder.name });
  else if (!(await findStaff(tx, holder.id)))
    throw new Error(`Nobody of the staff is ${holder.id}. Load the staff first: npm run load -- --staff FILE`);
  await saveToken(tx, key, holder);
}

main(process.argv.slice(2)).catch(endWith);
