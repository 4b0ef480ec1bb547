import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { IMPORT_FORMATS } from '../domain/import';
import { fileOf, inventRows, mixedFileOf } from '../simulation/invent-file';
import { toldByHand } from './sample/told-by-hand';

const ROWS_MAX = 20_000;
const USAGE = `npm run sample-file -- --referrals 300 --seed 7 --format mixed|ndjson|csv --out FILE

Writes a file of invented referrals of every source, some of them faulty on purpose. A third of them tell a need that
somebody wrote by hand, from evaluation/sets. Of a mixed file, which is NDJSON, every third line is FHIR. The same seed
writes the same file.`;
const FORMATS = ['mixed', ...IMPORT_FORMATS] as const;

interface Asked {
  readonly referrals: number;
  readonly seed: string;
  readonly format: (typeof FORMATS)[number];
  readonly out: string;
}

/** `npm run sample-file`: a mixed file to try the import of files with. */
async function main(words: readonly string[]): Promise<void> {
  const asked = readArguments(words);
  if (!asked) return void process.stdout.write(`${USAGE}\n`);
  const rows = inventRows(asked.seed, asked.referrals, toldByHand());
  await writeFile(asked.out, asked.format === 'mixed' ? mixedFileOf(rows) : fileOf(rows, asked.format));
  const flawed = rows.filter((row) => row.flawed !== null).length;
  process.stdout.write(`${asked.out}: ${rows.length} referrals, ${flawed} of them faulty on purpose.\n`);
}

function readArguments(words: readonly string[]): Asked | undefined {
  const { values } = parseArgs({
    args: [...words],
    options: {
      referrals: { type: 'string', default: '300' },
      seed: { type: 'string', default: '7' },
      format: { type: 'string', default: 'ndjson' },
      out: { type: 'string' },
    },
  });
  const format = FORMATS.find((known) => known === values.format);
  const referrals = Number(values.referrals);
  if (!format || !values.out || !Number.isInteger(referrals) || referrals < 1 || referrals > ROWS_MAX) return undefined;
  return { referrals, seed: values.seed, format, out: values.out };
}

main(process.argv.slice(2)).catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n\n${USAGE}\n`);
  process.exitCode = 2;
});
