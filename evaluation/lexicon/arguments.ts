import { parseArgs } from 'node:util';

export const LEXICON_CHECK_USAGE = `npm run lexicon:check -- FILE [--directory D.json [--referrals R.jsonl] [--pairs X.jsonl]]

Tries a file of an organization's own needs before it is used: whether it can be read, which words of it are never looked
for, which programs each changed need leads to, and what becomes of labelled referrals and of pairs. It changes nothing.
docs/advice.md has the form of the file; ADVICE_LEXICON_FILE names the one that is used.

  FILE                 the organization's own needs: one JSON document
  --directory D.json   the programs: says for each need that differs which of them it leads to
  --referrals R.jsonl  labelled referrals: the figures without the file and with it, and each answer that differs
  --pairs X.jsonl      pairs that differ in a protected attribute only: no answer may move
  --help               show this

It ends with 0 if the file can be used; with 1 if it cannot, a pair moved, or a row could not be answered; with 2 if the
command cannot be meant.`;

export interface LexiconCheckArguments {
  readonly help: false;
  readonly file: string;
  readonly directory: string | null;
  readonly referrals: string | null;
  readonly pairs: string | null;
}

type Read = LexiconCheckArguments | { readonly help: true } | { readonly whyNot: string };

const text = { type: 'string' } as const;
const OPTIONS = { help: { type: 'boolean', short: 'h' }, directory: text, referrals: text, pairs: text } as const;

/** What the command line asks for, or the reason why it cannot be meant. */
export function readLexiconCheckArguments(words: readonly string[]): Read {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
    if (values.help) return { help: true };
    const [file, ...further] = positionals;
    const { directory = null, referrals = null, pairs = null } = values;
    if (!file) return { whyNot: 'Name the file that is to be tried.' };
    if (further.length > 0) return { whyNot: 'One file is tried at a time.' };
    if ([directory, referrals, pairs].includes('')) return { whyNot: 'An option names no file.' };
    if (!directory && (referrals || pairs)) return { whyNot: 'Name the programs too: --directory D.json.' };
    return { help: false, file, directory, referrals, pairs };
  } catch (failure) {
    return { whyNot: `${(failure as Error).message.replace(/\.$/, '')}.` };
  }
}
