import type { Consent, Patient, Rule } from '../../../contracts/fhir/resources';
import type { Instant } from '../../../domain/clock';
import type { Answer } from '../../../domain/referral';
import { isInForce } from './current';
import { allOf, type Carried, type Delivery } from './delivery';
import { hasCode } from './displays';

/** What the consents that came say, and no more: what none of them says is unknown. */
export interface Agreed {
  readonly toShare: Answer;
  readonly toTellReferrer: Answer;
  /** Whether what the person said about their group may be kept for figures of fairness. */
  readonly toGroupMeasures: boolean;
}

interface Asked {
  readonly patient: Carried<Patient>;
  /** Whoever referred, as person, role and organization. */
  readonly referrers: readonly Carried[];
  readonly at: Instant;
}

/** Purposes (HL7's ActReason) for which figures about groups are made. */
const GROUP_PURPOSES = ['HQUALIMP', 'POPHLTH'];

export function agreedIn(delivery: Delivery, { patient, referrers, at }: Asked): Agreed {
  const consents = allOf(delivery, 'Consent')
    .filter((one) => isOf(delivery, one, patient) && isAboutDisclosure(one.resource))
    .toSorted((one, other) => ((one.resource.dateTime ?? '') < (other.resource.dateTime ?? '') ? 1 : -1));
  const rulesOf = (one: Carried<Consent>): readonly Rule[] => (isActive(one.resource, at) ? rulesIn(one.resource) : []);
  const about = (one: Carried<Consent>) => rulesOf(one).filter((rule) => namesOne(delivery, one, rule, referrers));
  return {
    toShare: firstSaid(consents.map(({ resource }) => shareIn(resource, at))),
    toTellReferrer: firstSaid(consents.flatMap((one) => about(one).map(answerOf))),
    toGroupMeasures: consents.some((one) => rulesOf(one).some((rule) => answerOf(rule) === 'yes' && isForGroups(rule))),
  };
}

/** A consent that names nobody is the person's only where nobody else's could be meant. */
function isOf(delivery: Delivery, consent: Carried<Consent>, patient: Carried<Patient>): boolean {
  if (consent.resource.patient) return delivery.resolve(consent, consent.resource.patient) === patient;
  return allOf(delivery, 'Patient').length === 1;
}

/** "Information disclosure", in HL7's ActCode: other consents, such as to treatment, say nothing of sharing. */
const isAboutDisclosure = ({ category }: Consent): boolean => category.some((kind) => hasCode(kind, 'IDSCL'));

const isActive = ({ status, provision }: Consent, at: Instant): boolean =>
  status === 'active' && isInForce(provision?.period, at);

function shareIn(consent: Consent, at: Instant): Answer {
  if (consent.status === 'rejected') return 'no';
  if (!isActive(consent, at)) return 'unknown';
  return hasCode(consent.policyRule, 'OPTOUT', 'OPTOUTE') ? 'no' : answerOf(consent.provision ?? {});
}

const rulesIn = ({ provision }: Consent): readonly Rule[] =>
  provision ? [provision, ...(provision.provision ?? [])] : [];

const answerOf = ({ type }: Pick<Rule, 'type'>): Answer => (type === 'deny' ? 'no' : 'yes');

const namesOne = (
  delivery: Delivery,
  consent: Carried<Consent>,
  { actor = [] }: Rule,
  referrers: readonly Carried[],
): boolean =>
  actor.some(({ reference }) => {
    const named = delivery.resolve(consent, reference);
    return named !== undefined && referrers.includes(named);
  });

const isForGroups = ({ purpose = [] }: Rule): boolean =>
  purpose.some(({ code }) => code !== undefined && GROUP_PURPOSES.includes(code));

/** The newest consent that says anything counts. */
const firstSaid = (answers: readonly Answer[]): Answer => answers.find((answer) => answer !== 'unknown') ?? 'unknown';
