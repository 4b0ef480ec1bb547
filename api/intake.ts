import { V7Generator } from 'uuidv7';
import { z } from 'zod';
import type { IntakeReceipt } from '../contracts/intake';
import { referralId } from '../contracts/text';
import { type InboxKey, keepIntake } from '../db/inbox-store';
import { findStanding } from '../db/referral-store';
import type { NotSentAgain } from '../db/sent-again-store';
import { hoursAfter } from '../domain/clock';
import type { ReferralId } from '../domain/ids';
import type { Reason } from '../domain/reason';
import { inEnglish } from '../domain/reasons-in-english';
import type { Intake } from '../domain/referral';
import { SENT_AGAIN_MAX } from '../domain/sent-again';
import type { Actor } from '../domain/staff';
import type { Answer } from './answer';
import type { Deps } from './deps';
import { deskPath, referralPath } from './links';
import { Problem } from './problem';
import type { ProblemCode } from './problems-catalogue';
import { requestInvalid } from './read';

export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,200}$/, '1 to 200 visible ASCII characters');

/** The caller's own key for a request, so that sending it again is harmless. */
export const IntakeHeaders = z.object({
  'idempotency-key': idempotencyKey
    .optional()
    .describe(
      "Made by the caller. The same key with the same body is the same referral for ever. Where the body carries the sender's own number, that number counts, and the key does not.",
    ),
});

interface Asked {
  readonly actor: Actor;
  readonly input: { readonly fact: Intake; readonly raw: Buffer; readonly headers: z.output<typeof IntakeHeaders> };
}

/** Keeps a referral before it is answered, Temporal or no Temporal. Its id stays for ever. */
export async function submitReferral({ actor, input }: Asked, deps: Deps): Promise<Answer> {
  const { fact: intake, raw, headers } = input;
  const key = keyOf(intake, actor, headers['idempotency-key']);
  const { id, repeated } = await takeIn(deps, { intake, raw, key, submittedBy: actor.id, at: deps.clock.now() });
  return receiptOf(id, repeated, (repeated && (await findStanding(deps.sql, id))?.status) || 'received');
}

interface ToTakeIn {
  readonly intake: Intake;
  readonly raw: Buffer;
  readonly key: InboxKey | null;
  readonly submittedBy: string;
  readonly at: Date;
}

/** Keeps what came, at whichever door, or says why not. */
export async function takeIn(
  { sql }: Pick<Deps, 'sql'>,
  { at, ...came }: ToTakeIn,
): Promise<{ readonly id: ReferralId; readonly repeated: boolean }> {
  if (isUnborn(came.intake, at)) throw requestInvalid([{ path: 'person.birthDate', message: 'lies in the future' }]);
  const kept = await keepIntake(sql, { ...came, id: newId(at), receivedAt: at.toISOString() });
  if (came.key?.kind === 'idempotency' && !kept.sameBody) throw keyReused();
  if (!kept.samePerson) throw numberOfAnother();
  if (kept.notKept) throw NOT_KEPT[kept.notKept]();
  return { id: kept.id, repeated: kept.repeated };
}

function receiptOf(id: ReferralId, repeated: boolean, status: string): Answer {
  const self = referralPath(id);
  const body: IntakeReceipt = { id, status, repeated, links: { self, desk: deskPath(id) } };
  return { status: 202, body, headers: { Location: self }, cameIn: [{ isNew: !repeated }] };
}

/** A year mistyped, most likely. A day ahead may be today where the sender is. */
export function isUnborn({ person }: Intake, at: Date): boolean {
  const tomorrow = hoursAfter(at.toISOString(), 24).slice(0, 'YYYY-MM-DD'.length);
  return person.birthDate !== null && person.birthDate > tomorrow;
}

/** The sender's own number goes before the caller's key: it is what the sender will ask by in a year. */
function keyOf({ source }: Intake, { kind, id }: Actor, key: string | undefined): InboxKey | null {
  const { organization, identifier } = source;
  if (identifier !== null) return { kind: 'sender', system: kind === 'system' ? id : null, organization, identifier };
  return key === undefined ? null : { kind: 'idempotency', submittedBy: id, key };
}

const keyReused = (): Problem =>
  new Problem(
    'idempotency-key-reused',
    'This Idempotency-Key was used before, with another body. Make a new key for a new referral; to repeat one, send the same body.',
  );

const numberOfAnother = (): Problem => notTaken('sender-contradicts', { code: 'number-of-another-person' });

/** Why what a sender says otherwise of a referral on record is not kept. */
const NOT_KEPT: Readonly<Record<NotSentAgain, () => Problem>> = {
  'referral-closed': () => notTaken('referral-closed', { code: 'sent-again-closed' }),
  'sent-again-limit': () => notTaken('sent-again-limit', { code: 'sent-again-limit', limit: SENT_AGAIN_MAX }),
};

const notTaken = (code: ProblemCode, why: Reason): Problem =>
  new Problem(code, `The referral cannot be taken: ${inEnglish(why)}.`, { why });

const ids = new V7Generator();

const newId = (at: Date): ReferralId => referralId.parse(ids.generateOrResetWithTs(at.getTime()).toString());
