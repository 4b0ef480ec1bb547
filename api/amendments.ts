import type { AmendmentRequest } from '../contracts/entries';
import { findVersion } from '../db/amendment-store';
import { findCaseMatter, isOfCase } from '../db/case-store';
import { type Amendment, whyNotAmend } from '../domain/amendment';
import type { EntryId } from '../domain/ids';
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
    whyNot: async () => (await whyNotVersion(deps, body)) ?? (await whyNotThere(deps, known, body)),
  });
}

async function whyNotVersion({ sql }: Deps, { caseId, amends, reason }: Amendment): Promise<NotNow | undefined> {
  const version = await findVersion(sql, caseId, amends);
  if (!version) return noEntry(amends);
  if (version.amendedBy)
    return {
      code: 'entry-amended',
      reason: `${version.amendedBy} amended this a moment ago; look at the case again, and amend that if it is not right`,
    };
  const refusal = whyNotAmend(version.originalKind, reason);
  return refusal === undefined ? undefined : { code: 'entry-of-pathway', reason: refusal };
}

const noEntry = (id: EntryId): NotNow => ({ code: 'entry-unknown', reason: `the case has no entry ${id}` });

/** The right place must be one of the same case, or a case of the same team: nobody files into what they cannot see. */
async function whyNotThere({ sql }: Deps, known: KnownCase, body: Amendment): Promise<NotNow | undefined> {
  if (body.reason === 'misfiled' && body.referralId && !(await isOfCase(sql, known.id, body.referralId)))
    return { code: 'referral-unknown', reason: 'the case has no such referral' };
  if (body.reason !== 'wrong-person' || !body.rightCaseId) return undefined;
  if (body.rightCaseId === known.id) return { code: 'case-unknown', reason: 'the right case is the case itself' };
  const right = await findCaseMatter(sql, body.rightCaseId);
  if (right && right.teamId === known.teamId) return undefined;
  return { code: 'case-unknown', reason: 'the team has no such case' };
}
