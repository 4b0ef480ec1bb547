import type { AmendmentRequest } from '../contracts/entries';
import { findVersion } from '../db/amendment-store';
import { findCaseMatter, isOfCase } from '../db/case-store';
import { type Amendment, whyAmended, whyNotAmend } from '../domain/amendment';
import type { EntryId } from '../domain/ids';
import { whyNotAllowed } from '../domain/permissions';
import { inEnglish } from '../domain/reasons-in-english';
import { lineOfCase } from '../domain/record-change';
import type { Actor } from '../domain/staff';
import type { Answer } from './answer';
import type { Deps } from './deps';
import { entryNamed } from './entries';
import type { KnownCase } from './known-case';
import { keepChange, type NotNow } from './record-change';

interface Asked {
  readonly actor: Actor;
  readonly known: KnownCase;
  readonly request: Parameters<typeof entryNamed>[0];
  readonly input: { readonly fact: AmendmentRequest; readonly raw: Buffer };
}

/** Keeps what somebody says against an entry. The entry itself stays as it is. */
export async function amendEntry({ actor, known, request, input }: Asked, deps: Deps): Promise<Answer> {
  const { operationId, ...said } = input.fact;
  const body: Amendment = { ...said, caseId: known.id, amends: entryNamed(request) };
  return keepChange(deps, {
    actor,
    action: 'amend-entry',
    caseId: known.id,
    kind: 'amendment',
    line: lineOfCase(known.id),
    operationId,
    body,
    raw: input.raw,
    whyNot: async () => (await whyNotVersion(deps, body)) ?? (await whyNotThere(deps, { actor, known, body })),
  });
}

async function whyNotVersion({ sql }: Deps, { caseId, amends, reason }: Amendment): Promise<NotNow | undefined> {
  const version = await findVersion(sql, caseId, amends);
  if (!version) return noEntry(amends);
  const tooLate = whyAmended(version.amended);
  if (tooLate !== undefined) return { code: 'entry-amended', reason: inEnglish(tooLate), why: tooLate };
  const why = whyNotAmend(version.originalKind, reason);
  return why && { code: 'entry-of-pathway', reason: inEnglish(why), why };
}

const noEntry = (id: EntryId): NotNow => ({ code: 'entry-unknown', reason: `the case has no entry ${id}` });

interface Filing extends Pick<Asked, 'actor' | 'known'> {
  readonly body: Amendment;
}

/** The right place must be one of the same case, or a case in which one may write oneself: nobody files into what they cannot see. */
async function whyNotThere({ sql }: Deps, { actor, known, body }: Filing): Promise<NotNow | undefined> {
  if (body.reason === 'misfiled' && body.referralId && !(await isOfCase(sql, known.id, body.referralId)))
    return { code: 'referral-unknown', reason: 'the case has no such referral' };
  if (body.reason !== 'wrong-person' || !body.rightCaseId) return undefined;
  if (body.rightCaseId === known.id) return { code: 'case-unknown', reason: 'the right case is the case itself' };
  const right = await findCaseMatter(sql, body.rightCaseId);
  if (right && whyNotAllowed(actor, 'write-entry', { ...right, submittedBy: null }) === undefined) return undefined;
  return { code: 'case-unknown', reason: 'your teams have no such case' };
}
