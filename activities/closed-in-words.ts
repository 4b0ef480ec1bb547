import type { Outcome } from '../domain/outcome';

interface Closed {
  /** The referrer's own number, or ours: never a name. */
  readonly number: string;
  readonly outcome: Outcome;
  readonly programName: string | null;
  readonly mayTell: boolean;
  readonly ask: string;
}

/** What whoever referred reads at the end. Unless the person said yes to it, not how it ended. */
export function closedInWords({ number, outcome, programName, mayTell, ask }: Closed): string {
  const how = mayTell ? ` ${endInWords(outcome, programName)}` : ' We may not tell you more in writing.';
  return `Thank you for your referral ${number}. It is closed.${how} If you have questions, ask for ${ask}.`;
}

function endInWords(outcome: Outcome, programName: string | null): string {
  switch (outcome.kind) {
    case 'service-started':
      return `The service has started: ${programName ?? outcome.programId}.`;
    case 'declined':
      return `We could not take it on (${outcome.reason.replaceAll('-', ' ')}).`;
    case 'unable-to-reach':
      return `We could not reach the person in ${outcome.attempts} attempts.`;
    default:
      return ENDS[outcome.kind];
  }
}

const ENDS = {
  'person-opted-out': 'The person does not want the service.',
  withdrawn: 'It was withdrawn.',
  // Neither by whose referral, nor since when: that is nobody's but the person's.
  duplicate: 'What it asks for is being worked on here already, and goes on.',
  'entered-in-error': 'It had been entered in error.',
} as const;
