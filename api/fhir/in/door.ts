import type { Request } from 'express';
import type { OperationOutcome, Resource } from 'fhir/r4';
import { z } from 'zod';
import type { KeptEntry } from '../../../db/fhir-inbox';
import { findKnownByName, versionsOf } from '../../../db/fhir-store';
import type { ReferralId } from '../../../domain/ids';
import type { Actor } from '../../../domain/staff';
import type { Answer } from '../../answer';
import { type ReadBody, readBody } from '../../body';
import type { Deps } from '../../deps';
import type { Input } from '../../input';
import { baseOf } from '../base';
import { readRequest } from '../out/read-request';
import { readTask } from '../out/read-task';
import { FHIR_JSON, FhirFault, fault, type Issue, note, outcomeOf } from '../outcome';
import { allOf, type Delivery, deliveryOf } from './delivery';
import { namesMeant } from './names';
import { judgingAlone, readAlone } from './read-alone';
import { readTransaction } from './read-bundle';
import { type Taken, take } from './take';
import { takeHistory } from './take-history';
import { judgeHistory, judgeRequest } from './tasks';

interface Asked {
  readonly request: Request;
  readonly actor: Actor;
  readonly input: ReadBody;
}

/** A body of FHIR, as it came. What it must say depends on what it is, so it is read behind the door. */
export const fhirBody: Input<ReadBody> = {
  read: readBody,
  body: {
    name: 'FhirResource',
    schema: z.looseObject({ resourceType: z.string() }),
    example: { resourceType: 'Bundle', type: 'transaction', entry: [] },
  },
};

/** `POST /fhir`: a transaction. All of it is kept, or nothing. */
export async function submitBundle({ actor, input }: Asked, deps: Deps): Promise<Answer> {
  const reading = readTransaction(input.json);
  const taken = await take({ actor, reading, judgeTask: judgeHistory, ...input }, deps);
  const { entries, referrals } = taken.kept;
  const versions = await versionsOf(
    deps.sql,
    entries.map(({ id }) => id),
  );
  const entry = entries.map((kept) => ({ response: responseOf(kept, versions.get(kept.id) ?? 0, taken) }));
  const answer = fhir(200, { resourceType: 'Bundle', type: 'transaction-response', entry });
  return { ...answer, cameIn: [...referrals.values()] };
}

/** `POST /fhir/ServiceRequest`: one request, with a Patient that it contains or that the sender sent before. */
export async function submitRequest({ actor, request, input }: Asked, deps: Deps): Promise<Answer> {
  const reading = readAlone(input.json, 'ServiceRequest');
  const taken = await take({ actor, reading, judgeTask: judgeHistory, ...input }, deps);
  const { id, isNew } = oneOf(taken);
  return created({ type: 'ServiceRequest', id, isNew, issues: taken.issues }, request, () =>
    readRequest(id, actor, deps),
  );
}

/** `POST /fhir/Task`: one Task that asks for help, with the request that it contains or that the sender sent before. */
export async function submitTask({ actor, request, input }: Asked, deps: Deps): Promise<Answer> {
  const reading = readAlone(input.json, 'Task');
  const delivery = deliveryOf(reading.carried);
  const before = reading.issues.length === 0 ? await askedBefore(delivery, actor, deps) : undefined;
  const show = (id: ReferralId) => () => readTask(id, { actor, base: baseOf(request, deps) }, deps);
  if (before) {
    const issues = await takeHistory({ actor, delivery, ...before, ...input }, deps);
    return created({ type: 'Task', id: before.referralId, isNew: false, issues }, request, show(before.referralId));
  }
  const taken = await take({ actor, reading, judgeTask: judgingAlone(reading, NO_FOCUS), ...input }, deps);
  const { id, isNew } = oneOf(taken);
  return created({ type: 'Task', id, isNew, issues: taken.issues }, request, show(id));
}

/** A Task that comes alone, with the referral of the request that it is about, where the sender sent that before. */
async function askedBefore(delivery: Delivery, actor: Actor, { sql }: Deps) {
  const [task] = allOf(delivery, 'Task');
  if (
    !task?.resource.focus ||
    judgeRequest(task).some(({ severity }) => severity === 'error') ||
    delivery.resolve(task, task.resource.focus)
  )
    return undefined;
  const names = namesMeant(task.resource.focus, 'ServiceRequest');
  const [known] = await findKnownByName(sql, { submittedBy: actor.id, type: 'ServiceRequest', names });
  return known && { task, referralId: known.id as ReferralId };
}

const NO_FOCUS =
  'A Task that comes alone needs a ServiceRequest as its focus: one that it contains, with its Patient, or one that you sent before. Or send all of them in a transaction.';

/** The one referral that a single resource became. */
function oneOf({ kept }: Taken): { readonly id: ReferralId; readonly isNew: boolean } {
  const [referral] = kept.referrals.values();
  if (referral) return referral;
  throw new FhirFault([fault('business-rule', null, 'This asks for nothing now, so no referral was made of it.')]);
}

type Response = {
  readonly status: string;
  readonly location: string;
  readonly etag: string;
  readonly lastModified: string;
  readonly outcome: OperationOutcome;
};

function responseOf(
  { place, type, id, isNew, receivedAt }: KeptEntry,
  version: number,
  { issues, kept }: Taken,
): Response {
  const about = issues.filter(({ at }) => isAbout(at, place));
  const isReferral = type === 'ServiceRequest' && [...kept.referrals.values()].some((one) => one.id === id);
  const said = isReferral ? `This is a referral now; Task/${id} says how it stands.` : 'Kept.';
  return {
    status: isNew ? '201 Created' : '200 OK',
    location: `${type}/${id}`,
    etag: `W/"${version}"`,
    lastModified: receivedAt,
    outcome: outcomeOf([note(`Bundle.entry[${place}]`, isNew ? said : `It was here already. ${said}`), ...about]),
  };
}

const isAbout = (at: string | null, place: number): boolean => at?.startsWith(`Bundle.entry[${place}]`) === true;

interface Made {
  readonly type: 'ServiceRequest' | 'Task';
  readonly id: ReferralId;
  readonly isNew: boolean;
  readonly issues: readonly Issue[];
}

/** 201 the first time and 200 after that; with as much of a body as the sender prefers. */
async function created(
  { type, id, isNew, issues }: Made,
  request: Request,
  show: () => Promise<Answer>,
): Promise<Answer> {
  const status = isNew ? 201 : 200;
  const shown = await show();
  const headers = { ...shown.headers, Location: `/fhir/${type}/${id}` };
  const prefers = /return=(minimal|OperationOutcome)/i.exec(request.get('prefer') ?? '')?.[1]?.toLowerCase();
  const cameIn = [{ isNew }];
  if (prefers === 'minimal') return { status, headers: { Location: headers.Location }, cameIn };
  const said = note(type, isNew ? 'It is kept.' : 'It was here already.');
  const body = prefers === 'operationoutcome' ? outcomeOf([said, ...issues]) : shown.body;
  return { status, body, headers, cameIn };
}

const fhir = (status: number, body: Resource & Readonly<Record<string, unknown>>): Answer => ({
  status,
  body,
  headers: { 'Content-Type': FHIR_JSON },
});
