import { z } from 'zod';
import { referralFilters } from '../contracts/referral-filters';
import { listAttempts } from '../db/attempt-store';
import { listAudit } from '../db/audit-store';
import { listNotices } from '../db/notice-store';
import { listReferrals } from '../db/referral-list';
import { listCoordinators } from '../db/staff-store';
import { listTasks } from '../db/task-store';
import { TASK_KINDS } from '../domain/deeds';
import type { NoticeId, ReferralId, TaskId } from '../domain/ids';
import { URGENCIES } from '../domain/referral';
import { DUE_FILTERS, type ReferralSort } from '../domain/referral-filters';
import type { Actor } from '../domain/staff';
import { type Answer, ok } from './answer';
import { oneMore, pageFrom, paging, placeOf } from './cursor';
import type { Deps } from './deps';
import type { KnownReferral } from './known-referral';
import { reasonKept } from './reason-kept';
import { noticeView, referralRowView, taskRowView } from './rows-in-view';
import type { SignedIn } from './sign-in';
import { teamsToSee } from './teams-to-see';
import { zoneOf } from './zone-of';

interface Asked<Query> {
  readonly actor: Actor;
  readonly input: Query;
}

const id = z.uuid();
const at = z.iso.datetime();

export const TasksQuery = z.strictObject({
  ...paging,
  scope: z.enum(['mine', 'team']).default('mine').describe('What is assigned to you, or all that waits in your teams.'),
  kind: z.enum(TASK_KINDS).optional(),
  due: z.enum(DUE_FILTERS).optional().describe('What is late already is also within each of the spans.'),
});
const TaskPlace = z.strictObject({
  at,
  rank: z.int(),
  dueAt: at,
  taskId: id.transform((text) => text as TaskId),
});

/** What waits for people, most urgent first. The moment that says what is late stays the same from page to page. */
export async function showTasks({ actor, input }: Asked<z.output<typeof TasksQuery>>, deps: Deps): Promise<Answer> {
  const { limit, cursor, scope, kind, due } = input;
  const after = placeOf(TaskPlace, cursor);
  const now = after?.at ?? deps.clock.now().toISOString();
  const assignee = scope === 'mine' && actor.kind === 'staff' ? actor.id : undefined;
  const asked = { teams: teamsToSee(actor), assignee, kind, due, at: now, after, limit: oneMore(limit) };
  const page = pageFrom(await listTasks(deps.sql, asked), limit, ({ rank, dueAt, taskId }) => ({
    at: now,
    rank,
    dueAt,
    taskId,
  }));
  return ok({ ...page, items: page.items.map(taskRowView) });
}

export const ReferralsQuery = z
  .strictObject({ ...paging, ...referralFilters })
  .refine(({ receivedFrom, receivedTo }) => !receivedFrom || !receivedTo || receivedFrom <= receivedTo, {
    path: ['receivedTo'],
    message: 'must not be before receivedFrom',
  });

/** A cursor goes on in the order in which its list began. */
const referralPlace = (sort: ReferralSort) =>
  z.strictObject({
    sort: z.literal(sort),
    at,
    referralId: id.transform((text) => text as ReferralId),
    movedAt: at,
    receivedAt: at,
    dueAt: at.nullable(),
    urgency: z.enum(URGENCIES),
    readAsUrgent: z.boolean().default(false),
  });

/** The referrals of one's teams. The moment that says what is late stays the same from page to page. */
export async function showReferrals(
  { actor, session, input }: Asked<z.output<typeof ReferralsQuery>> & Pick<SignedIn, 'session'>,
  { sql, clock }: Deps,
): Promise<Answer> {
  const { limit, cursor, sort, ...filters } = input;
  const after = placeOf(referralPlace(sort), cursor);
  const now = after?.at ?? clock.now().toISOString();
  const zone = zoneOf(session);
  const asked = { teams: teamsToSee(actor), filters, sort, at: now, zone, after, limit: oneMore(limit) };
  const page = pageFrom(await listReferrals(sql, asked), limit, (last) => {
    const { referralId, movedAt, receivedAt, dueAt, urgency, readAsUrgent } = last;
    return { sort, at: now, referralId, movedAt, receivedAt, dueAt, urgency, readAsUrgent };
  });
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
  const items = page.items.map(({ seq, at: when, actorName, action, referralId, code, reason, why }) => ({
    seq,
    at: when,
    by: actorName,
    action,
    referralId,
    code,
    reason,
    why: reasonKept(why),
  }));
  return ok({ ...page, items });
}

/** Whose lists one may look at: the coordinators of one's teams, as one page. */
export async function showCoordinators({ actor }: Asked<unknown>, { sql }: Deps): Promise<Answer> {
  return ok({ items: await listCoordinators(sql, teamsToSee(actor)), next: null });
}

/** Who did what about a referral, in the order in which the database took it. */
export const showAudit = async ({ referral }: { readonly referral: KnownReferral }, { sql }: Deps): Promise<Answer> =>
  ok({ items: await listAudit(sql, referral.id), next: null });
