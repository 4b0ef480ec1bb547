import type { Sql } from 'postgres';
import { z } from 'zod';
import type { AuditLine } from '../contracts/views/audit';
import { type ToldLine, tellLines } from '../db/audit-line-store';
import { type AuditFilter, listActors, listStream } from '../db/audit-stream-store';
import { casesOfPerson } from '../db/case-store';
import { AUDIT_KINDS } from '../domain/audit';
import type { CaseId, PersonId, ReferralId, TeamId } from '../domain/ids';
import type { Actor } from '../domain/staff';
import { type Answer, ok } from './answer';
import { oneMore, pageFrom, paging, placeOf } from './cursor';
import type { Deps } from './deps';
import { lineTold } from './happening';
import { noteSeen } from './sightings';

const ACTOR_MAX = 100;
const KINDS_MAX = 100;
const at = z.iso.datetime();

/** What the audit is narrowed to. All of it is in the address, so a link shows what its sender saw. */
export const auditFilters = {
  kind: z
    .string()
    .max(KINDS_MAX)
    .default(AUDIT_KINDS.join(','))
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(AUDIT_KINDS)))
    .describe('Any of did, saw, tried, refused and intervened, with commas between; all of them where it is left out.'),
  referral: z.uuid().optional().describe('The id of a referral.'),
  case: z.uuid().optional().describe('The id of a case.'),
  person: z.uuid().optional().describe('The id of a person: all of their cases.'),
  by: z.string().min(1).max(ACTOR_MAX).optional().describe('The id of a person of the staff, or of a system.'),
  from: at.optional().describe('From this moment on.'),
  until: at.optional().describe('Up to this moment, and without it.'),
};
export const AuditQuery = z.strictObject({ ...paging, ...auditFilters });
const AuditFilters = z.strictObject(auditFilters);
export type AuditFilters = z.output<typeof AuditFilters>;

const AuditPlace = z.strictObject({ at, rank: z.int(), seq: z.int() });

interface Asked {
  readonly actor: Actor;
  readonly input: z.output<typeof AuditQuery>;
}

/** Who did, saw, tried and was refused what, newest first: an auditor hears of everything, a supervisor of her teams. */
export async function showAuditStream({ actor, input }: Asked, deps: Deps): Promise<Answer> {
  const { limit, cursor, ...filters } = input;
  const asked = { after: placeOf(AuditPlace, cursor), limit: oneMore(limit) };
  const rows = await listStream(deps.sql, await filterOf(deps.sql, actor, filters), asked);
  const page = pageFrom(rows, limit, ({ at: when, rank, seq }) => ({ at: when, rank, seq }));
  return ok({ ...page, items: await told(page.items, { actor, filters }, deps) });
}

/** Whom the audit can be narrowed to. A supervisor is offered the people of her teams. */
export async function showActors({ actor }: { readonly actor: Actor }, { sql }: Deps): Promise<Answer> {
  return ok({ items: await listActors(sql, teamsHeardOf(actor)) });
}

/** An auditor belongs to no team and hears of all of them. */
const teamsHeardOf = (actor: Actor): readonly TeamId[] | null =>
  actor.role === 'auditor' ? null : actor.kind === 'staff' ? actor.teams : [];

/** The filters of the address as the records are asked. */
export async function filterOf(
  sql: Sql,
  actor: Actor,
  { kind, referral, case: ofCase, person, ...rest }: AuditFilters,
): Promise<AuditFilter> {
  return {
    ...rest,
    teams: teamsHeardOf(actor),
    kinds: kind,
    referralId: referral as ReferralId | undefined,
    caseIds: await casesAsked(sql, ofCase as CaseId | undefined, person as PersonId | undefined),
  };
}

/** A case and a person together narrow to the case, where it is theirs. */
async function casesAsked(
  sql: Sql,
  caseId: CaseId | undefined,
  personId: PersonId | undefined,
): Promise<readonly CaseId[] | undefined> {
  if (personId === undefined) return caseId && [caseId];
  return (await casesOfPerson(sql, personId)).filter((id) => caseId === undefined || id === caseId);
}

/**
 * The lines in words. What people wrote with them is told only of one referral or one case, and whoever reads it has
 * seen that matter, as on its page.
 */
export async function told(
  rows: Awaited<ReturnType<typeof listStream>>,
  { actor, filters }: { readonly actor: Actor; readonly filters: AuditFilters },
  deps: Deps,
): Promise<readonly AuditLine[]> {
  const ofOneMatter = filters.referral !== undefined || filters.case !== undefined;
  const matter = ofOneMatter ? rows.find(({ caseId }) => caseId !== null) : undefined;
  if (matter?.referralId && filters.referral)
    await noteSeen(deps, actor, { kind: 'saw-referral', referralId: matter.referralId });
  else if (matter?.caseId) await noteSeen(deps, actor, { kind: 'saw-case', caseId: matter.caseId });
  return (await tellLines(deps.sql, rows, { withNotes: ofOneMatter })).map(lineView);
}

const lineView = (line: ToldLine): AuditLine => ({
  id: `${line.rank}-${line.seq}`,
  kind: line.kind,
  at: line.at,
  by: { kind: line.actorKind, id: line.actorId, name: line.actorName },
  ...lineTold(line),
  why: line.why,
  basis: line.action === 'decided' ? basisOf(line) : null,
  referral: line.referralId && { id: line.referralId, source: line.source },
  caseId: line.caseId,
  personId: line.personId,
  action: line.action,
  facts: line.facts,
});

const basisOf = ({ facts, advice }: ToldLine): AuditLine['basis'] => ({
  revision: Number(facts['revision']),
  adviceId: advice?.adviceId ?? null,
  advisor: advice?.advisor ?? null,
  model: advice?.model ?? null,
  promptVersion: advice?.promptVersion ?? null,
  advisedAt: advice?.advisedAt ?? null,
});
