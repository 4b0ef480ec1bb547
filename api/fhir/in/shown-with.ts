import type { AnyResource } from '../../../contracts/fhir/resources';
import { mayBeAbout } from './about-whom';
import { allOf, type Carried, type Delivery, isA } from './delivery';
import type { Asking } from './requests-in';
import { referencesIn } from './unresolved';

/** Resources that are about services and not about a person: they may be shown with everybody. */
const OF_NOBODY: ReadonlySet<string> = new Set([
  'Organization',
  'Practitioner',
  'PractitionerRole',
  'HealthcareService',
  'Location',
  'Endpoint',
  'Questionnaire',
]);

/**
 * With which requests a resource is shown: with all of its person's. Where only one person came, everything is theirs
 * that names nobody else; where several came, only what refers to them, so that nothing of one is ever shown with another.
 */
export function shownWith(delivery: Delivery, carried: Carried, asking: readonly Asking[]): readonly Asking[] {
  const persons = new Set([...asking.map(({ patient }) => patient), ...allOf(delivery, 'Patient')]);
  if (OF_NOBODY.has(carried.resource.resourceType)) return asking;
  const theirs = asking.filter(({ request, patient }) => request === carried || mayBeAbout(delivery, carried, patient));
  if (persons.size <= 1) return theirs;
  const meant = meantBy(delivery, carried);
  return theirs.filter(({ request, patient }) => {
    const aboutOthers = [...meant].some((one) => isA('Patient')(one) && one !== patient);
    return !aboutOthers && (meant.has(patient) || meant.has(request));
  });
}

/** The resource itself and all that it refers to. */
function meantBy(delivery: Delivery, carried: Carried<AnyResource>): ReadonlySet<Carried> {
  const named = referencesIn(carried.resource, '').map(({ reference }) => delivery.resolve(carried, { reference }));
  return new Set([carried, ...named.filter((one) => one !== undefined)]);
}
