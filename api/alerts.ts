import { z } from 'zod';
import type { AlertView } from '../contracts/views/alerts';
import { type AlertRow, findAlert, listAnswered, listUnanswered } from '../db/alert-list';
import type { AlertId } from '../domain/ids';
import type { Actor } from '../domain/staff';
import { type Answer, ok } from './answer';
import { oneMore, pageFrom, paging, placeOf } from './cursor';
import type { Deps } from './deps';
import type { KnownAlert } from './known-alert';
import { alertPath, caseDeskPath, deskPath } from './links';
import { noteSeen } from './sightings';
import { teamsToSee } from './teams-to-see';

export const AlertsQuery = z.strictObject({
  ...paging,
  scope: z
    .enum(['mine', 'team'])
    .default('mine')
    .describe(
      'What is on your own desk: your cases and those that nobody has, and for a supervisor every case of the team.',
    ),
  answered: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe('What was answered, newest first, instead of what waits, the gravest first.'),
});

interface Asked {
  readonly actor: Actor;
  readonly input: z.output<typeof AlertsQuery>;
}

const moment = z.iso.datetime();
const alertId = z.uuid().transform((text) => text as AlertId);
const WaitingPlace = z.strictObject({ rank: z.int(), raisedAt: moment, alertId });
const AnsweredPlace = z.strictObject({ endedAt: moment, alertId });

/** Danger alerts of one's own desk, or of the team: nothing else that is on the list comes before them. */
export async function showAlerts({ actor, input }: Asked, { sql }: Deps): Promise<Answer> {
  const { limit, cursor, scope, answered } = input;
  const coordinator = scope === 'mine' && actor.kind === 'staff' && actor.role === 'coordinator' ? actor.id : undefined;
  const asked = { teams: teamsToSee(actor), coordinator, limit: oneMore(limit) };
  const page = answered
    ? pageFrom(
        await listAnswered(sql, { ...asked, after: placeOf(AnsweredPlace, cursor) }),
        limit,
        ({ endedAt, alertId: id }) => ({ endedAt, alertId: id }),
      )
    : pageFrom(
        await listUnanswered(sql, { ...asked, after: placeOf(WaitingPlace, cursor) }),
        limit,
        ({ rank, raisedAt, alertId: id }) => ({ rank, raisedAt, alertId: id }),
      );
  return ok({ ...page, items: page.items.map(alertView) });
}

/** One alert, answered or not. */
export async function showAlert(
  { actor, known }: Pick<Asked, 'actor'> & { readonly known: KnownAlert },
  deps: Deps,
): Promise<Answer> {
  const alert = await findAlert(deps.sql, known.id);
  if (!alert) throw new Error(`The alert ${known.id} was known a moment ago.`);
  await noteSeen(deps, actor, { kind: 'saw-case', caseId: alert.caseId });
  return ok(alertView(alert));
}

/** An alert as it goes over the wire. */
export function alertView(row: AlertRow): AlertView {
  const { alertId: id, revision, standing, tier, raisedAt, caseId, referralId, personName, team, coordinator } = row;
  return {
    ...{ id, revision, standing, tier, raisedAt, caseId, referralId, personName, team, coordinator },
    dangers: row.dangers.map(dangerView),
    together: row.together.map(partView),
    waitingFor: row.waitingFor,
    acknowledged: acknowledgedIn(row),
    ended: endOf(row),
    takeBackUntil: row.settledAt === null ? row.takeBackUntil : null,
    links: linksOf({ alertId: id, referralId, caseId }),
  };
}

const dangerView = ({ alertId: _id, evidence, ...danger }: AlertRow['dangers'][number]) => ({
  ...danger,
  quotes: evidence,
});

const partView = ({ of: _of, alertId: id, caseId, dangers, ...part }: AlertRow['together'][number]) => ({
  ...part,
  id,
  dangers: dangers.map(dangerView),
  links: linksOf({ alertId: id, referralId: part.referralId, caseId }),
});

const linksOf = ({ alertId: id, referralId, caseId }: Pick<AlertRow, 'alertId' | 'referralId' | 'caseId'>) => ({
  self: alertPath(id),
  referral: deskPath(referralId),
  case: caseDeskPath(caseId),
});

const acknowledgedIn = ({ acknowledgedBy: by, acknowledgedAt: at }: AlertRow): AlertView['acknowledged'] =>
  by && at ? { by, at } : null;

function endOf({ endedBy, endedAt, end }: AlertRow): AlertView['ended'] {
  if (!endedBy || !endedAt || !end) return null;
  return { by: endedBy, at: endedAt, reason: end.reason, note: end.note };
}
