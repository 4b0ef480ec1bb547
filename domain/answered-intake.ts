import type { OperationId } from './ids';
import type { FactTold, QuestionAnswer } from './inquiry';
import type { KeptIntake, PersonFacts } from './referral';
import type { AnsweredFacts } from './told';

/** An intake as it is read once its referrer has answered questions: the answers' words come after the narrative. */
export interface AnsweredIntake extends KeptIntake {
  readonly answered?: AnsweredFacts | undefined;
  /** Whom its sender named when it sent it again: nobody of them is told to a model. */
  readonly namedLater?: readonly Pick<KeptIntake, 'person' | 'relatedPersons' | 'source'>[] | undefined;
}

/** An answer as it is read, or what is read like one; one that was taken back is read no more. */
export type Answer = Pick<QuestionAnswer, 'result' | 'text'> & {
  readonly fact: FactTold | CountyStanding | null;
  readonly takenBack?: object | null;
  /** That its sender said it unasked: it is a page of its own, and not in the light of what stood before it. */
  readonly isSending?: boolean;
};

/** A county as it stands; null where somebody struck it out. */
interface CountyStanding {
  readonly fact: 'county';
  readonly value: string | null;
}

const BETWEEN = '\n\n';
/** As long as the other: `advice/danger/reading.ts` knows it as the beginning of a page. */
const NEW_PAGE = '\n\f';

/**
 * The narrative and, after it, the words of the answers in the order in which they came. Nothing is put before them, so a
 * place in the narrative stays the same place, and so does one in an answer. Where an answer was taken back there are blanks
 * in the place of its words, for the same reason. `starts` are the places of the answers; null for one without words.
 */
export function readWith(
  narrative: string,
  answers: readonly Answer[],
): { readonly text: string; readonly starts: readonly (number | null)[] } {
  let text = narrative;
  const starts = answers.map(({ result, text: words, takenBack, isSending }) => {
    if (result !== 'answered' || words === null) return null;
    const start = text.length + BETWEEN.length;
    text += (isSending ? NEW_PAGE : BETWEEN) + (takenBack ? ' '.repeat(words.length) : words);
    return start;
  });
  return { text, starts };
}

/** Where the words of an answer stand in what is read. */
export interface Passage {
  /** The operation by which the answer came. */
  readonly answerId: OperationId;
  readonly start: number;
  readonly end: number;
  /** False once it was taken back: then there are blanks, and what was found in its words before is still its. */
  readonly stands: boolean;
}

/** The passages of all answers with words. */
export function passagesOf(
  narrative: string,
  answers: readonly (Answer & Pick<Passage, 'answerId'>)[],
): readonly Passage[] {
  const { starts } = readWith(narrative, answers);
  return answers.flatMap(({ answerId, text, takenBack }, index) => {
    const start = starts[index] ?? null;
    return start === null || text === null ? [] : [{ answerId, start, end: start + text.length, stands: !takenBack }];
  });
}

/** The intake with what was answered: its words to be read, and its facts in the place of those that came. */
export function withAnswers<Kept extends KeptIntake>(intake: Kept, answers: readonly Answer[]): Kept & AnsweredIntake {
  if (answers.length === 0) return intake;
  const facts = answers.flatMap(({ fact, takenBack }) => (takenBack ? [] : (fact ?? [])));
  return {
    ...intake,
    narrative: readWith(intake.narrative, answers).text,
    person: facts.reduce(personWith, intake.person),
    ...(facts.length > 0 ? { answered: answeredBy(facts) } : {}),
  };
}

function personWith(person: PersonFacts, told: FactTold | CountyStanding): PersonFacts {
  switch (told.fact) {
    case 'birth-date':
      return { ...person, birthDate: told.value, ageYears: null };
    case 'age':
      return { ...person, birthDate: null, ageYears: told.value };
    case 'county':
      return { ...person, county: told.value };
    case 'coverage':
      return { ...person, coverage: told.value };
    case 'term':
      return person;
  }
}

function answeredBy(facts: readonly (FactTold | CountyStanding)[]): AnsweredFacts {
  const cleared = facts.findLast(({ fact }) => fact === 'county')?.value === null;
  const fields = facts.flatMap(({ fact }) =>
    fact === 'term' || (fact === 'county' && cleared) ? [] : fact === 'birth-date' ? 'age' : fact,
  );
  const terms = facts.flatMap((told) => (told.fact === 'term' ? [[told.term, told.value] as const] : []));
  return { fields: [...new Set(fields)], terms: Object.fromEntries(terms) };
}
