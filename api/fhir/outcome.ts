import type { OperationOutcome } from 'fhir/r4';
import type { Answer } from '../answer';
import { Problem } from '../problem';
import { PROBLEMS, type ProblemCode } from '../problems-catalogue';
import { OURS } from './resources/codes';

export const FHIR_JSON = 'application/fhir+json';

type IssueCode = OperationOutcome['issue'][number]['code'];

/** One thing that is wrong, doubtful or worth knowing, and where. No issue quotes what was sent. */
export interface Issue {
  readonly severity: 'error' | 'warning' | 'information';
  readonly code: IssueCode;
  /** Where, as FHIRPath writes it; null when it is about the whole. */
  readonly at: string | null;
  readonly text: string;
}

export const fault = (code: IssueCode, at: string | null, text: string): Issue => ({
  severity: 'error',
  code,
  at,
  text,
});
export const warning = (code: IssueCode, at: string, text: string): Issue => ({ severity: 'warning', code, at, text });
export const note = (at: string, text: string): Issue => ({
  severity: 'information',
  code: 'informational',
  at,
  text,
});

/** A Bundle of hundreds of entries may have as many faults; past this nobody reads on. */
const ISSUES_MAX = 1_000;

/** What was sent as FHIR and cannot be taken, with every fault named. Nothing of it is kept. */
export class FhirFault extends Problem {
  constructor(
    readonly issues: readonly Issue[],
    code: ProblemCode = 'request-invalid',
  ) {
    super(code, issues.map(({ text }) => text).join(' '));
  }
}

/** The first ones; the last of them says how many are left out, and is as grave as the gravest of those. */
export function atMost(issues: readonly Issue[], max: number, at: string | null = null): readonly Issue[] {
  if (issues.length <= max) return issues;
  const rest = issues.slice(max - 1);
  const severity = SEVERITIES.find((one) => rest.some((issue) => issue.severity === one)) ?? 'information';
  const text = `There are ${rest.length} more of these, which are not listed.`;
  return [...issues.slice(0, max - 1), { severity, code: 'informational', at, text }];
}

const SEVERITIES = ['error', 'warning', 'information'] as const;

/** Issues as FHIR writes them. */
export const outcomeOf = (issues: readonly Issue[]): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: atMost(issues, ISSUES_MAX).map(({ severity, code, at, text }) => ({
    severity,
    code,
    details: { text },
    diagnostics: text,
    ...(at !== null && { expression: [at] }),
  })),
});

/**
 * Every error under `/fhir` leaves as an OperationOutcome, with the same codes and sentences as everywhere else; its id
 * names the request, as the log does.
 */
export function outcomeAnswer(problem: Problem, requestId: string): Answer {
  const { status } = PROBLEMS[problem.code];
  const issues = problem instanceof FhirFault ? problem.issues : issuesIn(problem);
  const outcome = outcomeOf(issues);
  const coding = [{ system: `${OURS}:problem`, code: problem.code }];
  const issue = outcome.issue.map((one) => ({ ...one, details: { coding, ...one.details } }));
  const body: OperationOutcome = { ...outcome, id: requestId, issue };
  return { status, body, headers: { ...problem.besides.headers, 'Content-Type': FHIR_JSON } };
}

function issuesIn({ code, message, besides }: Problem): readonly Issue[] {
  const { errors = [] } = besides;
  if (errors.length === 0) return [fault(ISSUE_CODES[code] ?? 'processing', null, message)];
  return errors.map(({ path, message: what }) => {
    const place = path.replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]');
    return fault('invalid', place || null, place ? `“${place}” ${what}.` : `This ${what}.`);
  });
}

const ISSUE_CODES: Partial<Record<ProblemCode, IssueCode>> = {
  'address-unreadable': 'value',
  'body-unreadable': 'structure',
  'body-too-large': 'too-long',
  'media-type-unsupported': 'not-supported',
  'not-acceptable': 'not-supported',
  'method-not-allowed': 'not-supported',
  'route-unknown': 'not-supported',
  'referral-unknown': 'not-found',
  'resource-unknown': 'not-found',
  'not-signed-in': 'login',
  'not-allowed': 'forbidden',
  'other-origin': 'forbidden',
  'records-away': 'transient',
  'engine-away': 'transient',
  internal: 'exception',
};
