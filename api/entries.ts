import type { Request } from 'express';
import type { EntryRequest } from '../contracts/entries';
import { entryId } from '../contracts/text';
import { isOfCase } from '../db/case-store';
import { findPromiseEnd } from '../db/promise-store';
import type { Instant } from '../domain/clock';
import type { Interaction } from '../domain/entry';
import type { EntryId } from '../domain/ids';
import { lineOfCase } from '../domain/record-change';
import type { Actor } from '../domain/staff';
import type { Answer } from './answer';
import type { Deps } from './deps';
import type { KnownCase } from './known-case';
import { Problem } from './problem';
import { requestInvalid } from './read';
import { keepChange, type NotNow } from './record-change';

interface Asked {
  readonly actor: Actor;
  readonly known: KnownCase;
  readonly input: { readonly fact: EntryRequest; readonly raw: Buffer };
}

/** Keeps what somebody writes down about a case. It is on the timeline as soon as the relay has written it. */
export async function writeDownEntry({ actor, known, input }: Asked, deps: Deps): Promise<Answer> {
  const { operationId, ...said } = input.fact;
  refuseFuture(said.at, deps.clock.now());
  const body = { ...said, caseId: known.id } satisfies Interaction;
  return keepChange(deps, {
    actor,
    action: 'write-entry',
    caseId: known.id,
    kind: 'entry',
    line: lineOfCase(known.id),
    operationId,
    body,
    raw: input.raw,
    whyNot: async () => (await whyNotAbout(deps, body)) ?? (await whyNotSettle(deps, body)),
  });
}

/** What has not happened yet is a promise or an appointment. A few minutes may be the caller's clock. */
function refuseFuture(at: Instant | null, now: Date): void {
  if (at === null || Date.parse(at) <= now.getTime() + CLOCKS_DIFFER_MS) return;
  throw requestInvalid([{ path: 'at', message: 'lies in the future: write down what has happened' }]);
}

const CLOCKS_DIFFER_MS = 5 * 60_000;

async function whyNotAbout({ sql }: Deps, { caseId, referralId }: Interaction): Promise<NotNow | undefined> {
  if (referralId === null || (await isOfCase(sql, caseId, referralId))) return undefined;
  return { code: 'referral-unknown', reason: 'the case has no such referral' };
}

async function whyNotSettle({ sql }: Deps, { caseId, settles }: Interaction): Promise<NotNow | undefined> {
  if (!settles) return undefined;
  const end = await findPromiseEnd(sql, caseId, settles.entryId);
  if (!end) return { code: 'entry-unknown', reason: 'the case has no entry of this id that promises something' };
  if (end.endedAs === null) return undefined;
  return {
    code: 'promise-ended',
    reason: `the promise was ${end.endedAs.replace('-', ' ')} already, at ${end.endedAt}`,
  };
}

/** The entry that the address names. */
export function entryNamed(request: Request): EntryId {
  const parsed = entryId.safeParse(request.params['entryId']);
  if (parsed.success) return parsed.data;
  throw new Problem('entry-unknown', 'There is no such entry: the id in the address is not a UUID.');
}
