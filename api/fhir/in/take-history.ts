import type { Reference } from '../../../contracts/fhir/elements';
import type { Task } from '../../../contracts/fhir/resources';
import { keepFhir } from '../../../db/fhir-inbox';
import { findKnownByName, personOfRequest } from '../../../db/fhir-store';
import type { ReferralId } from '../../../domain/ids';
import type { Actor } from '../../../domain/staff';
import type { Deps } from '../../deps';
import { type Issue, note } from '../outcome';
import { notShown } from './about-whom';
import { arrivalOf } from './arrival-of';
import type { Carried, Delivery } from './delivery';
import { namesMeant, patientNames } from './names';

interface History {
  readonly actor: Actor;
  readonly delivery: Delivery;
  readonly task: Carried<Task>;
  /** The referral of the request that it is about, which the same sender sent before. */
  readonly referralId: ReferralId;
  readonly json: unknown;
  readonly raw: Buffer;
}

/** Keeps a Task about a known request beside it, as a Bundle's would be; the same one twice adds nothing. */
export async function takeHistory(
  { actor, delivery, task, referralId, json, raw }: History,
  { sql, clock }: Pick<Deps, 'sql' | 'clock'>,
): Promise<readonly Issue[]> {
  const { for: whom } = task.resource;
  const isTheirs = !whom || (await isOfTheSamePerson(sql, actor, delivery, { from: task, whom, referralId }));
  const known = { ref: task.resource.focus?.reference ?? task.at, id: referralId, isShown: isTheirs };
  const at = clock.now();
  const arrival = arrivalOf({ delivery, requests: [], known, json, raw, submittedBy: actor.id, at });
  await keepFhir(sql, arrival);
  return [isTheirs ? note(task.at, SHOWN) : notShown(task)];
}

const SHOWN = 'It is kept as the history of the sender, and shown with the referral.';

/** Whether a sender means the person of a referral of theirs. */
export async function isOfTheSamePerson(
  sql: Deps['sql'],
  actor: Actor,
  delivery: Delivery,
  { from, whom, referralId }: { readonly from: Carried; readonly whom: Reference; readonly referralId: ReferralId },
): Promise<boolean> {
  const came = delivery.resolve(from, whom);
  const names = came ? patientNames(came) : namesMeant(whom, 'Patient');
  const meant = await findKnownByName(sql, { submittedBy: actor.id, type: 'Patient', names });
  const personId = await personOfRequest(sql, referralId);
  return meant.length > 0 && meant.every(({ id }) => id === personId);
}
