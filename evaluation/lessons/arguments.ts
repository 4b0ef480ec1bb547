import { parseArgs } from 'node:util';

export const LESSONS_PROBE_USAGE = `npm run lessons:probe -- FILE --directory D.json --referrals R.jsonl --pairs X.jsonl [--pairs Y.jsonl …]

Tries lessons from earlier decisions (npm run learn) before they are used, and writes what came of it into the file: no
answer may move with who somebody is, and nobody may be answered worse, by source or language either. A file that was
changed after its probe, or is used with another state of the advisor, has to be probed anew. docs/advice.md says more.

  FILE                 the lessons, as npm run learn wrote them
  --directory D.json   the programs that the decisions were made on, as for npm run evaluate
  --referrals R.jsonl  labelled referrals of the organization's own
  --pairs X.jsonl      pairs that differ in a protected attribute only; once for each file. The more the better: pairs of
                       other directories are asked about on this one
  --help               show this

It ends with 0 if the lessons may be used; with 1 if they may not, or could not be probed; with 2 if the command cannot be
meant.`;

export interface LessonsProbeArguments {
  readonly help: false;
  readonly file: string;
  readonly directory: string;
  readonly referrals: string;
  readonly pairs: readonly string[];
}

type Read = LessonsProbeArguments | { readonly help: true } | { readonly whyNot: string };

const PAIRS_MAX = 50;
const text = { type: 'string' } as const;
const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  directory: text,
  referrals: text,
  pairs: { type: 'string', multiple: true },
} as const;

/** What the command line asks for, or the reason why it cannot be meant. */
export function readLessonsProbeArguments(words: readonly string[]): Read {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
    if (values.help) return { help: true };
    const [file, ...further] = positionals;
    const { directory, referrals, pairs = [] } = values;
    if (!file || further.length > 0) return { whyNot: 'Name the one file that is to be probed.' };
    if (!directory) return { whyNot: 'Name the programs: --directory D.json.' };
    if (!referrals) return { whyNot: 'Name labelled referrals: --referrals R.jsonl.' };
    if (pairs.length === 0 || pairs.includes('')) return { whyNot: 'Name pairs: --pairs X.jsonl.' };
    if (pairs.length > PAIRS_MAX) return { whyNot: `At most ${PAIRS_MAX} files of pairs are taken.` };
    return { help: false, file, directory, referrals, pairs };
  } catch (failure) {
    return { whyNot: `${(failure as Error).message.replace(/\.$/, '')}.` };
  }
}
