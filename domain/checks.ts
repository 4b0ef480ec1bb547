import type { ProgramVerdict } from './eligibility';
import type { Answer, Intake } from './referral';

/** A fact that a decision may need and that the referral does not tell, with the question to ask. */
export interface MissingFact {
  readonly fact:
    | 'age'
    | 'county'
    | 'coverage'
    | 'safe-to-contact'
    | 'contact-channel'
    | 'consent-to-share'
    | 'may-tell-referrer';
  readonly question: string;
}

/** What our own rules say of a referral before any advisor is asked. */
export interface ReferralChecks {
  readonly ageYears: number | null;
  readonly consentToShare: Answer;
  readonly missing: readonly MissingFact[];
  readonly verdicts: readonly ProgramVerdict[];
}

/** What is missing for a decision, as questions to the referrer. */
export function missingFacts({ person, consentToShare }: Intake, ageYears: number | null): readonly MissingFact[] {
  const { contact } = person;
  const missing: (MissingFact | false)[] = [
    ageYears === null && { fact: 'age', question: 'How old is the person?' },
    person.county === null && { fact: 'county', question: 'In which county does the person live?' },
    person.coverage.length === 0 && {
      fact: 'coverage',
      question: 'What health coverage does the person have, if any?',
    },
    contact.safeToContact === 'unknown' && {
      fact: 'safe-to-contact',
      question: 'Is it safe to contact the person, and how?',
    },
    contact.channels.length === 0 && { fact: 'contact-channel', question: 'How does the person want to be contacted?' },
    consentToShare === 'unknown' && {
      fact: 'consent-to-share',
      question: 'Has the person agreed that programs are told about the referral?',
    },
    contact.mayTellReferrer === 'unknown' && {
      fact: 'may-tell-referrer',
      question: 'May the referrer be told how the referral ended?',
    },
  ];
  return missing.filter((fact) => fact !== false);
}
