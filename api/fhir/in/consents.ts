import type { Consent, Patient } from '../../../contracts/fhir/resources';
import type { Instant } from '../../../domain/clock';
import type { Answer } from '../../../domain/referral';
import { firstMsOf, lastMsOf } from './current';
import { allOf, type Carried, type Delivery } from './delivery';
import { hasCode } from './displays';
import { GROUP_PURPOSES, HELP_PURPOSES, type Question, type Reach, type Said, saidIn } from './provisions';

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

export function agreedIn(delivery: Delivery, { patient, referrers, at }: Asked): Agreed {
  const consents = allOf(delivery, 'Consent').filter(
    (one) => isOf(delivery, one, patient) && isAboutDisclosure(one.resource),
  );
  /** Whether an actor of this consent is the referrer; undefined where it is nobody who came. */
  const areReferrers = (consent: Carried, actors: Parameters<Question['reachOf']>[0]) =>
    actors.map((actor) => {
      const named = delivery.resolve(consent, actor);
      return named && referrers.includes(named);
    });
  const ask = (questionOf: (consent: Carried) => Question): Answer =>
    newestWord(consents.map((one) => ({ ...one.resource, said: saidIn(one.resource, questionOf(one), at) })));
  return {
    toShare: ask((consent) => sharing((actors) => areReferrers(consent, actors))),
    toTellReferrer: ask((consent) => telling((actors) => areReferrers(consent, actors))),
    toGroupMeasures: ask(() => COUNTING_GROUPS) === 'yes',
  };
}

type AreReferrers = (actors: Parameters<Question['reachOf']>[0]) => readonly (boolean | undefined)[];

/** To share with whoever may help: a rule for some is not for all, and one for the referrer alone is another question. */
const sharing = (areReferrers: AreReferrers): Question => ({
  reachOf: (actors) => (areReferrers(actors).every((isReferrer) => isReferrer === true) ? 'none' : 'some'),
  purposes: HELP_PURPOSES,
  actions: ['disclose'],
  mustName: null,
});

const telling = (areReferrers: AreReferrers): Question => ({
  reachOf: (actors): Reach => {
    const found = areReferrers(actors);
    if (found.includes(true)) return 'all';
    return found.includes(undefined) ? 'some' : 'none';
  },
  purposes: HELP_PURPOSES,
  actions: ['disclose'],
  mustName: 'actor',
});

const COUNTING_GROUPS: Question = {
  reachOf: () => 'some',
  purposes: GROUP_PURPOSES,
  actions: ['collect', 'use'],
  mustName: 'purpose',
};

/** A consent that names nobody is the person's only where nobody else's could be meant. */
function isOf(delivery: Delivery, consent: Carried<Consent>, patient: Carried<Patient>): boolean {
  if (consent.resource.patient) return delivery.resolve(consent, consent.resource.patient) === patient;
  return allOf(delivery, 'Patient').length === 1;
}

/** "Information disclosure", in HL7's ActCode: other consents, such as to treatment, say nothing of sharing. */
const isAboutDisclosure = ({ category }: Consent): boolean => category.some((kind) => hasCode(kind, 'IDSCL'));

interface Word extends Pick<Consent, 'dateTime'> {
  readonly said: Said;
}

/** The newest consent that says anything counts, in whatever order they came; of two as new, the one that says no yes. */
function newestWord(words: readonly Word[]): Answer {
  const [newest] = words
    .filter(({ said }) => said !== null)
    .toSorted((one, other) => newness(other) - newness(one) || caution(other) - caution(one));
  return newest?.said === 'yes' || newest?.said === 'no' ? newest.said : 'unknown';
}

/** Of a date told in part, or not told, nobody knows more: so a yes is as old as it can be, and all else as new. */
function newness({ dateTime, said }: Word): number {
  if (dateTime === undefined) return said === 'yes' ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
  return said === 'yes' ? firstMsOf(dateTime) : lastMsOf(dateTime);
}

const caution = ({ said }: Word): number => (said === 'no' ? 2 : said === 'unclear' ? 1 : 0);
