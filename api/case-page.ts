import type { Sql } from 'postgres';
import { z } from 'zod';
import type { CaseView, TimelineLine } from '../contracts/views/case';
import { type CasePage, findCase } from '../db/case-page';
import { joinedInto, otherCasesOf } from '../db/person-cases';
import { teamServingNow } from '../db/person-change-store';
import { countUnwritten, listNotWritten } from '../db/record-change-store';
import { listTimeline, TIMELINE_PARTS, type TimelineRow } from '../db/timeline-store';
import { whatStands } from '../domain/amendment';
import type { Instant } from '../domain/clock';
import type { CaseId, TeamId } from '../domain/ids';
import { localDay } from '../domain/local-time';
import { whyNotAllowed } from '../domain/permissions';
import { lineOfCase } from '../domain/record-change';
import type { Actor } from '../domain/staff';
import { alertView } from './alerts';
import { type Answer, ok } from './answer';
import { oneMore, pageFrom, paging, placeOf } from './cursor';
import type { Deps } from './deps';
import { deedTold } from './happening';
import type { KnownCase } from './known-case';
import { caseDeskPath, casePath, timelinePath } from './links';
import { personFactsView } from './person-view';
import { reasonKept } from './reason-kept';
import { waitingView } from './rows-in-view';
import { noteSeen } from './sightings';
import { teamsToSee } from './teams-to-see';

interface Asked {
  readonly actor: Actor;
  readonly known: KnownCase;
}

/** Whom a case is about, what runs for them, and what is owed. */
export async function showCase({ actor, known }: Asked, deps: Deps): Promise<Answer> {
  const view = await caseViewOf(known.id, deps, actor);
  await noteSeen(deps, actor, { kind: 'saw-case', caseId: known.id });
  return ok(view);
}

/** What came too late is told to whoever asked for it; a file of a case is for others. */
export async function caseViewOf(id: CaseId, { sql, clock }: Deps, reader?: Actor): Promise<CaseView> {
  const at = clock.now().toISOString();
  const line = lineOfCase(id);
  const [page, servedBy, unwritten, notWritten] = await Promise.all([
    findCase(sql, id),
    teamServingNow(sql, id),
    countUnwritten(sql, line),
    reader?.kind === 'staff' ? listNotWritten(sql, { line, by: reader.id, at }) : [],
  ]);
  if (!page) throw new Error(`The case ${id} was known a moment ago.`);
  const beside = await besides(sql, page, reader ? teamsToSee(reader) : []);
  const kept = {
    servedBy: (reader && mayChange(reader, page) ? servedBy : undefined) ?? null,
    unwritten,
    notWritten: notWritten.map((one) => ({ ...one, why: reasonKept(one.why) })),
  };
  return caseView(page, { ...beside, ...kept, at });
}

/** Whoever may change the person's facts hears which team does now; nobody else is told where a person is served. */
const mayChange = (reader: Actor, { team }: CasePage): boolean =>
  whyNotAllowed(reader, 'change-person', { teamId: team.id as TeamId, submittedBy: null }) === undefined;

type Beside = Pick<CaseView, 'otherCases' | 'hiddenCases' | 'joined'>;

/** What else there is of the person; in a file of a case, only how many cases more. */
async function besides(sql: Sql, { caseId, personId }: CasePage, teams: readonly TeamId[] | null): Promise<Beside> {
  const [{ seen, hidden }, joined] = await Promise.all([
    otherCasesOf(sql, { personId, except: caseId, teams }),
    joinedInto(sql, personId),
  ]);
  return {
    otherCases: seen.map(({ referrals, ...one }) => ({ ...one, referrals: [...referrals] })),
    hiddenCases: hidden,
    joined: joined.map(({ joinedId: _id, ...one }) => one),
  };
}

type Around = Beside & Pick<CaseView, 'servedBy' | 'unwritten' | 'notWritten'> & { readonly at: Instant };

function caseView(page: CasePage, { at, ...around }: Around): CaseView {
  const { caseId: id, openedAt, closedAt, team, coordinator } = page;
  return {
    id,
    openedAt,
    closedAt,
    team: { id: team.id, name: team.name },
    coordinator,
    person: personFactsView(page.person, localDay(at, team.zone)),
    related: page.related.map((related) => ({
      ...related,
      name: `${related.givenName} ${related.familyName}`,
      toldAbout: [...related.toldAbout],
    })),
    referrals: page.referrals.map(
      ({ referralId, nextTold, waitingFor, outcome, nextOwner: _owner, programId: _id, ...referral }) => ({
        ...referral,
        id: referralId,
        waitingFor: waitingView(waitingFor, nextTold),
        outcome: outcome?.kind ?? null,
      }),
    ),
    tasks: page.tasks.map(({ taskId, ...task }) => ({ id: taskId, ...task })),
    promises: [...page.promises],
    alerts: page.alerts.map(alertView),
    ...around,
    links: { self: casePath(id), timeline: timelinePath(id), desk: caseDeskPath(id) },
  };
}

export const TimelineQuery = z.strictObject({
  ...paging,
  part: z.enum(TIMELINE_PARTS).default('all').describe('Everything, or only a part of it.'),
});
const TimelinePlace = z.strictObject({ source: z.enum(['entry', 'story']), at: z.iso.datetime(), seq: z.int() });

/** What happened in a case, newest first. */
export async function showTimeline(
  { actor, known, input }: Asked & { readonly input: z.output<typeof TimelineQuery> },
  deps: Deps,
): Promise<Answer> {
  const { limit, cursor, part } = input;
  const before = placeOf(TimelinePlace, cursor);
  const rows = await listTimeline(deps.sql, { caseId: known.id, part, before, limit: oneMore(limit) });
  const page = pageFrom(rows, limit, ({ source, at, seq }) => ({ source, at, seq }));
  await noteSeen(deps, actor, { kind: 'saw-case', caseId: known.id });
  return ok({ ...page, items: page.items.map(timelineLine) });
}

export function timelineLine(row: TimelineRow): TimelineLine {
  const amendments = row.amendments.map(({ originalId: _id, ...amendment }) => amendment);
  if (row.source === 'story') {
    const { deed, ...line } = row;
    return { ...line, action: deed.action, ...deedTold(deed), amendments };
  }
  const { stands, text: standing } = whatStands(row.text, row.amendments);
  return { ...row, amendments, stands, standing };
}
