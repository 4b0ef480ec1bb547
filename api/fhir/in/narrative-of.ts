import type {
  Answer,
  Condition,
  Item,
  Observation,
  Patient,
  Questionnaire,
  QuestionnaireResponse,
  ServiceRequest,
  Task,
} from '../../../contracts/fhir/resources';
import { mayBeAbout } from './about-whom';
import { allOf, type Carried, type Delivery, isA } from './delivery';
import { codingDisplay, displayOf, hasCode, plain } from './displays';
import { saysGroup } from './group-measures';
import { ordersOf } from './orders';
import { asks, isRequested } from './tasks';

/** As long as a narrative may be, whichever door it comes through. */
const NARRATIVE_MAX = 20_000;

/** What coordinator and advisor read. From `codedFrom` on nobody wrote a word of it: it is made of codes. */
export interface Told {
  readonly narrative: string;
  readonly codedFrom: number | null;
  /** Whether it was longer than a narrative may be; the whole of it is kept with what came. */
  readonly cut: boolean;
}

/**
 * First what somebody wrote, as it came; then what is only coded, a sentence for each fact, each marked as coded. What
 * was answered with no stands under a heading of its own: a question about hunger is no hunger.
 */
export function narrativeOf(delivery: Delivery, request: Carried<ServiceRequest>, patient: Carried<Patient>): Told {
  const written = writtenIn(delivery, request, patient);
  const coded = codedIn(delivery, request, patient);
  const lead = written === '' ? '' : `${written}\n\n`;
  const whole = lead + (coded || (written === '' ? NOTHING : ''));
  const narrative = whole.trimEnd();
  const codedFrom = narrative.length > lead.length ? lead.length : null;
  if (narrative.length <= NARRATIVE_MAX) return { narrative, codedFrom, cut: false };
  const kept = narrative.slice(0, NARRATIVE_MAX).replace(/[\ud800-\udbff]$/, '');
  return { narrative: kept, codedFrom: codedFrom !== null && codedFrom < kept.length ? codedFrom : null, cut: true };
}

const NOTHING = 'The sender coded no need and wrote nothing (coded).';

function writtenIn(delivery: Delivery, request: Carried<ServiceRequest>, patient: Carried<Patient>): string {
  const texts = ordersOf(delivery, request).flatMap((order) => [
    ...(order.resource.note ?? []).map(({ text }) => text),
    ...tasksFor(delivery, order).flatMap(({ resource: { description, note = [] } }) => [
      description,
      ...note.map(({ text }) => text),
    ]),
    ...reasonsOf(delivery, order, patient, 'Condition').flatMap(({ resource }) =>
      resource.note?.map(({ text }) => text),
    ),
  ]);
  return [...new Set(texts.map((text) => text?.trim()).filter((text) => text))].join('\n\n');
}

/** The Tasks that ask for it. */
const tasksFor = (delivery: Delivery, order: Carried<ServiceRequest>): readonly Carried<Task>[] =>
  allOf(delivery, 'Task').filter((task) => isRequested(task) && asks(delivery, task, order));

/** One coded fact: a sentence, and whether it says that something is not so. */
interface Fact {
  readonly says: string;
  readonly denied: boolean;
}

function codedIn(delivery: Delivery, request: Carried<ServiceRequest>, patient: Carried<Patient>): string {
  const orders = ordersOf(delivery, request);
  const facts = [
    ...orders.flatMap(({ resource }) => requestFacts(resource)),
    ...orders.flatMap((order) => assessmentFacts(delivery, order)),
    ...once(orders.flatMap((order) => reasonsOf(delivery, order, patient, 'Condition'))).flatMap(({ resource }) =>
      conditionFact(resource),
    ),
    ...once(orders.flatMap((order) => observationsFor(delivery, order, patient))).flatMap(({ resource }) =>
      observationFact(resource),
    ),
    ...questionnairesOf(delivery, patient).flatMap(({ resource }) => (resource.item ?? []).flatMap(itemFacts)),
    ...deathFact(patient.resource),
  ];
  const denied = facts.filter((fact) => fact.denied).map(({ says }) => `- ${says}.`);
  return [
    ...once(facts.filter((fact) => !fact.denied).map(({ says }) => `${says} (coded).`)),
    ...(denied.length > 0 ? ['Denied (coded):', ...once(denied)] : []),
  ].join('\n');
}

const once = <One>(all: readonly One[]): readonly One[] => [...new Set(all)];

/** A referral for further assessment may bring the questions that are to be put. */
function assessmentFacts(delivery: Delivery, order: Carried<ServiceRequest>): readonly Fact[] {
  return tasksFor(delivery, order).flatMap((task) =>
    (task.resource.input ?? []).flatMap(({ valueReference, valueCanonical }) => {
      const named = delivery.resolve(task, valueReference);
      const questionnaire = isA('Questionnaire')(named) ? named : questionnaireAt(delivery, valueCanonical);
      const title = questionnaire?.resource.title;
      return title ? [affirmed(`To be asked with: ${plain(title)}`)] : [];
    }),
  );
}

/** By its canonical address, whatever version of it is meant. */
const questionnaireAt = (delivery: Delivery, canonical: string | undefined): Carried<Questionnaire> | undefined =>
  allOf(delivery, 'Questionnaire').find(
    ({ resource: { url } }) => url !== undefined && url === canonical?.split('|')[0],
  );

const affirmed = (says: string): Fact => ({ says, denied: false });

