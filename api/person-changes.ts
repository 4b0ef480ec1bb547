import type { PersonChangeRequest } from '../contracts/person-changes';
import { factsOnRecord, teamServingNow } from '../db/person-change-store';
import { type PersonChange, whyNotChange, whyServedElsewhere, whyStale } from '../domain/person-change';
import type { Reason } from '../domain/reason';
import { inEnglish } from '../domain/reasons-in-english';
import { lineOfCase } from '../domain/record-change';
import type { Actor } from '../domain/staff';
import type { Answer } from './answer';
import type { Deps } from './deps';
import type { KnownCase } from './known-case';
import { keepChange, type NotNow } from './record-change';

interface Asked {
  readonly actor: Actor;
  readonly known: KnownCase;
  readonly input: { readonly fact: PersonChangeRequest; readonly raw: Buffer };
}

/** Keeps what has changed of the person of a case. What stood before is written down beside it. */
export async function changePerson({ actor, known, input }: Asked, deps: Deps): Promise<Answer> {
  const { operationId, ...said } = input.fact;
  const body: PersonChange = { ...said, caseId: known.id };
  return keepChange(deps, {
    actor,
    action: 'change-person',
    caseId: known.id,
    kind: 'person-change',
    line: lineOfCase(known.id),
    operationId,
    body,
    raw: input.raw,
    whyNot: () => whyNot(deps, body),
  });
}

async function whyNot({ sql }: Deps, { caseId, changes }: PersonChange): Promise<NotNow | undefined> {
  const unsaid = whyNotChange(changes);
  if (unsaid !== undefined) return no('channel-needed', unsaid);
  const elsewhere = whyServedElsewhere(await teamServingNow(sql, caseId));
  if (elsewhere !== undefined) return no('case-closed', elsewhere);
  const stale = whyStale(changes, await factsOnRecord(sql, caseId));
  return stale && no('stale-person', stale);
}

const no = (code: NotNow['code'], why: Reason): NotNow => ({ code, why, reason: inEnglish(why) });
