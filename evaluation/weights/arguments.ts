import { parseArgs } from 'node:util';

export const FIT_WEIGHTS_USAGE = `npm run fit-weights [-- --sets FOLDER] [--write]

Fits everything that the offline advisor has learnt from labelled sets, each by logistic regression: how danger is worded,
how a missing fact, a need that nobody answers, hurry and each need are worded (advice/danger/leaning.json,
advice/offline/leaning.json, needs-leaning.json), how much counts for the order of programs (weights.json) and for the
outcome (outcome-weights.json). It shows what is right on each set by what was learnt from other sets alone, which is what a
directory that nobody has seen may expect. The same files give the same weights, for ever. It takes some minutes.
docs/decisions/026 and 028 say more.

  --sets FOLDER  folders with a directory.json and a tuning.jsonl each, and folders of narratives of danger
                 (tuning*.jsonl); evaluation/sets if it is not said
  --write        write what was fitted. All advice has another version from then on: evaluate it, ask about all pairs,
                 and read the difference before it is kept
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
