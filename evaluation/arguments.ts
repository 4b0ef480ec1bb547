import { parseArgs } from 'node:util';
import { ADVISORS, type AdvisorVersion } from '../domain/advice';

export const EVALUATE_USAGE = `npm run evaluate -- routing --directory D.json --referrals R.jsonl --out P.jsonl [--advisor offline|openai] [--pairs X.jsonl]

Asks an advisor about the referrals of a file exactly as the product asks, without any engine, and writes one prediction
a line. Where the referrals carry gold, it prints figures and what to look at. docs/evaluation.md has the formats, what
each figure means, and how to write a set of your own.

  --directory D.json   the programs and their rules: one JSON document
  --referrals R.jsonl  the referrals, one JSON object a line
  --out P.jsonl        where the predictions go; - is standard output, and the figures then go to standard error
  --advisor NAME       who is asked: ${ADVISORS.join(' or ')} (otherwise offline)
  --pairs X.jsonl      pairs that differ in a protected attribute only: does any answer move? May stand without
                       --referrals; --out, if given, then holds the predictions of both sides
  --help               show this

It ends with 0 if every row was answered; with 1 if one was not, or a file cannot be used (what could be answered is
written all the same); with 2 if the command cannot be meant. followup and summary come with a later version.`;

export interface EvaluateArguments {
  readonly help: boolean;
  readonly directory: string;
  readonly advisor: AdvisorVersion['advisor'];
  readonly referrals: string | null;
  readonly pairs: string | null;
  readonly out: string | null;
}

type Read = EvaluateArguments | { readonly help: true } | { readonly whyNot: string };

const text = { type: 'string' } as const;
const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  directory: text,
  referrals: text,
  pairs: text,
  out: text,
  advisor: text,
} as const;

/** What the command line asks for, or the reason why it cannot be meant. */
export function readEvaluateArguments(words: readonly string[]): Read {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
    if (values.help) return { help: true };
    return whyNoQuestion(positionals) ?? readFiles(values);
  } catch (failure) {
    return { whyNot: `${(failure as Error).message.replace(/\.$/, '')}.` };
  }
}

function whyNoQuestion([question, ...further]: readonly string[]): { readonly whyNot: string } | undefined {
  if (question === undefined) return { whyNot: 'Say what is to be evaluated: routing.' };
  if (question === 'followup' || question === 'summary')
    return { whyNot: `${question} comes with a later version; this one evaluates routing.` };
  if (question !== 'routing') return { whyNot: 'What is to be evaluated is routing; nothing else is known yet.' };
  return further.length > 0 ? { whyNot: 'After routing come options only, each with two hyphens.' } : undefined;
}

interface Values {
  readonly directory?: string | undefined;
  readonly referrals?: string | undefined;
  readonly pairs?: string | undefined;
  readonly out?: string | undefined;
  readonly advisor?: string | undefined;
}

function readFiles(values: Values): EvaluateArguments | { readonly whyNot: string } {
  const advisor = ADVISORS.find((name) => name === (values.advisor ?? 'offline'));
  if (!advisor) return { whyNot: `--advisor takes ${ADVISORS.join(' or ')}.` };
  const whyNot = whyNotThese(values);
  if (whyNot) return { whyNot };
  const { directory = '', referrals = null, pairs = null, out = null } = values;
  return { help: false, advisor, directory, referrals, pairs, out };
}

function whyNotThese({ directory, referrals, pairs, out }: Values): string | undefined {
  if ([directory, referrals, pairs, out].includes('')) return 'An option names no file.';
  if (!directory) return 'Name the programs: --directory D.json.';
  if (!referrals && !pairs) return 'Name what is to be asked: --referrals R.jsonl, --pairs X.jsonl, or both.';
  if (referrals && !out) return 'Name where the predictions go: --out P.jsonl, or --out - to see them.';
  return out && [directory, referrals, pairs].includes(out) ? '--out would overwrite what is read.' : undefined;
}
