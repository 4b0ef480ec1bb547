import { parseArgs } from 'node:util';

const REFERRALS_MAX = 20_000;
const REFERRALS = 500;
const SEED = /^[a-z0-9-]{1,40}$/;

export const SEED_USAGE = `npm run seed -- [--referrals N] [--seed S]

Fills the house that is running here with invented referrals, through its public API, so that every page can be judged
full. The same seed gives the same referrals; those that stand already are not handed in again.

  --referrals N   how many (otherwise ${REFERRALS}, at most ${REFERRALS_MAX})
  --seed S        which ones: lower-case letters, digits and hyphens (otherwise 1)
  --help          show this

Every time is the time at which it was done: no past is made up. So nothing is late at first; what waits grows late as
policy says (urgent decisions after four hours). And "unable to reach" needs tries on different days: run the same
command on another day, and those who were not reached are tried once more, until the contact plan is used up.

Settings in the environment:
  FOLLOWTHROUGH_DATA   the data folder of the house (otherwise .followthrough in the project)`;

export interface SeedArguments {
  readonly help: boolean;
  readonly referrals: number;
  readonly seed: string;
}

/** What the command line asks for, or the reason why it cannot be meant. */
export function readSeedArguments(words: readonly string[]): SeedArguments | { readonly whyNot: string } {
  try {
    const {
      help = false,
      referrals = String(REFERRALS),
      seed = '1',
    } = parseArgs({ args: [...words], options: OPTIONS }).values;
    const asked = { help, referrals: Number(referrals), seed };
    const whyNot = whyNotSeed(asked);
    return whyNot ? { whyNot } : asked;
  } catch (failure) {
    return { whyNot: `${(failure as Error).message}.` };
  }
}

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  referrals: { type: 'string' },
  seed: { type: 'string' },
} as const;

function whyNotSeed({ referrals, seed }: SeedArguments): string | undefined {
  if (!Number.isInteger(referrals) || referrals < 1 || referrals > REFERRALS_MAX)
    return `--referrals takes a number from 1 to ${REFERRALS_MAX}.`;
  return SEED.test(seed) ? undefined : '--seed takes up to 40 lower-case letters, digits and hyphens.';
}
