import type { AdvisorAnswer, NotAdvised, Recommendation, RouteQuestion } from '../domain/advice';
import type { Danger } from '../domain/danger';
import type { Guarded, GuardFinding } from './guard-finding';
import { matchesIn } from './redaction/blots';
import { IDENTIFIER_PATTERNS } from './redaction/patterns';
import { isEnglishWord } from './text/word-reader';

const NEED_MAX = 100;
const REASON_MAX = 600;
const QUESTION_MAX = 300;
const QUESTIONS_MAX = 10;

/** Stands where an advisor's own words could not be shown; the quotes beside it still can. */
const NOT_SHOWN = 'The reason could not be shown.';

/** Proper names that nobody is called: days, months, and the programs and papers of our field. */
const NOBODY: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december medicaid medicare english social security section i'
  ).split(' '),
);

/**
 * Holds the advisor's own words against what it was asked: a name, number or address that the question does not have is
 * invented, or somebody else's, and nothing that holds one is shown; and no words are longer than people read.
 */
export function guardWords(question: RouteQuestion, advice: AdvisorAnswer): Guarded<AdvisorAnswer> {
  const findings: GuardFinding[] = [];
  const words = wordsGuard(question, findings);
  const kept = {
    ...advice,
    recommendations: advice.recommendations.map((one, place) =>
      recommendation(one, `recommendation ${place + 1}`, words),
    ),
    notAdvised: advice.notAdvised.map(
      (one, place): NotAdvised => ({ ...one, because: words.reason(one.because, `program not advised ${place + 1}`) }),
    ),
    dangers: advice.dangers.map(
      (one, place): Danger => ({ ...one, because: words.reason(one.because, `danger ${place + 1}`) }),
    ),
    missingFacts: words.questions(advice.missingFacts, 'what is missing'),
  };
  return { kept, findings };
}

const recommendation = (one: Recommendation, where: string, words: ReturnType<typeof wordsGuard>): Recommendation => ({
  ...one,
  need: words.need(one.need, where),
  because: words.reason(one.because, where),
  toAsk: words.questions(one.toAsk, where),
});

function wordsGuard(question: RouteQuestion, findings: GuardFinding[]) {
  const knows = knowing(question);
  /** Undefined when the words cannot be shown. */
  const shown = (text: string, max: number, what: string): string | undefined => {
    if (tellsSomebody(text, knows)) {
      findings.push({
        guard: 'identifier-taken-out',
        detail: `${what} names what the question does not; it is not shown.`,
      });
      return undefined;
    }
    if (text.length <= max) return text;
    findings.push({ guard: 'words-cut', detail: `${what} was longer than ${max} characters; it was cut.` });
    return `${text.slice(0, max - 1).trimEnd()}\u2026`;
  };
  return {
    need: (text: string, where: string): string => shown(text, NEED_MAX, `The need of ${where}`) ?? 'help',
    reason: (text: string, where: string): string => shown(text, REASON_MAX, `The reason of ${where}`) ?? NOT_SHOWN,
    questions: (texts: readonly string[], where: string): readonly string[] => {
      const over = texts.length - QUESTIONS_MAX;
      if (over > 0)
        findings.push({ guard: 'words-cut', detail: `${over} questions too many on ${where} were dropped.` });
      return texts
        .slice(0, QUESTIONS_MAX)
        .flatMap((text, place) => shown(text, QUESTION_MAX, `Question ${place + 1} on ${where}`) ?? []);
    },
  };
}

type Knows = (words: string) => boolean;

/** Whether the question has these words anywhere. It is put together only once somebody asks. */
function knowing({ narrative, programs, terms, facts, told }: RouteQuestion): Knows {
  let all: string | undefined;
  return (words) => {
    all ??= JSON.stringify([narrative, programs, terms, facts, told]).toLowerCase();
    return all.includes(words.toLowerCase());
  };
}

/** A word with a capital, without what holds it together with another. */
const CAPITAL = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]+/gu;
/** Where a sentence or a list of words begins, any word has a capital. */
const BEGINS = /(?:^|[.!?:;\n\u2022("\u201c\u00bf\u00a1])\s*$/u;
/** Short words in capitals are initials of programs and papers: SNAP, WIC, SSDI. */
const INITIALS = /^\p{Lu}{2,5}s?$/u;

function tellsSomebody(text: string, knows: Knows): boolean {
  const isName = [...text.matchAll(CAPITAL)].some(({ 0: word, index }) => {
    if (INITIALS.test(word) || NOBODY.has(word.toLowerCase())) return false;
    const isFirst = BEGINS.test(text.slice(Math.max(0, index - 4), index));
    return !(isFirst && isEnglishWord(word)) && !knows(word);
  });
  return isName || IDENTIFIER_PATTERNS.some((pattern) => matchesIn(text, pattern).some(isUnknownIn(text, knows)));
}

const isUnknownIn =
  (text: string, knows: Knows) =>
  ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    !knows(text.slice(start, end));
