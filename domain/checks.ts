import type { Danger } from './danger';
import type { ProgramVerdict } from './eligibility';
import type { Answer, Intake } from './referral';
import type { Contradiction, Told } from './told';

/** A fact that a decision may need and that the referral does not tell, with the question to ask. */
export interface MissingFact {
  readonly fact:
    | 'age'
    | 'county'
    | 'coverage'
    | 'safe-to-contact'
    | 'contact-channel'
    | 'consent-to-share'
    | 'may-tell-referrer'
    | `contradicted-${Contradiction['fact']}`;
  readonly question: string;
}

/** What our own rules say of a referral before any advisor is asked. */
export interface ReferralChecks {
  readonly ageYears: number | null;
  readonly consentToShare: Answer;
  readonly missing: readonly MissingFact[];
  readonly contradictions: readonly Contradiction[];
  readonly verdicts: readonly ProgramVerdict[];
  /** What the narrative suggests, found by rule, the gravest first. */
  readonly dangers: readonly Danger[];
}

/** What is missing for a decision, as questions to the referrer. What only the narrative tells is not missing. */
export function missingFacts(
  { person, consentToShare }: Intake,
  { people, contradictions }: Told,
): readonly MissingFact[] {
  const { contact } = person;
  const [{ age, county, coverage }] = people;
  const open = contradictions.filter(({ settled }) => !settled).map(({ fact }) => fact);
  const missing: (MissingFact | false)[] = [
    ...[...new Set(open)].map((fact) => ({ fact: `contradicted-${fact}` as const, question: WHICH_IS_RIGHT[fact] })),
    age === null && !open.includes('age') && { fact: 'age', question: 'How old is the person?' },
    county === null &&
      !open.includes('county') && { fact: 'county', question: 'In which county does the person live?' },
    coverage === null &&
      !open.includes('coverage') && {
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

/** What to ask where a field and the narrative differ, and neither is plainly the later word. */
const WHICH_IS_RIGHT: Readonly<Record<Contradiction['fact'], string>> = {
  age: 'How old is the person? The form and the narrative differ.',
  county: 'In which county does the person live now? The form and the narrative differ.',
  coverage: 'What health coverage does the person have now? The form and the narrative differ.',
  pregnant: 'Is the person pregnant? The form and the narrative differ.',
  veteran: 'Did the person serve in the armed forces? The form and the narrative differ.',
  household: 'Who lives in the household, and how old are they? The form and the narrative differ.',
};
