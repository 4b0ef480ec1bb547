import { Reference } from '../../../contracts/fhir/elements';
import type { Patient } from '../../../contracts/fhir/resources';
import { type Issue, warning } from '../outcome';
import { type Carried, type Delivery, isA } from './delivery';

/** Where R4's resources name the person whom they are about: as the patient, not as whoever spoke, paid or came along. */
const WHOM = ['subject', 'patient', 'for', 'beneficiary', 'individual', 'candidate'] as const;

/**
 * Whether a resource may be about this person: it names nobody, or them, or something that is no person. One that names
 * somebody else is about somebody else; one that names whom we cannot find may be. The same holds for what it contains.
 */
export const mayBeAbout = (delivery: Delivery, carried: Carried, patient: Carried<Patient>): boolean =>
  [carried, ...heldBy(delivery, carried)].every((one) =>
    namedIn(one).every((reference) => {
      const named = delivery.resolve(one, reference);
      return named !== undefined && (named === patient || !isA('Patient')(named));
    }),
  );

const heldBy = ({ carried }: Delivery, container: Carried): readonly Carried[] =>
  carried.filter((one) => one.container === container);

function namedIn({ resource }: Carried): readonly Reference[] {
  const fields: Readonly<Record<string, unknown>> = resource;
  return WHOM.flatMap((field) => {
    const values = [fields[field] ?? []].flat();
    return values.map((value) => Reference.safeParse(value).data ?? {});
  });
}

export const notShown = ({ at }: Carried): Issue =>
  warning(
    'business-rule',
    at,
    'This names another person than the referral’s, or one who did not come. It is kept, and shown with no referral.',
  );
