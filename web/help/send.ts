import { SelfReferralForm, SelfReferralProblem, SelfReferralReceipt } from '../../contracts/self-referral';
import type { Fault } from './fields';
import { faultAt } from './to-request';

const ADDRESS = '/api/v1/self-referral';
const PATIENCE_MS = 15_000;

/** What the system says of the form, that there is none, or that it was not heard. */
export async function openForm(): Promise<SelfReferralForm | 'closed' | 'unheard'> {
  try {
    const answer = await fetch(ADDRESS, { signal: AbortSignal.timeout(PATIENCE_MS), cache: 'no-store' });
    if (answer.status === 404) return 'closed';
    return SelfReferralForm.safeParse(await answer.json()).data ?? 'unheard';
  } catch {
    return 'unheard';
  }
}

/** What became of a form that was sent. */
export type Sent =
  | { readonly at: 'received' }
  | { readonly at: 'faults'; readonly faults: readonly Fault[] }
  | { readonly at: 'busy' | 'program' | 'unread' | 'closed' | 'unheard' };

/** Sends the form. The same key again is the same form, so that trying twice is harmless. */
export async function sendForm(body: string, key: string): Promise<Sent> {
  try {
    const answer = await fetch(ADDRESS, {
      method: 'POST',
      credentials: 'omit',
      body,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return readAnswer(answer.ok, await answer.json());
  } catch {
    return { at: 'unheard' };
  }
}

/** By the problem's code. The key is there already with other words only where the first try did arrive. */
const SAID: Readonly<Record<string, 'busy' | 'program' | 'unread' | 'closed'>> = {
  'too-many-forms': 'busy',
  'maybe-a-program': 'program',
  'form-not-open': 'closed',
  'request-invalid': 'unread',
  'body-too-large': 'unread',
};

function readAnswer(isOk: boolean, body: unknown): Sent {
  if (isOk) return { at: SelfReferralReceipt.safeParse(body).success ? 'received' : 'unheard' };
  const problem = SelfReferralProblem.safeParse(body).data;
  const faults = (problem?.errors ?? []).flatMap(({ path }) => faultAt(path) ?? []);
  if (faults.length > 0) return { at: 'faults', faults: [...new Set(faults)] };
  return { at: SAID[problem?.code ?? ''] ?? 'unheard' };
}
