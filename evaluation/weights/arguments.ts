import { parseArgs } from 'node:util';

export const FIT_WEIGHTS_USAGE = `npm run fit-weights [-- --sets FOLDER] [--write]

Fits the weights by which the offline advisor puts programs in order (advice/offline/weights.json), by logistic regression
over labelled referrals, and shows the order by the shipped weights beside the order by the fitted ones: each set also by
weights that were fitted on the others alone, which is what a directory that nobody has seen may expect. The same files
give the same weights, for ever. docs/decisions/026 says more.

  --sets FOLDER  folders with a directory.json and a tuning.jsonl each; evaluation/sets if it is not said
  --write        write the fitted weights into advice/offline/weights.json. All advice has another version from then on:
                 evaluate it, ask about all pairs, and read the difference before it is kept
  --help         show this

It ends with 0 when it has fitted, with 1 if it could not, and with 2 if the command cannot be meant.`;

export interface FitWeightsArguments {
  readonly help: false;
  readonly sets: string | undefined;
  readonly write: boolean;
}

type Read = FitWeightsArguments | { readonly help: true } | { readonly whyNot: string };

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  sets: { type: 'string' },
  write: { type: 'boolean' },
} as const;

/** What the command line asks for, or the reason why it cannot be meant. */
export function readFitWeightsArguments(words: readonly string[]): Read {
  try {
    const { values } = parseArgs({ args: [...words], options: OPTIONS });
    if (values.help) return { help: true };
    if (values.sets === '') return { whyNot: '--sets names no folder.' };
    return { help: false, sets: values.sets, write: values.write ?? false };
  } catch (failure) {
    return { whyNot: `${(failure as Error).message.replace(/\.$/, '')}.` };
  }
}
