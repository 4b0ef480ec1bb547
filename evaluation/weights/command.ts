import type { Weights } from '../../advice/offline/weighing';
import shipped from '../../advice/offline/weights.json';
import { writeWhole } from '../files';
import type { Terminal } from '../progress';
import { Trouble } from '../trouble';
import { FIT_WEIGHTS_USAGE, type FitWeightsArguments, readFitWeightsArguments } from './arguments';
import { figuresOfOrder, fitWeights } from './fitting';
import { orderInWords } from './order-in-words';
import { readSets } from './reading-sets';

/** What the command is given by whoever runs it. */
export interface FitWeightsSurroundings {
  readonly out: Terminal;
  readonly err: Terminal;
  /** Where labelled sets are, if the command does not say. */
  readonly sets: string;
  /** Where the weights are that come with the product. */
  readonly weights: string;
}

const WELL = 0;
const NOT_WELL = 1;
const NOT_MEANT = 2;

/** `npm run fit-weights`: the weights of the order, fitted anew. What comes back is how the process ends. */
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

async function fitAnew({ sets: folder, write }: FitWeightsArguments, around: FitWeightsSurroundings): Promise<void> {
  const sets = await readSets(folder ?? around.sets);
  const fitted = fitWeights(sets, shipped);
  const compared = sets.map((set) => ({
    name: set.name,
    shipped: figuresOfOrder(set, shipped),
    byOthers: figuresOfOrder(
      set,
      fitWeights(
        sets.filter((other) => other !== set),
        shipped,
      ),
    ),
    byAll: figuresOfOrder(set, fitted),
  }));
  around.out.write(`${orderInWords(compared, shipped, fitted)}\n\n`);
  around.out.write(`${await kept(fitted, write, around.weights)}\n`);
}

async function kept(fitted: Weights, write: boolean, path: string): Promise<string> {
  if (!write) return 'Nothing was written. --write puts the fitted weights into advice/offline/weights.json.';
  await writeWhole(path, `${JSON.stringify(fitted, null, 2)}\n`);
  return `Written to ${path}. Next: npm run evaluate on each set, with its pairs, and read what differs.`;
}
