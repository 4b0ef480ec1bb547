import type { CivilDate, Instant } from './clock';
import type { ConsentId, ProgramId } from './ids';
import { localDay } from './local-time';
import type { StaffOperation } from './operation';

/**
 * Records of a substance use disorder treatment program are protected by 42 CFR Part 2: nobody is told of them without
 * the person's written consent, and whoever is told hears that they may not tell it on.
 */
export const PART_2_NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';

export const CONSENT_RECIPIENTS = ['program', 'any-treating', 'this-organization'] as const;
/** Who may be told: one program by name, any that treats or helps the person, or we ourselves and nobody else. */
export type ConsentRecipient = (typeof CONSENT_RECIPIENTS)[number];

/** So many written consents hold at one time, and no more: more would say nothing that one of them does not. */
export const CONSENTS_MAX = 20;

/** Of those that are over a running referral remembers so many, the newest: why a program may not be told any more. */
export const CONSENTS_OVER_MAX = 20;

/** A written consent that somebody has seen. */
export interface Part2Consent {
  readonly consentId: ConsentId;
  readonly recipient: ConsentRecipient;
  /** Which program, where one is named. */
  readonly programId: ProgramId | null;
  readonly givenOn: CivilDate;
  /** The last day on which it holds; null where it holds until it is withdrawn. */
  readonly endsOn: CivilDate | null;
  readonly withdrawnAt: Instant | null;
}

/** A written consent as a coordinator writes it down, signed and before them. */
export interface RecordConsent
  extends StaffOperation,
    Pick<Part2Consent, 'recipient' | 'programId' | 'givenOn' | 'endsOn'> {
  readonly note: string;
}

/** That the person takes a consent back. What was told before cannot be untold. */
export interface WithdrawConsent extends StaffOperation {
  readonly consentId: ConsentId;
  readonly note: string;
}

export const CONSENT_STANDINGS = ['in-force', 'ended', 'withdrawn', 'other-recipient', 'none'] as const;
/** What is on record of a consent to tell a program. */
export type ConsentStanding = (typeof CONSENT_STANDINGS)[number];

/** Whether a program may be told, by what is on record. `on` is the day it was given, or on which it came to its end. */
export interface MayBeTold {
  readonly verdict: 'met' | 'not-met' | 'unknown';
  readonly consent: ConsentStanding;
  readonly on: CivilDate | null;
}

interface Day {
  readonly at: Instant;
  readonly zone: string;
}

/**
 * Whether a program may be told of a referral that Part 2 protects. A consent that came to its end is a no; where there
 * never was one, nobody knows what the person would say.
 */
export function mayBeTold(consents: readonly Part2Consent[], programId: ProgramId, { at, zone }: Day): MayBeTold {
  const today = localDay(at, zone);
  const covering = consents.filter((consent) => covers(consent, programId));
  const holding = covering.find((consent) => whyOver(consent, today) === undefined);
  if (holding) return { verdict: 'met', consent: 'in-force', on: holding.givenOn };
  const last = covering.at(-1);
  const over = last && whyOver(last, today);
  if (last && over)
    return { verdict: 'not-met', consent: over, on: over === 'ended' ? last.endsOn : dayOf(last.withdrawnAt, zone) };
  const forOthers = consents.some((consent) => whyOver(consent, today) === undefined);
  return { verdict: 'unknown', consent: forOthers ? 'other-recipient' : 'none', on: null };
}

const covers = ({ recipient, programId: named }: Part2Consent, programId: ProgramId): boolean =>
  recipient === 'any-treating' || (recipient === 'program' && named === programId);

/** Why a consent holds no more on this day, or undefined while it does. */
export function whyOver({ endsOn, withdrawnAt }: Part2Consent, today: CivilDate): 'ended' | 'withdrawn' | undefined {
  if (withdrawnAt !== null) return 'withdrawn';
  return endsOn !== null && endsOn < today ? 'ended' : undefined;
}

const dayOf = (at: Instant | null, zone: string): CivilDate | null => (at === null ? null : localDay(at, zone));
