import type { Reference } from '../../../contracts/fhir/elements';
import type {
  Organization,
  Patient,
  Practitioner,
  PractitionerRole,
  ServiceRequest,
} from '../../../contracts/fhir/resources';
import type { Instant } from '../../../domain/clock';
import type { Source, SourceKind } from '../../../domain/referral';
import { currentOf } from './current';
import { allOf, type Carried, type Delivery, isA } from './delivery';
import { displayOf, hasCode } from './displays';
import { emailOf, phoneOf } from './person-facts';
import { asks } from './tasks';

/** Whoever referred, as far as the delivery tells: a role, a person, an organization, or the person themself. */
export interface Referrer {
  readonly organization: Carried<Organization> | undefined;
  readonly role: Carried<PractitionerRole> | undefined;
  readonly practitioner: Carried<Practitioner> | undefined;
  readonly isThemself: boolean;
  readonly display: string | undefined;
}

/** By the request itself, else by a Task about it, else by the organization that manages the Patient's record. */
export function referrerOf(delivery: Delivery, request: Carried<ServiceRequest>, patient: Carried<Patient>): Referrer {
  const task = allOf(delivery, 'Task').find((one) => asks(delivery, one, request) && one.resource.requester);
  const [from, named] = request.resource.requester
    ? [request, request.resource.requester]
    : task
      ? [task, task.resource.requester]
      : [patient, patient.resource.managingOrganization];
  const found = delivery.resolve(from, named);
  const role = isA('PractitionerRole')(found) ? found : undefined;
  const practitioner = one(delivery, 'Practitioner', found, role, role?.resource.practitioner);
  const organization = one(delivery, 'Organization', found, role, role?.resource.organization);
  const isThemself = found === patient || isA('RelatedPerson')(found);
  return { organization, role, practitioner, isThemself, display: named?.display };
}

function one<Type extends 'Practitioner' | 'Organization'>(
  delivery: Delivery,
  type: Type,
  found: Carried | undefined,
  role: Carried | undefined,
  beyond: Reference | undefined,
) {
  if (isA(type)(found)) return found;
  const next = role && delivery.resolve(role, beyond);
  return isA(type)(next) ? next : undefined;
}

/** All resources that are the referrer, for consents that name one of them. */
export const partsOf = ({ organization, role, practitioner }: Referrer): readonly Carried[] =>
  [organization, role, practitioner].filter((part) => part !== undefined);

interface Around {
  readonly at: Instant;
  /** What we call the sending system, where nothing else tells who referred. */
  readonly sender: string;
  readonly identifier: string | null;
}

/** Who is told how it ended. */
export function sourceOf(referrer: Referrer, { at, sender, identifier }: Around): Source {
  const { organization, role, practitioner, isThemself, display } = referrer;
  const points = [role, practitioner, organization].map((part) => part?.resource.telecom);
  return {
    kind: kindOf(referrer),
    organization: isThemself ? 'The person or their family' : (organization?.resource.name ?? sender),
    contactName: contactNameOf(referrer, at) ?? (organization || isThemself ? null : (display ?? null)),
    email: isThemself ? null : (points.map((telecom) => emailOf(telecom, at)).find((email) => email !== null) ?? null),
    phone: isThemself ? null : (points.map((telecom) => phoneOf(telecom, at)).find((phone) => phone !== null) ?? null),
    identifier,
  };
}

function contactNameOf({ practitioner }: Referrer, at: Instant): string | undefined {
  const [name] = currentOf(practitioner?.resource.name, at, ['official', 'usual']);
  return name?.text ?? ([...(name?.given ?? []), name?.family].filter((part) => part).join(' ') || undefined);
}

/**
 * A kind only where type or name says it: "prov" is a provider, a provider called a hospital is one, "edu" is a school;
 * whoever refers with a clinician's role and no type is a practice; everybody else is a partner in the community.
 */
function kindOf({ organization, role, practitioner, isThemself }: Referrer): SourceKind {
  if (isThemself) return 'self';
  const types = organization?.resource.type ?? [];
  const words = [organization?.resource.name, ...types.map(displayOf)].join(' ');
  if (types.some((type) => hasCode(type, 'edu'))) return 'school';
  if (/hospital|emergency (dep|room)|medical center/i.test(words)) return 'hospital';
  const isProvider = types.some((type) => hasCode(type, 'prov', 'dept'));
  return isProvider || (types.length === 0 && (role ?? practitioner)) ? 'primary-care' : 'community-partner';
}
