import type { Reference } from '../../../contracts/fhir/elements';
import type { Consent, Rule } from '../../../contracts/fhir/resources';
import type { Instant } from '../../../domain/clock';
import { isInForce } from './current';
import { hasCode } from './displays';

/** How much of a question a rule is about. */
export type Reach = 'all' | 'some' | 'none';

/** What a consent is asked. */
export interface Question {
  /** How much of it is about these actors; without any, a rule is about everybody. */
  readonly reachOf: (actors: readonly Reference[]) => Reach;
  /** HL7's ActReason: any of these purposes is meant. */
  readonly purposes: readonly string[];
  /** HL7's consent actions: any of these is meant. */
  readonly actions: readonly string[];
  /** What a yes must say itself: of a rule that does not, only a no is heard. */
  readonly mustName: 'actor' | 'purpose' | null;
}

/** What a consent says to a question. `unclear`: too much for it to be unknown, too little for a yes. Null: nothing. */
export type Said = 'yes' | 'no' | 'unclear' | null;

/** What helping somebody is for: treatment, management of care, coordination of care. */
export const HELP_PURPOSES: readonly string[] = ['TREAT', 'CAREMGT', 'COC'];
/** Purposes for which figures about groups are made. */
export const GROUP_PURPOSES: readonly string[] = ['HQUALIMP', 'POPHLTH'];
/** Known to be neither: research, marketing, payment. A code that stands nowhere here may mean anything. */
const OTHER_PURPOSES: readonly string[] = ['HRESCH', 'CLINTRCH', 'HMARKT', 'HPAYMT'];
const PURPOSES = [...HELP_PURPOSES, ...GROUP_PURPOSES, ...OTHER_PURPOSES];
const ACTIONS: readonly string[] = ['collect', 'access', 'use', 'disclose', 'correct'];

/** What we read of a rule. Whatever else stands in it (kinds of data, labels, what modifies it) narrows it. */
const READ = ['id', 'type', 'period', 'actor', 'action', 'purpose', 'provision'];

/**
 * What a consent says to a question, after FHIR R4: the rules within a rule are exceptions to it, and win.
 *
 * 1. A yes is heard only of a rule that is wholly about the question, as are the rules around it; a no that is about a
 *    part of it makes the rest unclear.
 * 2. A rule that is over, or not yet in force, says nothing; nor do its exceptions.
 * 3. What we do not understand restricts: a rule without a type, a part of it that we do not read, two that disagree.
 */
export function saidIn(consent: Consent, question: Question, at: Instant): Said {
  if (consent.status === 'rejected') return refused(reach(consent.provision ?? {}, question));
  if (consent.status !== 'active') return null;
  const said = heard(rootOf(consent), { question, at, within: 'all' });
  return said === 'yes' && 'modifierExtension' in consent ? 'unclear' : said;
}

/** In R4 the rule of a consent is what departs from its policy, which opts in unless it says that it opts out. */
function rootOf({ policyRule, provision = {} }: Consent): Rule {
  const { period, provision: within } = provision;
  if (hasCode(policyRule, 'OPTOUT', 'OPTOUTE'))
    return { type: 'deny', period, provision: isNarrow(provision) ? [provision] : within };
  return provision.type === undefined && !isNarrow(provision) ? { ...provision, type: 'permit' } : provision;
}

const isNarrow = (rule: Rule): boolean =>
  Object.keys(rule).some((name) => !['id', 'type', 'period', 'provision'].includes(name));

interface Hearing {
  readonly question: Question;
  readonly at: Instant;
  /** How much of the question the rules around this one are about. */
  readonly within: Reach;
}

function heard(rule: Rule, { question, at, within }: Hearing): Said {
  if (!isInForce(rule.period, at)) return null;
  const inside = narrower(within, reach(rule, question));
  const exceptions = (rule.provision ?? []).map((one) => heard(one, { question, at, within: inside }));
  return excepted(ownWord(rule, question, inside), exceptions);
}

function ownWord(rule: Rule, question: Question, inside: Reach): Said {
  const { mustName } = question;
  if (rule.type === 'permit') return inside === 'all' && (mustName === null || rule[mustName]?.length) ? 'yes' : null;
  const own = refused(reach(rule, question));
  return own === 'no' && (inside !== 'all' || rule.type === undefined) ? 'unclear' : own;
}

function excepted(own: Said, exceptions: readonly Said[]): Said {
  if (own === 'no' && exceptions.includes('unclear')) return 'no';
  if (exceptions.includes('no')) return 'no';
  if (own === 'unclear' || exceptions.includes('unclear')) return 'unclear';
  return exceptions.includes('yes') ? 'yes' : own;
}

const REFUSED: Readonly<Record<Reach, Said>> = { all: 'no', some: 'unclear', none: null };
const refused = (reached: Reach): Said => REFUSED[reached];

function reach(rule: Rule, { reachOf, purposes, actions }: Question): Reach {
  const { actor = [], purpose = [], action = [] } = rule;
  const done = action.flatMap(({ coding = [{}] }) => coding);
  const parts: readonly Reach[] = [
    actor.length === 0 ? 'all' : reachOf(actor.map(({ reference }) => reference)),
    among(purpose, purposes, PURPOSES),
    among(done, actions, ACTIONS),
    Object.keys(rule).every((name) => READ.includes(name)) ? 'all' : 'some',
  ];
  return parts.reduce(narrower);
}

const narrower = (one: Reach, other: Reach): Reach =>
  one === 'none' || other === 'none' ? 'none' : one === 'all' ? other : 'some';

/** About the question where one of the codes is meant; about something else where all of them are known and none is. */
function among(
  codings: readonly { readonly code?: string | undefined }[],
  meant: readonly string[],
  known: readonly string[],
): Reach {
  if (codings.length === 0 || codings.some(({ code = '' }) => meant.includes(code))) return 'all';
  return codings.every(({ code = '' }) => known.includes(code)) ? 'none' : 'some';
}
