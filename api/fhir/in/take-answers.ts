import type { Request } from 'express';
import { z } from 'zod';
import type { Reference } from '../../../contracts/fhir/elements';
import { CONTACT_NAME_MAX } from '../../../contracts/limits';
import { keepFhir } from '../../../db/fhir-inbox';
import { findFhirTask } from '../../../db/fhir-tasks';
import { ringInbox } from '../../../db/inbox-store';
import { referralOfInquiry } from '../../../db/inquiry-store';
import { keepLabels } from '../../../db/part-2-label-store';
import { findMatter } from '../../../db/referral-store';
import type { OperationId, ReferralId } from '../../../domain/ids';
import type { Actor } from '../../../domain/staff';
import type { Answer } from '../../answer';
import { askedOfSender } from '../../asked-of-sender';
import type { ReadBody } from '../../body';
import type { Deps } from '../../deps';
import { fingerprintOf } from '../../fingerprint';
import { keepSentAnswers } from '../../sent-answers';
import { readKept } from '../out/read-kept';
import { urnOf } from '../out/urn';
import { FhirFault, fault, type Issue } from '../outcome';
import { answersIn } from './answers-in';
import { arrivalOf } from './arrival-of';
import { allOf, type Carried, type Delivery, deliveryOf, type Of } from './delivery';
import { isMarkedPart2 } from './part-2';
import { readAlone } from './read-alone';
import { isOfTheSamePerson } from './take-history';

interface Asked {
  readonly request: Request;
  readonly actor: Actor;
  readonly input: ReadBody;
}

type Response = Of<'QuestionnaireResponse'>;

/**
 * `POST /fhir/QuestionnaireResponse`: the sender answers what is asked of it. It is kept as every answer of a system is,
 * and beside the referral as it came; the same response twice is one.
 */
export async function submitAnswers({ actor, input }: Asked, deps: Deps): Promise<Answer> {
  const { json, raw } = input;
  const { delivery, response } = responseIn(json);
  const referralId = await referralAsked(response.resource, actor, deps);
  const { questions } = await askedOfSender(deps.sql, referralId);
  const { answers, issues } = answersIn(response.resource, questions);
  const faults = [...issues, ...(await whyNotAbout(delivery, response, { actor, referralId }, deps))];
  if (faults.length > 0) throw new FhirFault(faults);

  if (isMarkedPart2(json)) await label(deps, { actor, referralId, json });
  const operationId = idOf(actor, json);
  const toldBy = shortened(response.resource.author?.display);
  const { body } = await keepSentAnswers(deps, { actor, referralId, operationId, toldBy, answers, raw });
  const known = { ref: response.at, id: referralId, isShown: true };
  const arrival = arrivalOf({ delivery, requests: [], known, json, raw, submittedBy: actor.id, at: deps.clock.now() });
  const resources = arrival.resources.map((one) => ({ ...one, id: operationId }));
  await keepFhir(deps.sql, { ...arrival, resources });
  const shown = await readKept('QuestionnaireResponse', operationId, actor, deps);
  const isNew = !(body as { readonly repeated: boolean }).repeated;
  return {
    ...shown,
    status: isNew ? 201 : 200,
    headers: { ...shown.headers, Location: `/fhir/QuestionnaireResponse/${operationId}` },
  };
}

/** The answers, the operation that hands them over, and the resource have one id: that of its content. */
const idOf = (actor: Actor, json: unknown): OperationId =>
  urnOf(`QuestionnaireResponse/${actor.id}/${fingerprintOf(json)}`).replace('urn:uuid:', '') as OperationId;

function responseIn(json: unknown): { readonly delivery: Delivery; readonly response: Carried<Response> } {
  const reading = readAlone(json, 'QuestionnaireResponse');
  const delivery = deliveryOf(reading.carried);
  const [response] = allOf(delivery, 'QuestionnaireResponse');
  if (reading.issues.length > 0) throw new FhirFault(reading.issues);
  if (!response) throw new Error('A QuestionnaireResponse was read, and is none.');
  const { status } = response.resource;
  if (status === 'completed' || status === 'amended') return { delivery, response };
  throw new FhirFault([fault('business-rule', 'QuestionnaireResponse.status', NOT_DONE)]);
}

const NOT_DONE = 'Send the response once it is completed: one that is not, or that was withdrawn, answers nothing.';

/** The referral about which the questions were asked, if the same system sent it. */
async function referralAsked({ questionnaire }: Response, actor: Actor, { sql }: Deps): Promise<ReferralId> {
  const address = typeof questionnaire === 'string' ? questionnaire : questionnaire?.reference;
  const [, told] = /(?:^|Questionnaire\/)([0-9a-f-]{36})(?:\|.*)?$/i.exec(address ?? '') ?? [];
  const { data: inquiryId } = z.uuid().safeParse(told?.toLowerCase());
  const referralId = inquiryId && (await referralOfInquiry(sql, inquiryId));
  const matter = referralId && (await findMatter(sql, referralId));
  if (!referralId || !matter || matter.submittedBy !== actor.id)
    throw new FhirFault([fault('not-found', 'QuestionnaireResponse.questionnaire', NOT_ASKED)], 'question-unknown');
  return referralId;
}

/** Cut between characters, never within one. */
const shortened = (name: string | undefined): string | null =>
  name === undefined ? null : [...name].slice(0, CONTACT_NAME_MAX).join('');

const NOT_ASKED =
  'We asked you no such questions. Name the Questionnaire by the address that the Task of your referral has in its input.';

/** Before anybody reads the answers: what they tell is protected from its first moment. */
const label = ({ sql, clock }: Deps, { actor, referralId, json }: Labelling) =>
  sql.begin(async (tx) => {
    const came = { contentSha256: fingerprintOf(json), submittedBy: actor.id, receivedAt: clock.now().toISOString() };
    if ((await keepLabels(tx, { referralIds: [referralId], ...came })) > 0) await ringInbox(tx);
  });

interface Labelling extends Pick<Asked, 'actor'> {
  readonly referralId: ReferralId;
  readonly json: unknown;
}

/** Answers about somebody else would be read as those about the person of the referral. */
async function whyNotAbout(
  delivery: Delivery,
  response: Carried<Response>,
  { actor, referralId }: { readonly actor: Actor; readonly referralId: ReferralId },
  { sql }: Deps,
): Promise<readonly Issue[]> {
  const { subject } = response.resource;
  if (subject === undefined || (await isOurs(subject, referralId, sql))) return [];
  if (await isOfTheSamePerson(sql, actor, delivery, { from: response, whom: subject, referralId })) return [];
  return [fault('business-rule', 'QuestionnaireResponse.subject', 'The referral is about somebody else.')];
}

/** By the name that our Task of the referral has for them. */
async function isOurs({ reference }: Reference, referralId: ReferralId, sql: Deps['sql']): Promise<boolean> {
  const named = (await findFhirTask(sql, referralId))?.namedId;
  return !!named && !!reference && (reference === named || reference.endsWith(`Patient/${named}`));
}
