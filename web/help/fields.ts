import {
  ADDRESS_MAX,
  AGE_MAX,
  BEST_TIMES_MAX,
  COUNTY_MAX,
  COVERAGE_MAX,
  EMAIL_MAX,
  HELP_MAX,
  LANGUAGE_MAX,
  NAME_MAX,
  PHONE_MAX,
} from '../../contracts/limits';
import type { Answer, RELATIONS } from '../../domain/referral';
import { type SelfReferralChannel, TAKES, waysWithoutAddress } from '../../domain/self-referral';
import type { HelpText } from '../text/en/help';

/** Somebody who lives with the person, as it is being typed. */
export interface HouseholdLine {
  readonly id: string;
  readonly relation: string;
  readonly age: string;
}

/** What is being typed. It lives in the memory of this page and nowhere else. */
export interface Fields {
  readonly who: 'me' | 'other';
  readonly relation: (typeof RELATIONS)[number] | null;
  readonly writerGivenName: string;
  readonly writerFamilyName: string;
  readonly writerPhone: string;
  readonly help: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly age: string;
  readonly birthDate: string;
  readonly county: string;
  readonly language: 'English' | 'Spanish' | 'other';
  readonly otherLanguage: string;
  readonly coverage: string;
  readonly household: readonly HouseholdLine[];
  readonly safe: Answer | null;
  readonly channels: readonly SelfReferralChannel[];
  readonly noVoicemail: boolean;
  readonly bestTimes: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly consent: Answer | null;
  /** A field that people do not see. */
  readonly website: string;
}

export const blankFields = (language: Fields['language']): Fields => ({
  ...{ who: 'me', relation: null, writerGivenName: '', writerFamilyName: '', writerPhone: '', help: '' },
  ...{ givenName: '', familyName: '', age: '', birthDate: '', county: '', language, otherLanguage: '', coverage: '' },
  ...{ household: [], safe: null, channels: [], noVoicemail: false, bestTimes: '', phone: '', email: '', address: '' },
  ...{ consent: null, website: '' },
});

/** The fields that can be wrong, as each is said. */
export type Fault = keyof HelpText['needs'];

/** How much fits into each line. */
export const MAX = {
  ...{ help: HELP_MAX, givenName: NAME_MAX, familyName: NAME_MAX, county: COUNTY_MAX, language: LANGUAGE_MAX },
  ...{ coverage: COVERAGE_MAX, phone: PHONE_MAX, email: EMAIL_MAX, address: ADDRESS_MAX, bestTimes: BEST_TIMES_MAX },
} as const;

/** In the order of the page: true where an answer is missing or cannot be read. */
const CHECKS: readonly (readonly [Fault, (fields: Fields) => boolean])[] = [
  ['relation', ({ who, relation }) => who === 'other' && relation === null],
  ['writerGivenName', ({ who, writerGivenName }) => who === 'other' && isEmpty(writerGivenName)],
  ['writerFamilyName', ({ who, writerFamilyName }) => who === 'other' && isEmpty(writerFamilyName)],
  ['help', ({ help }) => isEmpty(help)],
  ['givenName', ({ givenName }) => isEmpty(givenName)],
  ['familyName', ({ familyName }) => isEmpty(familyName)],
  ['age', ({ age, birthDate }) => (isEmpty(age) ? isEmpty(birthDate) : yearsIn(age) === null)],
  ['county', ({ county }) => isEmpty(county)],
  ['language', ({ language, otherLanguage }) => language === 'other' && isEmpty(otherLanguage)],
  ['household', ({ household }) => household.some(isUnclear)],
  ['safe', ({ safe }) => safe === null],
  ['channels', ({ safe, channels }) => safe !== 'no' && channels.length === 0],
  ['phone', (fields) => takes(fields, 'phone')],
  ['email', (fields) => takes(fields, 'email') || (asksFor(fields, 'email') && !EMAIL.test(fields.email.trim()))],
  ['address', (fields) => takes(fields, 'address')],
  ['consent', ({ consent }) => consent === null],
];

/** What has to be looked at before this can be sent, in the order of the page. */
export const faultsOf = (fields: Fields): readonly Fault[] =>
  CHECKS.flatMap(([fault, isWrong]) => (isWrong(fields) ? [fault] : []));

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const isEmpty = (text: string): boolean => text.trim() === '';

const isUnclear = ({ relation, age }: HouseholdLine): boolean =>
  isEmpty(relation) || (!isEmpty(age) && yearsIn(age) === null);

/** Whole years, or nothing where it is none. */
export function yearsIn(age: string): number | null {
  const years = /^\s*\d{1,3}\s*$/.test(age) ? Number(age) : Number.NaN;
  return years <= AGE_MAX ? years : null;
}

/** Whether a way was chosen that takes this. */
export const asksFor = ({ channels }: Fields, place: 'phone' | 'email' | 'address'): boolean =>
  channels.some((channel) => TAKES[channel] === place);

const takes = (fields: Fields, place: 'phone' | 'email' | 'address'): boolean =>
  waysWithoutAddress(fields).some((channel) => TAKES[channel] === place);
