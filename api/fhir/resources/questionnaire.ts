import type { Questionnaire, QuestionnaireItem } from 'fhir/r4';
import { COUNTY_MAX, COVERAGE_MAX } from '../../../contracts/limits';
import type { Instant } from '../../../domain/clock';
import { ANSWER_LENGTH_MAX, type Question } from '../../../domain/inquiry';
import type { EligibilityTerms } from '../../../domain/program';

/** What is asked of whoever sent a referral, at one time. */
interface Asked {
  readonly url: string;
  readonly inquiryId: string;
  readonly askedAt: Instant;
  readonly questions: readonly Question[];
}

/**
 * The questions of one inquiry as a form: a group for each, with the fact that our rules would know, where there is one,
 * the words, and that it cannot be known. So any filler of forms can be used for it.
 */
export const questionnaireOf = (
  { url, inquiryId, askedAt, questions }: Asked,
  terms: EligibilityTerms,
): Questionnaire => ({
  resourceType: 'Questionnaire',
  id: inquiryId,
  meta: { lastUpdated: askedAt },
  url,
  title: 'What we need to know before we can decide how to help',
  status: 'active',
  subjectType: ['Patient'],
  date: askedAt,
  item: questions.map((question) => ({
    linkId: question.questionId,
    type: 'group',
    text: question.text,
    item: partsOf(question).map((part) => itemOf(part, question, terms)),
  })),
});

/** The parts of a question, by the end of their `linkId`. */
export const PARTS = {
  birthDate: 'birth-date',
  age: 'age',
  county: 'county',
  coverage: 'coverage',
  term: 'is-so',
  words: 'words',
  unknown: 'cannot-be-known',
} as const;
export type Part = (typeof PARTS)[keyof typeof PARTS];

export const linkIdOf = (questionId: string, part: Part): string => `${questionId}/${part}`;

const TERM = 'term:';

/** The parts that a question has: the facts that our rules would know, the words, and that it cannot be known. */
export const partsOf = ({ about }: Pick<Question, 'about'>): readonly Part[] => [
  ...factParts(about),
  PARTS.words,
  PARTS.unknown,
];

function factParts(about: Question['about']): readonly Part[] {
  if (about === 'age') return [PARTS.birthDate, PARTS.age];
  if (about === 'county' || about === 'coverage') return [PARTS[about]];
  return about?.startsWith(TERM) ? [PARTS.term] : [];
}

function itemOf(part: Part, { questionId, about }: Question, terms: EligibilityTerms): QuestionnaireItem {
  const term = about?.slice(TERM.length) ?? '';
  const { text, ...asked } = FORM[part];
  return {
    linkId: linkIdOf(questionId, part),
    text: part === PARTS.term ? (terms[term] ?? term.replaceAll('-', ' ')) : text,
    ...asked,
  };
}

const FORM: Readonly<
  Record<Part, Pick<QuestionnaireItem, 'type' | 'repeats' | 'maxLength'> & { readonly text: string }>
> = {
  [PARTS.birthDate]: { type: 'date', text: 'Date of birth' },
  [PARTS.age]: { type: 'integer', text: 'Or age in years' },
  [PARTS.county]: { type: 'string', text: 'County', maxLength: COUNTY_MAX },
  [PARTS.coverage]: { type: 'string', text: 'Coverage, one by one', repeats: true, maxLength: COVERAGE_MAX },
  [PARTS.term]: { type: 'boolean', text: 'Is it so' },
  [PARTS.words]: {
    type: 'text',
    text: 'In a whole sentence, which is read without the question',
    maxLength: ANSWER_LENGTH_MAX,
  },
  [PARTS.unknown]: { type: 'boolean', text: 'This cannot be known' },
};
