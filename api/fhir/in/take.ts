import type { ISql } from 'postgres';
import { Contradiction, type KeptArrival, keepFhir } from '../../../db/fhir-inbox';
import { senderName } from '../../../db/fhir-store';
import { hoursAfter } from '../../../domain/clock';
import type { Actor } from '../../../domain/staff';
import type { Deps } from '../../deps';
import { FhirFault, fault, type Issue } from '../outcome';
import { mayBeAbout, notShown } from './about-whom';
import { arrivalOf, type ReadyRequest } from './arrival-of';
import { allOf, type Carried, type Delivery, deliveryOf } from './delivery';
import { intakeOf } from './intake-of';
import { patientsBefore, strangersAmong, strangersIn } from './known-here';
import type { Reading } from './read-resource';
import { requestsIn } from './requests-in';
import { unresolvedIn } from './unresolved';

/** What was sent, read as far as it could be. */
export interface Sent {
  readonly actor: Actor;
  readonly reading: Reading;
  readonly judgeTask: Parameters<typeof requestsIn>[1]['judgeTask'];
  readonly json: unknown;
  readonly raw: Buffer;
}

/** What came of it: what is kept, and what the sender should know. */
export interface Taken {
  readonly delivery: Delivery;
  readonly requests: readonly ReadyRequest[];
  readonly kept: KeptArrival;
  readonly issues: readonly Issue[];
}

/** Keeps everything that was sent, or refuses it with every fault named and keeps nothing. */
export async function take(
  { actor, reading, judgeTask, json, raw }: Sent,
  { sql, clock }: Pick<Deps, 'sql' | 'clock'>,
): Promise<Taken> {
  const at = clock.now();
  const came = deliveryOf(reading.carried);
  const delivery = deliveryOf(reading.carried, await patientsBefore(sql, actor.id, came));
  const judged = requestsIn(delivery, { isWhole: !reading.issues.some(isFault), judgeTask });
  const patients = allOf(delivery, 'Patient');
  const issues = [
    ...reading.issues,
    ...judged.issues,
    ...patients.flatMap(({ at: where, resource }) => unborn(resource.birthDate, at, where)),
    ...strangersAmong(patients),
    ...(await strangersIn(sql, actor.id, patients)),
  ];
  refuseFaults(issues);

  const around = { at: at.toISOString(), sender: await senderName(sql, actor.id) };
  const requests = judged.asking.map(
    (asking): ReadyRequest => ({ ...asking, ...intakeOf(delivery, asking.request, asking.patient, around) }),
  );
  const arrival = arrivalOf({ delivery, requests, json, raw, submittedBy: actor.id, at });
  const askAgain = async (tx: ISql) => refuseFaults(await strangersIn(tx, actor.id, patients));
  const kept = await keepFhir(sql, arrival, askAgain).catch((failure: unknown) => {
    throw failure instanceof Contradiction ? new FhirFault([contradiction(failure)], 'sender-contradicts') : failure;
  });
  const doubts = [
    ...delivery.carried.filter((one) => isNobodys(delivery, one, requests)).map(notShown),
    ...delivery.carried.flatMap((carried) => unresolvedIn(delivery, carried)),
  ];
  return { delivery, requests, kept, issues: [...issues, ...requests.flatMap((one) => one.issues), ...doubts] };
}

const isNobodys = (delivery: Delivery, carried: Carried, requests: readonly ReadyRequest[]): boolean =>
  carried.place !== null &&
  !requests.some(({ request, patient }) => request === carried || mayBeAbout(delivery, carried, patient));

function refuseFaults(issues: readonly Issue[]): void {
  if (issues.some(isFault)) throw new FhirFault(issues.filter(isFault));
}

const isFault = ({ severity }: Issue): boolean => severity === 'error';

/** A year mistyped, most likely. A day ahead may be today where the sender is. */
function unborn(birthDate: string | undefined, at: Date, where: string): readonly Issue[] {
  const tomorrow = hoursAfter(at.toISOString(), 24).slice(0, 'YYYY-MM-DD'.length);
  return birthDate !== undefined && birthDate > tomorrow
    ? [fault('value', `${where}.birthDate`, 'The birth date lies in the future.')]
    : [];
}

const contradiction = ({ ref, kind }: Contradiction): Issue =>
  fault(
    'conflict',
    ref,
    kind === 'two-meanings'
      ? 'By one of its names you sent this before as one thing, and by another as another. Nothing was kept.'
      : 'You sent this request before for another person. Nothing was kept; a new request takes an id of its own.',
  );
