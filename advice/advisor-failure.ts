import type { NoAdvice } from '../domain/asking-a-model';

/** What is known of a failure beside its kind. */
interface Known {
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  /** How long the endpoint asks us to wait before the next try. */
  readonly retryAfterMs?: number | undefined;
  /** Against what its kind says of retrying, where the endpoint says otherwise. */
  readonly retryable?: boolean | undefined;
}

/** These heal by themselves, or may: the rest stays as it is until a person changes something. */
const MAY_HEAL: ReadonlySet<NoAdvice> = new Set([
  'timeout',
  'no-connection',
  'rate-limited',
  'overloaded',
  'not-understood',
  'nothing-left',
]);

/**
 * A model gave no advice that can be used, and why. It names codes and ids only, and has no cause: what an endpoint says
 * of a request may quote the request.
 */
export class AdvisorFailure extends Error {
  override readonly name = 'AdvisorFailure';
  /** For logs, which show an error's code and not its words. */
  readonly code: NoAdvice;
  readonly kind: NoAdvice;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  readonly status: number | null;

  constructor(kind: NoAdvice, { status, requestId, retryAfterMs, retryable }: Known = {}) {
    const facts = [status && `HTTP ${status}`, requestId && `request ${requestId}`].filter(Boolean).join(', ');
    super(`The model gave no advice that can be used: ${kind}${facts ? ` (${facts})` : ''}.`);
    this.code = kind;
    this.kind = kind;
    this.retryable = retryable ?? MAY_HEAL.has(kind);
    this.retryAfterMs = retryAfterMs ?? null;
    this.status = status ?? null;
  }
}