function requestFacts({ code, orderDetail = [], category = [], reasonCode = [] }: ServiceRequest): readonly Fact[] {
  const [what, kinds] = [displayOf(code), listOf(category)];
  const [details, reasons] = [listOf(orderDetail), listOf(reasonCode)];
  return [
    ...(what ? [affirmed(`Asks for ${what}`)] : []),
    ...(details ? [affirmed(`In detail: ${details}`)] : []),
    ...(kinds ? [affirmed(`Category: ${kinds}`)] : []),
    ...(reasons ? [affirmed(`Reason: ${reasons}`)] : []),
  ];
}

const listOf = (concepts: NonNullable<ServiceRequest['category']>): string =>
  concepts
    .map(displayOf)
    .filter((display) => display)
    .join('; ');

/** A Condition says how sure its author is, and whether it is over; one that was ruled out is denied. */
function conditionFact({ code, verificationStatus, clinicalStatus }: Condition): readonly Fact[] {
  const what = displayOf(code);
  if (!what || hasCode(verificationStatus, 'entered-in-error')) return [];
  if (hasCode(verificationStatus, 'refuted')) return [{ says: what, denied: true }];
  if (hasCode(clinicalStatus, 'inactive', 'resolved', 'remission')) return [affirmed(`In the past: ${what}`)];
  const sure = hasCode(verificationStatus, 'unconfirmed', 'provisional', 'differential') ? ', unconfirmed' : '';
  return [affirmed(`Reason: ${what}${sure}`)];
}

/** Which group a person belongs to is no fact to advise by, and nobody is told it here. */
function observationFact(observation: Observation): readonly Fact[] {
  if (saysGroup(observation)) return [];
  const { code, status, valueCodeableConcept, valueString, valueBoolean } = observation;
  const question = displayOf(code);
  const value = displayOf(valueCodeableConcept) ?? valueString ?? yesOrNo(valueBoolean);
  if (!question || !value || status === 'entered-in-error' || status === 'cancelled') return [];
  return [
    answered(
      question,
      value,
      (valueCodeableConcept?.coding ?? []).map(({ code: answer }) => answer),
    ),
  ];
}

/** A question with its answer, and below it the questions that the answer led to. */
function itemFacts(one: Item): readonly Fact[] {
  if (saysGroup(one)) return [];
  const { text, answer = [], item = [] } = one;
  const own = text
    ? answer.flatMap((given) => {
        const value = answerOf(given);
        return value ? [answered(text, value, [given.valueCoding?.code])] : [];
      })
    : [];
  return [...own, ...item.flatMap(itemFacts)];
}

function answered(question: string, value: string, codes: readonly (string | undefined)[]): Fact {
  const denied = NO.test(plain(value)) || codes.some((code) => code !== undefined && NO_CODES.has(code));
  return { says: `${plain(question)}: ${plain(value)}`, denied };
}

/** Answers that say no, in words and in the codes of LOINC. */
const NO =
  /^(no|none|never( true)?|not at all|false|negative|no risk|not at risk|no need|denies|declined?|absent|n\/?a|not applicable)$/i;
const NO_CODES: ReadonlySet<string> = new Set(['LA32-8', 'LA28398-8', 'LA19983-8', 'LA6568-5', 'LA137-2', 'LA4720-4']);

function answerOf({ valueCoding, valueString, valueBoolean, valueInteger, valueDecimal, valueDate }: Answer) {
  if (valueCoding) return codingDisplay(valueCoding);
  const number = valueInteger ?? valueDecimal;
  return valueString ?? valueDate ?? (number === undefined ? yesOrNo(valueBoolean) : String(number));
}

const yesOrNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'Yes' : 'No';

function reasonsOf<Type extends 'Condition' | 'Observation'>(
  delivery: Delivery,
  request: Carried<ServiceRequest>,
  patient: Carried<Patient>,
  type: Type,
) {
  const named = (request.resource.reasonReference ?? []).map((reference) => delivery.resolve(request, reference));
  return named.filter(isA(type)).filter((one) => mayBeAbout(delivery, one, patient));
}

/** Those that the request itself, or the condition behind it, rests on; none that is somebody else's. */
function observationsFor(
  delivery: Delivery,
  request: Carried<ServiceRequest>,
  patient: Carried<Patient>,
): readonly Carried<Observation>[] {
  const direct = (request.resource.supportingInfo ?? []).map((reference) => delivery.resolve(request, reference));
  const behind = reasonsOf(delivery, request, patient, 'Condition').flatMap((condition) =>
    (condition.resource.evidence ?? []).flatMap(({ detail = [] }) =>
      [detail].flat().map((reference) => delivery.resolve(condition, reference)),
    ),
  );
  const named = [...direct, ...behind].filter(isA('Observation')).filter((one) => mayBeAbout(delivery, one, patient));
  return [...new Set([...reasonsOf(delivery, request, patient, 'Observation'), ...named])];
}

/** What the person was asked. One that names nobody is theirs only where nobody else came. */
function questionnairesOf(delivery: Delivery, patient: Carried<Patient>): readonly Carried<QuestionnaireResponse>[] {
  const alone = allOf(delivery, 'Patient').length === 1;
  return allOf(delivery, 'QuestionnaireResponse').filter(({ resource: { status, subject } }, place, all) => {
    if (status === 'entered-in-error' || status === 'stopped') return false;
    const one = all[place];
    return subject ? one !== undefined && delivery.resolve(one, subject) === patient : alone;
  });
}

const deathFact = ({ deceasedBoolean, deceasedDateTime }: Patient): readonly Fact[] =>
  deceasedBoolean === true || deceasedDateTime !== undefined
    ? [affirmed('The record of the sender says that the person has died')]
    : [];
