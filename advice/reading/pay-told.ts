import { NUMBER, numberOf } from './numbers';

/** What a narrative says of a figure that a meaning asks for, and where. */
export interface FigureTold {
  readonly says: 'yes' | 'no';
  readonly at: RegExpExecArray;
}

const LIMIT = new RegExp(`\\$\\s?([\\d,]{3,7})\\s+for\\s+(?:a (?:household|family) of\\s+)?(${NUMBER})\\b`, 'gi');
const LIMIT_BEHIND = new RegExp(
  `\\b(${NUMBER})\\s+(?:persons?\\s+|people\\s+)?(?:about\\s+)?\\$\\s?([\\d,]{3,7})`,
  'gi',
);
const A_MONTH = /\b(?:per|a|each) month\b|\bmonthly\b/i;

const ALONE =
  /\b(?:just me|only me|just myself|lives? alone|living alone|by (?:my|him|her)self|alone\b(?=\s*[.,;])|single,? (?:and |with )?no (?:kids|children))/i;
const COUPLE = /\b(?:me and my (?:wife|husband|spouse)|my (?:wife|husband|spouse) and (?:i|me|myself))\b/i;
const CHILDREN = /\b(?:kids?|child(?:ren)?|sons?|daughters?|bab(?:y|ies)|boys?|girls?)\b/i;
const SO_MANY = new RegExp(
  `\\b(?:(?:household|family) of (${NUMBER})|(${NUMBER}) (?:of (?:us|them)|in the (?:house|home|household|family)))\\b`,
  'i',
);

const INCOME = new RegExp(
  '\\b(?:social security|ssdi?|ssi|income|pension|take-?home|earns?|makes?|brings? home|(?:living|lives?) on|of (?:us|them)(?: on|,))\\b' +
    '(?:(?!\\b(?:rent|bill|behind|owes?)\\b)[^.;$]){0,40}\\$\\s?([\\d,]{3,7})\\b(?!\\s*(?:down|behind|a (?:week|night|year|day)|per (?:week|year)))',
  'i',
);
const MONTHLY = /\$?(?<![\d,])(\d[\d,]{2,6})\s*(?:a|per|each|every|\/)\s*mo(?:nth)?\b/i;
const EARNED =
  /\b(?:makes?|earns?|gets?|income|social security|ssdi?|ssi|pension|unemployment|wages|take-?home|before tax(?:es)?|gross|between us|household of|(?:living|lives?) on)\b/i;
const SPENT = /\b(?:rent|bills?|behind|owes?|owed|costs?|payments?|pays?|paying|mortgage|day ?care|child support)\b/i;

/** "Two of them on $2,500", where so much is the limit for two. What is above it may be allowed for by other means. */
export function incomeTold(meaning: string, narrative: string): FigureTold | undefined {
  const limits = limitsIn(meaning);
  if (limits.size < 2 || !A_MONTH.test(meaning)) return undefined;
  const at = INCOME.exec(narrative) ?? monthlyIn(narrative);
  const count = peopleIn(narrative);
  const limit = count === undefined ? undefined : limits.get(count);
  return at && limit !== undefined && money(at[1] ?? '') <= limit ? { says: 'yes', at } : undefined;
}

/** "$1,960 for one, $2,640 for two" and "1 person $2,600 a month, 2 $3,500". */
const limitsIn = (meaning: string): ReadonlyMap<number | undefined, number> =>
  new Map([
    ...[...meaning.matchAll(LIMIT)].map(([, amount = '', people = '']) => [numberOf(people), money(amount)] as const),
    ...[...meaning.matchAll(LIMIT_BEHIND)].map(
      ([, people = '', amount = '']) => [numberOf(people), money(amount)] as const,
    ),
  ]);

/** "I make 2,150 a month before taxes", and no rent of so much a month. */
function monthlyIn(narrative: string): RegExpExecArray | null {
  const at = MONTHLY.exec(narrative);
  if (!at) return null;
  const before = narrative.slice(0, at.index).split(SENTENCE_END).at(-1) ?? '';
  const behind = narrative.slice(at.index).split(SENTENCE_END)[0] ?? '';
  return EARNED.test(before + behind) && !SPENT.test(before + behind) ? at : null;
}

const SENTENCE_END = /[.;!?](?:\s|$)/;

function peopleIn(narrative: string): number | undefined {
  const [, ofFamily, ofUs] = SO_MANY.exec(narrative) ?? [];
  const told = ofFamily ?? ofUs;
  if (told) return numberOf(told);
  if (COUPLE.test(narrative) && !CHILDREN.test(narrative)) return 2;
  return ALONE.test(narrative) ? 1 : undefined;
}

const money = (amount: string): number => Number(amount.replaceAll(',', ''));

const HOURS_ASKED = /\bworks?\b[^.;]*?\b(?:(\d{1,2}) hours or more|at least (\d{1,2}) hours|(\d{1,2})\+ hours)\b/i;
/** What all adults at home do, and how long somebody cares for another, the hours of one job do not tell. */
const OF_OTHERS = /\b(?:every|each|all|both|adults|parents?|unpaid|without pay)\b[^.;]*\bhours\b/i;
const HOURS_TOLD = /(?<![\d.:/-])(\d{1,2})\s*(?:h|hrs?|hours)\s*(?:a|per|each|every|\/)\s*(?:wk|week)\b/i;
const NOT_WORKED =
  /\b(?:husband|wife|spouse|partner|boyfriend|girlfriend|mother|mom|father|dad|brother|sister|son|daughter|aides?|nurs\w+|care|used to|until|was|were|will)\b/i;

/** "About 32 hours a week" where 20 are asked for. Fewer may be those of one job among several. */
export function hoursTold(meaning: string, narrative: string): FigureTold | undefined {
  const asked = HOURS_ASKED.exec(meaning)?.slice(1).find(Boolean);
  const at = HOURS_TOLD.exec(narrative);
  if (!asked || !at || OF_OTHERS.test(meaning)) return undefined;
  const clause = narrative.slice(0, at.index).split(SENTENCE_END).at(-1) ?? '';
  return Number(at[1]) >= Number(asked) && !NOT_WORKED.test(clause) ? { says: 'yes', at } : undefined;
}
