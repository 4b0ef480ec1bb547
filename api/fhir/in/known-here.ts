import type { ISql } from 'postgres';
import type { Patient, ServiceRequest } from '../../../contracts/fhir/resources';
import { USED } from '../../../contracts/fhir/resources';
import { findKnownByName, newestSent } from '../../../db/fhir-store';
import { identityOf, wasSomebodyElse } from '../../../db/sent-patient';
import { isSomebodyElse } from '../../../domain/stranger';
import { fault, type Issue } from '../outcome';
import { allOf, type Carried, type Delivery } from './delivery';
import { namesMeant, patientNames } from './names';

/** Patients that did not come and that the same sender sent before, by the reference that means them. */
export async function patientsBefore(
  sql: ISql,
  submittedBy: string,
  delivery: Delivery,
): Promise<ReadonlyMap<string, Carried<Patient>>> {
  const known = new Map<string, Carried<Patient>>();
  for (const request of allOf(delivery, 'ServiceRequest')) {
    const { subject } = request.resource;
    if (subject.reference === undefined || delivery.resolve(request, subject)) continue;
    const patient = await patientNamed(sql, submittedBy, request, namesMeant(subject, 'Patient'));
    if (patient) known.set(subject.reference, patient);
  }
  return known;
}

async function patientNamed(
  sql: ISql,
  submittedBy: string,
  { at }: Carried<ServiceRequest>,
  names: readonly string[],
): Promise<Carried<Patient> | undefined> {
  const [found] = await findKnownByName(sql, { submittedBy, type: 'Patient', names });
  const sent = found && (await newestSent(sql, found.id, submittedBy));
  const parsed = USED.Patient.safeParse(sent?.body);
  if (!parsed.success) return undefined;
  return { place: null, at: `${at}.subject`, fullUrl: null, resource: parsed.data, container: null };
}

/** Patients that come under a name of somebody else: the same id or identifier as before, and not the same person. */
export async function strangersIn(
  sql: ISql,
  submittedBy: string,
  patients: readonly Carried<Patient>[],
): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (const patient of patients) {
    const asked = { submittedBy, names: patientNames(patient), now: identityOf(patient.resource) };
    if (await wasSomebodyElse(sql, asked)) issues.push(somebodyElse(patient.at));
  }
  return issues;
}

/**
 * The same within one delivery: Patients who share a name, also by way of another, would be settled to one person. Of
 * two who cannot be one, the later is refused.
 */
export function strangersAmong(patients: readonly Carried<Patient>[]): readonly Issue[] {
  return sameNamed(patients).flatMap((ones) =>
    ones
      .filter((one, place) =>
        ones.slice(0, place).some((other) => isSomebodyElse(identityOf(other.resource), identityOf(one.resource))),
      )
      .map(({ at }) => fault('conflict', at, TWO_AS_ONE)),
  );
}

type Together = readonly Carried<Patient>[];

function sameNamed(patients: Together): readonly Together[] {
  let all: readonly { readonly names: ReadonlySet<string>; readonly ones: Together }[] = [];
  for (const patient of patients) {
    const names = new Set(patientNames(patient));
    const linked = all.filter((one) => [...names].some((name) => one.names.has(name)));
    const joined = {
      names: new Set([...linked.flatMap((one) => [...one.names]), ...names]),
      ones: [...linked.flatMap(({ ones }) => ones), patient],
    };
    all = [...all.filter((one) => !linked.includes(one)), joined];
  }
  return all.map(({ ones }) => ones);
}

const TWO_AS_ONE =
  'This Patient shares an id or identifier with another one of this delivery, who has another name and another birth date. Nothing was kept; give each person an id of their own.';

/** What is said of a Patient whom the sender's own names make somebody else. */
export const somebodyElse = (at: string): Issue => fault('conflict', at, SOMEBODY_ELSE);

const SOMEBODY_ELSE =
  'This Patient has an id or identifier that you sent before for somebody with another name and another birth date. Give each person an id of their own.';
