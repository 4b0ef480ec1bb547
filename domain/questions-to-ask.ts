import type { MissingFact, ReferralChecks } from './checks';
import type { ProgramVerdict, RuleVerdict } from './eligibility';
import type { Question, QuestionAbout, QuestionAnswer, QuestionOrigin } from './inquiry';
import type { ContactFacts } from './referral';

/** A question that could be asked, before anybody has. */
export interface ListedQuestion extends Omit<Question, 'questionId' | 'from'> {
  /** What names it on the list: what it is about, or else its words. */
  readonly key: string;
  readonly from: readonly QuestionOrigin[];
  /** The referrer was asked this before, and cannot know. */
  readonly cannotBeKnown: boolean;
}

/** A program that is put forward, now or once a danger is seen to, and what its advisor would ask. */
interface Asking {
  readonly programId: string;
  readonly toAsk: readonly string[];
}

/** What the list is made of: what the rules and the advisor said last, and what was asked and answered before. */
export interface ToList {
  readonly checks: Pick<ReferralChecks, 'verdicts'> & {
    readonly missing: readonly { readonly fact: string; readonly question: string }[];
  };
  readonly advice: {
    readonly recommendations: readonly Asking[];
    readonly waiting: readonly Asking[];
    readonly missingFacts: readonly string[];
  } | null;
  readonly contact: Pick<ContactFacts, 'safeToContact' | 'channels'>;
  readonly asked: readonly {
    readonly text: string;
    readonly about: QuestionAbout | null;
    readonly result: QuestionAnswer['result'] | null;
  }[];
}

/** Where nothing is put forward, so many rules that keep the most programs open are asked about. */
const RULES_MAX = 3;

/** One list of all that is missing: what every decision needs first, then what rules need, then what the advisor asks. */
export function questionsToAsk(toList: ToList): readonly ListedQuestion[] {
  const listed = new Map<string, Pick<ListedQuestion, 'text' | 'about' | 'from'>>();
  for (const one of [...needed(toList), ...byRules(toList), ...byAdvisor(toList)]) {
    const key = keyOf(one, listed);
    const known = listed.get(key);
    if (!known) listed.set(key, one);
    else listed.set(key, { ...known, from: [...new Set([...known.from, ...one.from])] });
  }
  return [...listed].flatMap(([key, one]) => {
    const before = toList.asked.findLast(
      ({ text, about, result }) => result !== null && (one.about === null ? text === one.text : about === one.about),
    );
    return before?.result === 'answered' ? [] : [{ key, ...one, cannotBeKnown: before !== undefined }];
  });
}

type Listing = Pick<ListedQuestion, 'text' | 'about' | 'from'>;

/** Words that are on the list already, whoever asks them, are not listed again. */
const keyOf = ({ about, text }: Listing, listed: ReadonlyMap<string, Listing>): string =>
  about ?? [...listed].find(([, known]) => known.text === text)?.[0] ?? text;

/** What was found out about contact since the checks were made is not asked again. */
function needed({ checks, contact }: ToList): readonly Listing[] {
  const isFoundOut = (fact: string): boolean =>
    fact === 'safe-to-contact'
      ? contact.safeToContact !== 'unknown'
      : fact === 'contact-channel' && (contact.safeToContact === 'no' || contact.channels.length > 0);
  return checks.missing
    .filter(({ fact }) => !isFoundOut(fact))
    .map(({ fact, question }) => ({
      text: question,
      about: aboutMissing(fact as MissingFact['fact']),
      from: [fact.startsWith(CONTRADICTED) ? 'contradiction' : 'needed'],
    }));
}

const CONTRADICTED = 'contradicted-';
const IS_TERM: readonly string[] = ['pregnant', 'veteran'];

function aboutMissing(fact: MissingFact['fact']): QuestionAbout {
  const bare = fact.startsWith(CONTRADICTED) ? fact.slice(CONTRADICTED.length) : fact;
  return (IS_TERM.includes(bare) ? `term:${bare}` : bare) as QuestionAbout;
}

/** The unknown rules of what is put forward or waits; where nothing does, those that the most programs hang on. */
function byRules({ checks, advice }: ToList): readonly Listing[] {
  const advised = listedIn(advice).map(({ programId }) => programId);
  const open = checks.verdicts.filter(({ eligible }) => eligible === 'unknown');
  if (advised.length > 0) return open.filter(({ programId }) => advised.includes(programId)).flatMap(unknownRules);
  const all = open.flatMap(unknownRules);
  const hangOn = ({ about }: Listing): number => all.filter((one) => one.about === about).length;
  const once = [...new Map(all.map((one) => [one.about, one])).values()];
  return once.toSorted((one, other) => hangOn(other) - hangOn(one)).slice(0, RULES_MAX);
}

/** What waits is asked about too, behind what is put forward: one letter to the referrer is kinder than two. */
const listedIn = (advice: ToList['advice']): readonly Asking[] =>
  advice ? [...advice.recommendations, ...advice.waiting] : [];

const unknownRules = ({ rules }: ProgramVerdict): readonly Listing[] =>
  rules
    .filter(({ verdict }) => verdict === 'unknown')
    .map((rule) => ({ text: questionOf(rule), about: aboutRule(rule), from: ['rule'] }));

const byAdvisor = ({ advice }: ToList): readonly Listing[] =>
  [...(advice?.missingFacts ?? []), ...listedIn(advice).flatMap(({ toAsk }) => toAsk)].map((text) => ({
    text,
    about: null,
    from: ['advisor'],
  }));

function aboutRule({ rule, held }: RuleVerdict): QuestionAbout | null {
  if (rule === 'minimum-age' || rule === 'maximum-age') return 'age';
  if (rule === 'county' || rule === 'coverage') return rule;
  return held?.code === 'requires' || held?.code === 'excludes' ? `term:${held.term}` : null;
}

const OF_FACTS: Readonly<Partial<Record<RuleVerdict['rule'], string>>> = {
  'minimum-age': 'How old is the person?',
  'maximum-age': 'How old is the person?',
  county: 'In which county does the person live?',
  coverage: 'What health coverage does the person have, if any?',
};

/** The question that settles a rule. A term that a directory words as a sentence brings its own full stop. */
export const questionOf = ({ rule, asks }: Pick<RuleVerdict, 'rule' | 'asks'>): string =>
  OF_FACTS[rule] ?? `Is this true of the person: ${withoutEnd(asks)}?`;

const withoutEnd = (sentence: string): string => sentence.replace(/[.?!\s]{1,10}$/, '');
