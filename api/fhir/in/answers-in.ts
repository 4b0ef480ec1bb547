import type { Answer, Item, QuestionnaireResponse } from '../../../contracts/fhir/resources';
import { AGE_MAX, COUNTY_MAX, COVERAGE_MAX, COVERAGES_MAX } from '../../../contracts/limits';
import { civilDate } from '../../../contracts/text';
import { ANSWER_LENGTH_MAX, type FactTold, type Question, type QuestionAnswer } from '../../../domain/inquiry';
import { fault, type Issue } from '../outcome';
import { linkIdOf, PARTS, type Part, partsOf } from '../resources/questionnaire';

/** What a response answers, or what is wrong with it. */
interface Read {
  readonly answers: readonly QuestionAnswer[];
  readonly issues: readonly Issue[];
}

/** Reads a response to our questions. However its items are nested, each says by its `linkId` what it answers. */
export function answersIn(response: QuestionnaireResponse, questions: readonly Question[]): Read {
  const given = givenIn(response.item ?? [], 'QuestionnaireResponse');
  const known = new Set(questions.flatMap((one) => partsOf(one).map((part) => linkIdOf(one.questionId, part))));
  const strangers = given.filter(({ linkId }) => !known.has(linkId));
  const readings = questions.map((question) => answerTo(question, given));
  const answers = readings.flatMap((one) => one.answers);
  const issues = [
    ...strangers.map(({ at }) => fault('not-found', `${at}.linkId`, `${at}.linkId is no part of what we asked.`)),
    ...readings.flatMap((one) => one.issues),
  ];
  if (answers.length === 0 && issues.length === 0)
    return { answers, issues: [fault('required', 'QuestionnaireResponse.item', NOTHING_SAID)] };
  return { answers, issues };
}

const NOTHING_SAID = 'The response answers nothing: fill in at least one of the questions.';

interface Given {
  readonly linkId: string;
  readonly at: string;
  readonly answers: readonly Answer[];
}

/** Every item that has an answer, wherever it stands. */
function givenIn(items: readonly Item[], within: string): readonly Given[] {
  return items.flatMap((item, place) => {
    const at = `${within}.item[${place}]`;
    const own = item.answer?.length ? [{ linkId: item.linkId, at, answers: item.answer }] : [];
    return [...own, ...givenIn(item.item ?? [], at)];
  });
}

function answerTo({ questionId, about }: Question, given: readonly Given[]): Read {
  const issues: Issue[] = [];
  const part = <Value>(name: Part, read: (answer: Answer) => Value | undefined, max = 1): readonly Value[] => {
    const found = given.filter(({ linkId }) => linkId === linkIdOf(questionId, name));
    const values = found.flatMap(({ answers, at }) => answers.map((answer) => ({ value: read(answer), at })));
    const wrong = values.find(({ value }) => value === undefined) ?? values[max];
    if (wrong) issues.push(fault('value', `${wrong.at}.answer`, `${wrong.at}.answer is not ${EXPECTED[name]}.`));
    return values.flatMap(({ value }) => (value === undefined ? [] : [value]));
  };
  const [words = null] = part(PARTS.words, (answer) => shortText(answer, ANSWER_LENGTH_MAX));
  const [unknown = false] = part(PARTS.unknown, ({ valueBoolean }) => valueBoolean);
  const fact = factIn(about, part);
  if (unknown && fact)
    issues.push(fault('business-rule', null, `${questionId} is answered, and said not to be known.`));
  if (unknown) return { issues, answers: [{ questionId, result: 'cannot-be-known', text: words, fact: null }] };
  if (words === null && fact === null) return { issues, answers: [] };
  return { issues, answers: [{ questionId, result: 'answered', text: words, fact }] };
}

type ReadPart = <Value>(name: Part, read: (answer: Answer) => Value | undefined, max?: number) => readonly Value[];

function factIn(about: Question['about'], part: ReadPart): FactTold | null {
  const [birthDate] = part(PARTS.birthDate, ({ valueDate }) => civilDate.safeParse(valueDate).data);
  const [age] = part(PARTS.age, ({ valueInteger: years = -1 }) => (years >= 0 && years <= AGE_MAX ? years : undefined));
  const [county] = part(PARTS.county, (answer) => shortText(answer, COUNTY_MAX));
  const coverage = part(PARTS.coverage, (answer) => shortText(answer, COVERAGE_MAX), COVERAGES_MAX);
  const [isSo] = part(PARTS.term, ({ valueBoolean }) => valueBoolean);
  if (birthDate !== undefined) return { fact: 'birth-date', value: birthDate };
  if (age !== undefined) return { fact: 'age', value: age };
  if (county !== undefined) return { fact: 'county', value: county };
  if (coverage.length > 0) return { fact: 'coverage', value: coverage };
  return isSo === undefined ? null : { fact: 'term', term: about?.slice('term:'.length) ?? '', value: isSo };
}

function shortText({ valueString }: Answer, max: number): string | undefined {
  const text = valueString?.trim();
  return text && text.length <= max ? text : undefined;
}

const EXPECTED: Readonly<Record<Part, string>> = {
  [PARTS.birthDate]: 'one whole date of birth, as valueDate',
  [PARTS.age]: `one age in years up to ${AGE_MAX}, as valueInteger`,
  [PARTS.county]: `one county of at most ${COUNTY_MAX} characters, as valueString`,
  [PARTS.coverage]: `a coverage of at most ${COVERAGE_MAX} characters, up to ${COVERAGES_MAX} of them, each as valueString`,
  [PARTS.term]: 'one yes or no, as valueBoolean',
  [PARTS.words]: `one text of at most ${ANSWER_LENGTH_MAX} characters, as valueString`,
  [PARTS.unknown]: 'one yes or no, as valueBoolean',
};
