import type { ISql } from 'postgres';
import type { FhirArrival } from '../../../db/fhir-inbox';
import { senderName } from '../../../db/fhir-store';
import { hoursAfter } from '../../../domain/clock';
import type { Actor } from '../../../domain/staff';
import { FhirFault, fault, type Issue } from '../outcome';
import { arrivalOf, type ReadyRequest } from './arrival-of';
import { allOf, type Delivery, deliveryOf } from './delivery';
import { intakeOf } from './intake-of';
import { patientsBefore, strangersAmong, strangersIn } from './known-here';
import type { Reading } from './read-resource';
import { requestsIn } from './requests-in';

/** What was sent, read as far as it could be. */
export interface Sent {
  readonly actor: Pick<Actor, 'id'>;
  readonly reading: Reading;
  readonly judgeTask: Parameters<typeof requestsIn>[1]['judgeTask'];
  readonly json: unknown;
  readonly raw: Buffer;
}

/** What is asked for, all that is to be kept, and what the sender should know. */
export interface ReadArrival {
  readonly delivery: Delivery;
  readonly requests: readonly ReadyRequest[];
  readonly arrival: FhirArrival;
  readonly issues: readonly Issue[];
}

/** Reads what was sent beside what the same sender sent before, or refuses it with every fault named. */
export async function readArrival(
  { actor, reading, judgeTask, json, raw }: Sent,
  { sql, at }: { readonly sql: ISql; readonly at: Date },
): Promise<ReadArrival> {
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
  if (issues.some(isFault)) throw new FhirFault(issues.filter(isFault));

  const around = { at: at.toISOString(), sender: await senderName(sql, actor.id), body: json };
  const requests = judged.asking.map(
    (asking): ReadyRequest => ({ ...asking, ...intakeOf(delivery, asking.request, asking.patient, around) }),
  );
  const arrival = arrivalOf({ delivery, requests, json, raw, submittedBy: actor.id, at });
  return { delivery, requests, arrival, issues: [...issues, ...requests.flatMap((one) => one.issues)] };
}

const isFault = ({ severity }: Issue): boolean => severity === 'error';

/** A year mistyped, most likely. A day ahead may be today where the sender is. */
function unborn(birthDate: string | undefined, at: Date, where: string): readonly Issue[] {
  const tomorrow = hoursAfter(at.toISOString(), 24).slice(0, 'YYYY-MM-DD'.length);
  return birthDate !== undefined && birthDate > tomorrow
    ? [fault('value', `${where}.birthDate`, 'The birth date lies in the future.')]
    : [];
}
