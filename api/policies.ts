import type { z } from 'zod';
import type { PolicyRequest, PolicyView } from '../contracts/administration';
import { listPolicies, newestVersion } from '../db/policy-store';
import { countUnwritten } from '../db/record-change-store';
import type { PolicyVersion } from '../domain/policy';
import type { Actor } from '../domain/staff';
import { type Answer, ok } from './answer';
import type { Deps } from './deps';
import { keepChange, type NotNow } from './record-change';

/** The policy that every referral begins with. */
const NAME = 'default';

/** Every version, the newest first, as one page: there are few. */
export async function showPolicies(_asked: unknown, { sql }: Deps): Promise<Answer> {
  const rows = await listPolicies(sql);
  const items = rows.map(
    ({ body: { name, version, ...terms }, ...row }): PolicyView => ({
      name,
      version,
      ...row,
      terms: { ...terms },
    }),
  );
  return ok({ items, next: null });
}

interface Asked {
  readonly actor: Actor;
  readonly input: { readonly fact: z.output<typeof PolicyRequest>; readonly raw: Buffer };
}

/** A new version. Referrals that come from then on begin with it; those that run keep theirs. */
export async function addPolicy({ actor, input }: Asked, deps: Deps): Promise<Answer> {
  const { operationId, basedOn, note, terms } = input.fact;
  const body: PolicyVersion = { policy: { name: NAME, version: basedOn + 1, ...terms }, note };
  return keepChange(deps, {
    actor,
    action: 'keep-policies',
    kind: 'policy',
    line: 'policies',
    operationId,
    body,
    raw: input.raw,
    whyNot: () => whyNotFollow(deps, basedOn),
  });
}

/** A version follows the newest one and no other: nobody overwrites what they have not seen. */
async function whyNotFollow({ sql }: Deps, basedOn: number): Promise<NotNow | undefined> {
  const newest = await newestVersion(sql, NAME);
  if (newest === basedOn && (await countUnwritten(sql, 'policies')) === 0) return undefined;
  return {
    code: 'stale-policy',
    reason: `version ${basedOn} is not the newest any more, or another is being written down; look again, and make yours from the newest`,
  };
}
