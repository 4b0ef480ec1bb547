import { join } from 'node:path';
import { writeWhole } from '../files';
import type { Terminal } from '../progress';
import { Trouble } from '../trouble';
import { FIT_WEIGHTS_USAGE, type FitWeightsArguments, readFitWeightsArguments } from './arguments';
import { learn } from './learning';
import { learntInWords } from './learnt-in-words';
import { readParts } from './reading-parts';

/** What the command is given by whoever runs it. */
export interface FitWeightsSurroundings {
  readonly out: Terminal;
  readonly err: Terminal;
  /** Where labelled sets are, if the command does not say. */
  readonly sets: string;
  /** The room of the advisor, in which what is learnt is kept. */
  readonly advice: string;
}

const WELL = 0;
const NOT_WELL = 1;
const NOT_MEANT = 2;

/** `npm run fit-weights`: everything that is learnt from labelled sets, fitted anew. What comes back is how the process ends. */
export async function runFitWeights(words: readonly string[], around: FitWeightsSurroundings): Promise<number> {
  const asked = readFitWeightsArguments(words);
  if ('whyNot' in asked) {
    around.err.write(`${asked.whyNot} See \`npm run fit-weights -- --help\`.\n`);
    return NOT_MEANT;
  }
  if (asked.help) {
    around.out.write(`${FIT_WEIGHTS_USAGE}\n`);
    return WELL;
  }
  try {
    await fitAnew(asked, around);
    return WELL;
  } catch (failure) {
    if (!(failure instanceof Trouble)) throw failure;
    around.err.write(`${failure.message}\n`);
    return NOT_WELL;
  }
}

/** Where each thing that is learnt is kept, below the advisor's room. */
const KEPT = {
  danger: join('danger', 'leaning.json'),
  leanings: join('offline', 'leaning.json'),
  needs: join('offline', 'needs-leaning.json'),
  order: join('offline', 'weights.json'),
  outcomes: join('offline', 'outcome-weights.json'),
} as const;

async function fitAnew({ sets, write }: FitWeightsArguments, around: FitWeightsSurroundings): Promise<void> {
  const learnt = learn(await readParts(sets ?? around.sets));
  around.out.write(`${learntInWords(learnt)}\n\n`);
  if (!write) {
    around.out.write('Nothing was written. --write puts what was fitted into advice/danger and advice/offline.\n');
    return;
  }
  for (const [name, file] of Object.entries(KEPT)) {
    const path = join(around.advice, file);
    await writeWhole(path, `${JSON.stringify(learnt[name as keyof typeof KEPT], null, 2)}\n`);
    around.out.write(`Written to ${path}.\n`);
  }
  around.out.write('Next: npm run evaluate on each set, with its pairs, and read what differs.\n');
}
