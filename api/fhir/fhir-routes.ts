import type { Request } from 'express';
import { RESOURCE_TYPES } from '../../contracts/fhir/resource-types';
import { referralId } from '../../contracts/text';
import type { Answer } from '../answer';
import type { Deps } from '../deps';
import { queryInput } from '../input';
import { Problem } from '../problem';
import { type Line, openRoute, type Route, route, told } from '../route';
import type { SignedIn } from '../sign-in';
import { baseOf } from './base';
import { noFhirInput } from './format';
import { fhirBody, submitBundle, submitRequest, submitTask } from './in/door';
import { submitAnswers } from './in/take-answers';
import { showMetadata } from './out/metadata';
import { readKept } from './out/read-kept';
import { readPatient } from './out/read-patient';
import { readQuestionnaire } from './out/read-questionnaire';
import { readRequest } from './out/read-request';
import { readTask } from './out/read-task';
import { resourceUnknown } from './out/reading';
import { searchTasks, TaskQuery } from './out/search-tasks';

const submits = (path: Line<unknown>['path'], summary: string) => ({
  method: 'post' as const,
  path,
  action: 'submit-referral' as const,
  summary,
  input: fhirBody,
  answers: told(200, 'It is kept.'),
  problems: [],
});

const reads = (path: Line<unknown>['path'], action: 'see-process' | 'see-request', summary: string) => ({
  method: 'get' as const,
  path,
  action,
  summary,
  input: noFhirInput,
  answers: told(200, 'The resource.'),
  problems: [],
});

/** Everything that `/fhir` serves. It is described by its CapabilityStatement and not by the OpenAPI document. */
export const FHIR_ROUTES: readonly Route[] = [
  openRoute(
    {
      method: 'get',
      path: '/metadata',
      action: 'open',
      summary: 'What is spoken here',
      input: noFhirInput,
      answers: told(200, 'A CapabilityStatement.'),
      problems: [],
    },
    showMetadata,
  ),
  route(submits('/', 'Hand in everything about a referral in one transaction'), submitBundle),
  route(submits('/ServiceRequest', 'Hand in one request'), submitRequest),
  route(submits('/Task', 'Hand in one Task that asks for help'), submitTask),
  route(
    { ...submits('/QuestionnaireResponse', 'Answer what is asked of the sender'), action: 'send-answers' },
    submitAnswers,
  ),
  route(
    {
      method: 'get',
      path: '/Task',
      action: 'search-tasks',
      summary: 'How one’s referrals stand',
      input: queryInput(TaskQuery),
      answers: told(200, 'A searchset.'),
      problems: [],
    },
    searchTasks,
  ),
  route(reads('/Task/{id}', 'see-process', 'How a referral stands, or a Task that came with one'), (asked, deps) =>
    eitherOf(asked, deps, 'Task', (id, actor) => readTask(id, { actor, base: baseOf(asked.request, deps) }, deps)),
  ),
  route(
    reads('/ServiceRequest/{id}', 'see-request', 'What was asked, or a request that came with one'),
    (asked, deps) => eitherOf(asked, deps, 'ServiceRequest', readRequest),
  ),
  route(reads('/Patient/{id}', 'see-request', 'A person'), (asked, deps) =>
    eitherOf(asked, deps, 'Patient', readPatient),
  ),
  route(reads('/Questionnaire/{id}', 'see-request', 'What is asked of the sender, or one that came'), (asked, deps) =>
    eitherOf(asked, deps, 'Questionnaire', (id) => readQuestionnaire(id, asked, deps)),
  ),
  route(reads('/{type}/{id}', 'see-request', 'A resource that came with a referral'), (asked, deps) =>
    readKept(typeIn(asked), idIn(asked), asked.actor, deps),
  ),
];

interface Asked extends SignedIn {
  readonly request: Request;
}
type Read = (id: ReturnType<typeof idIn>, actor: SignedIn['actor'], deps: Deps) => Promise<Answer>;

/** One of ours under this id, else one that was kept: the ids of both are UUIDs, and never the same. */
async function eitherOf(asked: Asked, deps: Deps, type: string, read: Read): Promise<Answer> {
  const id = idIn(asked);
  try {
    return await read(id, asked.actor, deps);
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.code !== 'resource-unknown') throw failure;
    return readKept(type, id, asked.actor, deps);
  }
}

function idIn({ request }: Asked) {
  const id = referralId.safeParse(request.params['id']);
  if (id.success) return id.data;
  throw resourceUnknown();
}

function typeIn({ request }: Asked): string {
  const type = String(request.params['type']);
  if (RESOURCE_TYPES.has(type)) return type;
  throw new Problem('route-unknown', 'FHIR R4 knows no resource of this type.');
}
