import { z } from 'zod';
import { listAttempts } from '../db/attempt-store';
import { listAudit } from '../db/audit-store';
import { listNotices } from '../db/notice-store';
import { listPrograms } from '../db/program-store';
import { listReferrals } from '../db/referral-store';
import { listTasks } from '../db/task-store';
import type { NoticeId, TaskId } from '../domain/ids';
import { STATUSES } from '../domain/referral-state';
import type { Actor } from '../domain/staff';
import { type Answer, ok } from './answer';
import { oneMore, pageFrom, paging, placeOf } from './cursor';
import type { Deps } from './deps';
import type { KnownReferral } from './known-referral';
import { noticeView, referralRowView, taskRowView } from './rows-in-view';
import { teamsToSee } from './teams-to-see';

interface Asked<Query> {
  readonly actor: Actor;
  readonly input: Query;
}

const id = z.uuid();
const at = z.iso.datetime();

export const TasksQuery = z.strictObject({
  ...paging,
  scope: z.enum(['mine', 'team']).default('mine').describe('What is assigned to you, or all that waits in your teams.'),
});
const TaskPlace = z.strictObject({
  at,
  rank: z.int(),
  dueAt: at,
  taskId: id.transform((text) => text as TaskId),
});

/** What waits for people, most urgent first. The moment that says what is late stays the same from page to page. */
export async function showTasks({ actor, input }: Asked<z.output<typeof TasksQuery>>, deps: Deps): Promise<Answer> {
  const { limit, cursor, scope } = input;
  const after = placeOf(TaskPlace, cursor);
  const now = after?.at ?? deps.clock.now().toISOString();
  const assignee = scope === 'mine' && actor.kind === 'staff' ? actor.id : undefined;
  const asked = { teams: teamsToSee(actor), assignee, at: now, after, limit: oneMore(limit) };
  const page = pageFrom(await listTasks(deps.sql, asked), limit, ({ rank, dueAt, taskId }) => ({
    at: now,
    rank,
    dueAt,
    taskId,
  }));
  return ok({ ...page, items: page.items.map(taskRowView) });
}

export const ReferralsQuery = z.strictObject({ ...paging, status: z.enum(STATUSES).optional() });
const ReferralPlace = z.strictObject({ movedAt: at, referralId: id });

/** The referrals of one's teams, the one that moved last first. */
export async function showReferrals(
  { actor, input }: Asked<z.output<typeof ReferralsQuery>>,
  { sql }: Deps,
): Promise<Answer> {
  const { limit, cursor, status } = input;
  const asked = { teams: teamsToSee(actor), status, after: placeOf(ReferralPlace, cursor), limit: oneMore(limit) };
  const page = pageFrom(await listReferrals(sql, asked), limit, ({ movedAt, referralId }) => ({ movedAt, referralId }));
  return ok({ ...page, items: page.items.map(referralRowView) });
}

export const PageQuery = z.strictObject(paging);
const NoticePlace = z.strictObject({ keptAt: at, noticeId: id.transform((text) => text as NoticeId) });

/** What we wrote about the referrals of one's teams, newest first. */
export async function showNotices({ actor, input }: Asked<z.output<typeof PageQuery>>, { sql }: Deps): Promise<Answer> {
  const { limit, cursor } = input;
  const asked = { teams: teamsToSee(actor), after: placeOf(NoticePlace, cursor), limit: oneMore(limit) };
  const page = pageFrom(await listNotices(sql, asked), limit, ({ keptAt, noticeId }) => ({ keptAt, noticeId }));
  return ok({ ...page, items: page.items.map(noticeView) });
}

const AttemptPlace = z.strictObject({ before: z.int() });

/** What was asked and not done, newest first. */
export async function showAttempts({ input }: Asked<z.output<typeof PageQuery>>, { sql }: Deps): Promise<Answer> {
  const { limit, cursor } = input;
  const rows = await listAttempts(sql, { ...placeOf(AttemptPlace, cursor), limit: oneMore(limit) });
  const page = pageFrom(rows, limit, ({ seq }) => ({ before: seq }));
  const items = page.items.map(({ seq, at: when, actorName, action, referralId, code, reason }) => ({
    seq,
    at: when,
    by: actorName,
    action,
    referralId,
    code,
    reason,
  }));
  return ok({ ...page, items });
}

/** The directory, as one page: it is small. */
export async function showPrograms(_asked: unknown, { sql }: Deps): Promise<Answer> {
  const programs = await listPrograms(sql);
  const items = programs.map(({ eligibility: _rules, authorizationRequired: _required, ...program }) => program);
  return ok({ items, next: null });
}

/** Who did what about a referral, in the order in which the database took it. */
export const showAudit = async ({ referral }: { readonly referral: KnownReferral }, { sql }: Deps): Promise<Answer> =>
  ok({ items: await listAudit(sql, referral.id), next: null });
