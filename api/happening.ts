import { Happening } from '../contracts/happenings';
import { happeningsInEnglish } from '../contracts/in-english/happenings';
import type { ToldLine } from '../db/audit-line-store';
import type { Deed } from '../db/story-store';
import { say } from '../domain/sayings';

/** What happened, twice: as a code with what goes with it, and as the sentence of the system, which is English. */
interface Told {
  readonly what: string;
  readonly happened: Happening;
}

/** What was done, told from what is on record of it. */
export const deedTold = ({ action, facts, names, source }: Deed): Told =>
  told({ ...facts, ...names, source, code: action }, action);

/** A line of the audit. What was not done is told with the name of the permission that it takes. */
export function lineTold({ kind, action, facts, names, source }: ToldLine): Told {
  if (kind !== 'tried' && kind !== 'refused') return told({ ...facts, ...names, source, code: action }, action);
  return told({ code: kind, action, problem: facts['code'], reason: facts['reason'], why: facts['why'] }, action);
}

/** What an older version kept in a form that is not read any more is not guessed at. */
function told(candidate: Readonly<Record<string, unknown>>, action: string): Told {
  const read = Happening.safeParse(candidate);
  const happened: Happening = read.success ? read.data : { code: 'as-kept', action };
  return { happened, what: say(happeningsInEnglish, happened) };
}
