import { REFUSAL_CODES, type RefusalCode } from '../domain/refusal';

interface Kind {
  readonly status: number;
  readonly title: string;
}

/** Refusals that are about what was sent, and not about how the referral stands: sending the same again is no use. */
const REFUSED_FOR_CONTENT: readonly RefusalCode[] = [
  'reason-needed',
  'program-unknown',
  'question-unknown',
  'channel-needed',
  'attempt-in-future',
  'attempt-unknown',
  'attempt-ours',
];

const REFUSAL_TITLES: Readonly<Record<RefusalCode, string>> = {
  'already-decided': 'The referral is decided already',
  'stale-advice': 'The advice has changed',
  'stale-revision': 'The referral has changed',
  'referral-closed': 'The referral is closed',
  'referral-not-ready': 'The referral is still being checked',
  'referral-stopped': 'The work on the referral was stopped',
  'program-unknown': 'No such program',
  'reason-needed': 'A reason and a note are needed',
  'rule-forbids': 'A rule speaks against this program',
  'questions-open': 'Questions are asked already',
  'questions-limit': 'Too many questions',
  'question-unknown': 'No such question',
  'question-answered': 'A question is answered already',
  'no-question-open': 'No question is open',
  'gate-closed': 'The person must not be contacted like this',
  'pathway-needed': 'No pathway is confirmed',
  'contact-plan-open': 'The contact plan is not used up',
  'channel-needed': 'A safe channel is needed',
  'other-referral-needed': 'Another open referral of the person is needed',
  'attempt-in-future': 'The attempt lies in the future',
  'attempts-limit': 'Too many attempts',
  'attempt-unknown': 'No such attempt',
  'attempt-voided': 'The attempt was taken back already',
  'attempt-ours': 'The message was our own',
  'stale-alert': 'The alert has changed',
  'alert-answered': 'The alert is answered already',
  'alert-not-answered': 'The alert is not answered',
  'alert-settled': 'The answer to the alert stands',
  'alert-not-running': 'Nothing runs behind the alert',
};

const REFUSALS = Object.fromEntries(
  REFUSAL_CODES.map((code) => [
    code,
    { status: REFUSED_FOR_CONTENT.includes(code) ? 422 : 409, title: REFUSAL_TITLES[code] },
  ]),
) as Readonly<Record<RefusalCode, Kind>>;

/** Every error that the api answers with. docs/errors.md explains each; a test compares the two both ways. */
export const PROBLEMS = {
  'address-unreadable': { status: 400, title: 'The address is not readable' },
  'body-unreadable': { status: 400, title: 'The body is not readable' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'not-allowed': { status: 403, title: 'You may not do this' },
  'other-origin': { status: 403, title: 'The request comes from another site' },
  'development-only': { status: 403, title: 'Only in development' },
  'referral-unknown': { status: 404, title: 'No such referral' },
  'alert-unknown': { status: 404, title: 'No such alert' },
  'case-unknown': { status: 404, title: 'No such case' },
  'duplicate-unknown': { status: 404, title: 'No such pair of persons' },
  'entry-unknown': { status: 404, title: 'No such entry' },
  'import-unknown': { status: 404, title: 'No such file' },
  'system-unknown': { status: 404, title: 'No such system' },
  'evaluation-unknown': { status: 404, title: 'No such evaluation' },
  'key-unknown': { status: 404, title: 'No such key' },
  'resource-unknown': { status: 404, title: 'No such resource' },
  'form-not-open': { status: 404, title: 'The form is not open' },
  'saved-view-unknown': { status: 404, title: 'No such saved view' },
  'no-such-program': { status: 404, title: 'No such program in the directory' },
  'route-unknown': { status: 404, title: 'Nothing is served here' },
  'method-not-allowed': { status: 405, title: 'Not with this method' },
  'not-acceptable': { status: 406, title: 'Not in that format' },
  'entry-amended': { status: 409, title: 'The entry is amended already' },
  'entry-of-pathway': { status: 409, title: 'Something rests on this entry' },
  'stale-duplicate': { status: 409, title: 'It was answered already, or a fact has changed' },
  'join-in-the-way': { status: 409, title: 'A join, or what came after it, stands in the way' },
  'stale-person': { status: 409, title: 'The facts of the person have changed' },
  'case-closed': { status: 409, title: 'The person is served in another case' },
  'promise-ended': { status: 409, title: 'The promise has ended already' },
  'workflow-not-running': { status: 409, title: 'The workflow does not run' },
  'workflow-changed': { status: 409, title: 'The workflow has changed' },
  'intervention-under-way': { status: 409, title: 'Somebody else is at it' },
  'intervention-failed': { status: 409, title: 'Temporal refused it' },
  'nothing-to-start': { status: 409, title: 'Nothing waits to be started' },
  'sender-contradicts': { status: 409, title: 'This contradicts what was sent before' },
  'operation-id-reused': { status: 409, title: 'The operation id was used for something else' },
  'stale-policy': { status: 409, title: 'The policy has a newer version' },
  'system-known': { status: 409, title: 'There is such a system already' },
  'key-shown-once': { status: 409, title: 'The key was shown already' },
  'keys-limit': { status: 409, title: 'Too many keys' },
  'saved-views-limit': { status: 409, title: 'Too many saved views' },
  'saved-view-named': { status: 409, title: 'The name is taken' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'media-type-unsupported': { status: 415, title: 'The body is of the wrong type' },
  'request-invalid': { status: 422, title: 'The request is not valid' },
  'idempotency-key-reused': { status: 422, title: 'The idempotency key was used for something else' },
  'file-unreadable': { status: 422, title: 'The file cannot be read' },
  'export-too-large': { status: 422, title: 'Too many lines for one file' },
  'payload-unreadable': { status: 422, title: 'A payload does not open' },
  'maybe-a-program': { status: 422, title: 'This looks as if a program sent it' },
  'too-many-forms': { status: 429, title: 'Too many forms at once' },
  internal: { status: 500, title: 'Something broke on our side' },
  'engine-away': { status: 503, title: 'Temporal does not answer' },
  'records-away': { status: 503, title: 'The records cannot be reached' },
  ...REFUSALS,
} as const satisfies Readonly<Record<string, Kind>>;

export type ProblemCode = keyof typeof PROBLEMS;
