import type { CivilDate, Instant } from './clock';
import type { ReferralId, SystemId } from './ids';

export const SOURCE_KINDS = ['hospital', 'primary-care', 'school', 'community-partner', 'self'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const URGENCIES = ['routine', 'urgent'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const CHANNELS = ['call', 'text', 'email', 'letter', 'visit'] as const;
export type Channel = (typeof CHANNELS)[number];

export const ANSWERS = ['yes', 'no', 'unknown'] as const;
/** What is not known is said to be unknown; it is never read as no, and never as yes. */
export type Answer = (typeof ANSWERS)[number];

/** Who sent the referral, and who is told how it ended. */
export interface Source {
  readonly kind: SourceKind;
  readonly organization: string;
  readonly contactName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** The sender's own number for this referral: the same number from the same system is the same referral for ever. */
  readonly identifier: string | null;
}

/** How the person may be contacted, if at all, and who may be told how it ended. */
export interface ContactFacts {
  readonly safeToContact: Answer;
  /** Channels that are safe and wanted, the preferred one first. */
  readonly channels: readonly Channel[];
  readonly noVoicemail: boolean;
  readonly bestTimes: string | null;
  readonly mayTellReferrer: Answer;
}

export interface HouseholdMember {
  readonly relation: string;
  readonly age: number | null;
}

/** What a referral says about the person, as it came. Null means not told. */
export interface PersonFacts {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: CivilDate | null;
  readonly ageYears: number | null;
  readonly county: string | null;
  readonly coverage: readonly string[];
  readonly language: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly pregnant: boolean | null;
  readonly veteran: boolean | null;
  readonly household: readonly HouseholdMember[];
  readonly contact: ContactFacts;
}

/** Self-reported, kept with consent for fairness figures only. No advisor is ever given any of it. */
export interface GroupMeasures {
  readonly consented: true;
  readonly race: readonly string[];
  readonly ethnicity: string | null;
  readonly gender: string | null;
  readonly sexualOrientation: string | null;
  readonly disability: readonly string[];
}

export const RELATIONS = ['guardian', 'caregiver', 'parent', 'spouse', 'other'] as const;
export const TOLD_ABOUT = ['appointments', 'services', 'health', 'money'] as const;

/** Who consents for a person, or cares for them. `toldAbout` are the matters; none named means: ask before telling. */
export interface RelatedPersonFacts {
  readonly relation: (typeof RELATIONS)[number];
  readonly givenName: string;
  readonly familyName: string;
  readonly phone: string | null;
  readonly mayConsent: Answer;
  readonly mayBeTold: Answer;
  readonly toldAbout: readonly (typeof TOLD_ABOUT)[number][];
}

/** A referral as it arrived, parsed at the door. */
export interface Intake {
  readonly source: Source;
  readonly person: PersonFacts;
  readonly relatedPersons: readonly RelatedPersonFacts[];
  readonly narrative: string;
  /**
   * From this character on, nobody wrote the narrative: it was made of codes that the sender gave, and says so itself.
   * Absent where somebody wrote all of it.
   */
  readonly codedFrom?: number | undefined;
  readonly urgency: Urgency;
  readonly consentToShare: Answer;
  /** Whether anything in it comes from a substance use disorder treatment program, which 42 CFR Part 2 protects. */
  readonly isPart2?: boolean | undefined;
  readonly groupMeasures: GroupMeasures | null;
}

/** An intake once it is kept: with its id, the system that handed it in, and when it came. */
export interface KeptIntake extends Intake {
  readonly referralId: ReferralId;
  readonly submittedBy: SystemId | string;
  readonly receivedAt: Instant;
}
