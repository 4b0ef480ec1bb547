import { createHash } from 'node:crypto';
import type { ISql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import { type CorrectFacts, RULED_BY, type RuledBy } from '../domain/correct-facts';
import type { EntryId, OperationId, PersonId, ReferralId, StaffId } from '../domain/ids';
import { lineOfReferral } from '../domain/record-change';
import type { Correction } from '../domain/told-later';
import { branded, instant } from './columns';
import { ringInbox } from './inbox-store';
import { asJson } from './json';
import { ownOperation } from './own-operation';

interface Corrected {
  readonly personId: PersonId;
  /** The entry that says so. */
  readonly entryId: EntryId;
  readonly changed: readonly RuledBy[];
  readonly by: StaffId;
  readonly at: Instant;
}

/** Keeps, for a relay to hand to each referral of the person of which nobody has decided, that facts were corrected. */
export async function keepCorrections(tx: ISql, { personId, entryId, changed, by, at }: Corrected): Promise<void> {
  const found = await tx`
    select referrals.id
      from referrals
      join cases on cases.id = referrals.case_id
     where cases.person_id = ${personId} and status in ('received', 'awaiting-decision', 'awaiting-information')`;
  const rows = found.map(({ id }) => {
    const referralId = branded<ReferralId>().parse(id);
    const said = { referralId, entryId, changed };
    const raw = Buffer.from(JSON.stringify(said));
    return {
      id: ownOperation(`facts-corrected/${referralId}/${entryId}`),
      kind: 'facts-corrected',
      line: lineOfReferral(referralId),
      raw,
      bodySha256: createHash('sha256').update(raw).digest('hex'),
      body: asJson(tx, said),
      submittedBy: by,
      receivedAt: at,
    };
  });
  if (rows.length === 0) return;
  await tx`insert into inbox ${tx(rows)} on conflict do nothing`;
  await ringInbox(tx);
}

const Kept = z.object({
  by: branded<StaffId>(),
  fingerprint: z.string(),
  body: z.object({ referralId: branded<ReferralId>(), changed: z.array(z.enum(RULED_BY)) }),
});

/** That facts were corrected, as the running referral takes it, and which referral. */
export async function readCorrection(
  sql: ISql,
  operationId: OperationId,
): Promise<{ readonly referralId: ReferralId; readonly command: CorrectFacts }> {
  const [row] = await sql`
    select submitted_by as by, body_sha256 as fingerprint, body
      from inbox
     where id = ${operationId} and kind = 'facts-corrected'`;
  const { by, fingerprint, body } = Kept.parse(row);
  return { referralId: body.referralId, command: { operationId, by, fingerprint, changed: body.changed } };
}

const Corrected = z.object({
  entryId: branded<OperationId>(),
  at: instant,
  fact: z.enum(RULED_BY),
  county: z.string().nullable(),
  coverage: z.array(z.string()),
});

/**
 * Which facts of the person of a referral were corrected by hand since it came, as they stand now: two who were joined since
 * have the ones that were chosen then.
 */
export async function correctionsOf(sql: ISql, referralId: ReferralId, since: Instant): Promise<readonly Correction[]> {
  const rows = await sql`
    select distinct on (change ->> 'fact') change ->> 'fact' as fact, entries.id as entry_id, entries.at,
           persons.county, persons.coverage
      from referrals
      join cases own on own.id = referrals.case_id
      join persons on persons.id = own.person_id
      join cases on cases.person_id = persons.id
      join entries on entries.case_id = cases.id
      cross join lateral jsonb_array_elements(entries.structured -> 'changes') change
     where referrals.id = ${referralId} and entries.kind = 'person-change' and entries.at > ${since}
       and change ->> 'fact' = any(${[...RULED_BY]})
     order by change ->> 'fact', entries.seq desc`;
  return z
    .array(Corrected)
    .parse(rows)
    .map(({ county, coverage, fact, ...entry }) => ({
      ...entry,
      told: fact === 'county' ? { fact, value: county } : { fact, value: coverage },
    }));
}
