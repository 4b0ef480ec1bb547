import type { ISql, Sql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';
import { DUPLICATE_ANSWERS, DUPLICATE_STANDINGS, type DuplicateNow } from '../domain/duplicate';
import type { CaseId, DuplicateId, OperationId, PersonId, ProgramId, ReferralId, TeamId } from '../domain/ids';
import { type ChosenFact, changedSince, factsToChoose, whyNotUndo } from '../domain/joining';
import { LIKENESS_CODES, LIKENESS_LEVELS } from '../domain/likeness/points';
import type { PersonFact } from '../domain/person-fact';
import type { Reason } from '../domain/reason';
import { STATUSES } from '../domain/referral-state';
import { branded, instant, named } from './columns';
import { duplicateNow, isCaseOf } from './duplicate-answer-store';
import { cameSinceJoin, factsSeenOf, sidesOf, standingJoin } from './person-join-store';
import { type PersonRow, personWithId } from './person-store';

const DuplicateMain = z.object({
  id: branded<DuplicateId>(),
  personA: branded<PersonId>(),
  personB: branded<PersonId>(),
  standing: z.enum(DUPLICATE_STANDINGS),
  revision: z.int(),
  level: z.enum(LIKENESS_LEVELS),
  points: z.int(),
  parts: z.array(z.object({ code: z.enum(LIKENESS_CODES), points: z.int() })),
  foundAt: instant,
});

const AnswerRow = z.object({
  id: branded<OperationId>(),
  answer: z.enum(DUPLICATE_ANSWERS),
  note: z.string(),
  by: named,
  at: instant,
});

const CaseOfPerson = z.object({
  caseId: branded<CaseId>(),
  team: named,
  coordinator: named.nullable(),
  openedAt: instant,
  closedAt: instant.nullable(),
  entries: z.int(),
  referrals: z.array(
    z.object({
      referralId: branded<ReferralId>(),
      need: z.string(),
      status: z.enum(STATUSES),
      outcome: z.string().nullable(),
      programId: branded<ProgramId>().nullable(),
      receivedAt: z.string().transform((text) => new Date(text).toISOString()),
      advised: z.array(z.object({ programId: branded<ProgramId>(), need: z.string() })),
    }),
  ),
});

/** One of the two: the facts, the cases that the reader may see, and how many others there are. */
interface ComparedWhole {
  readonly person: PersonRow;
  readonly cases: readonly z.infer<typeof CaseOfPerson>[];
  readonly hiddenCases: number;
}

/** Two who may be one, whole, as one page shows them. */
export interface DuplicatePage extends z.infer<typeof DuplicateMain> {
  readonly one: ComparedWhole;
  readonly other: ComparedWhole;
  readonly factsSeen: string;
  readonly toChoose: readonly ChosenFact[];
  readonly otherJoin: DuplicateNow['otherJoin'];
  readonly joined: JoinedPair | null;
  readonly answers: readonly z.infer<typeof AnswerRow>[];
}

/** That two are joined: who goes on, since when, what has come since, and what speaks against undoing it. */
interface JoinedPair {
  readonly survivorId: PersonId;
  readonly at: Instant;
  readonly since: Awaited<ReturnType<typeof cameSinceJoin>> & { readonly facts: readonly PersonFact[] };
  readonly whyNotUndo: Reason | null;
}

/** All of it is read as of one moment. `teams` are those whose matters are seen; null for all of them. */
export const findDuplicatePage = (sql: Sql, id: DuplicateId, teams: readonly TeamId[] | null): Promise<DuplicatePage> =>
  sql.begin('isolation level repeatable read read only', async (tx) => {
    const [row] = await tx`
      select id, person_a, person_b, standing, revision, level, points, parts, found_at
        from possible_duplicates
       where id = ${id}`;
    const main = DuplicateMain.parse(row);
    return {
      ...main,
      one: await compared(tx, { personId: main.personA, otherId: main.personB, teams }),
      other: await compared(tx, { personId: main.personB, otherId: main.personA, teams }),
      ...(await aboutJoining(tx, id)),
      answers: await answersTo(tx, id),
    };
  });

async function aboutJoining(tx: ISql, id: DuplicateId) {
  const [sides, { otherJoin }, join] = [await sidesOf(tx, id), await duplicateNow(tx, id), await standingJoin(tx, id)];
  const asked = {
    factsSeen: factsSeenOf(sides),
    toChoose: factsToChoose(sides[0].facts, sides[1].facts),
    otherJoin,
  };
  if (!join) return { ...asked, joined: null };
  const { survivorId, before, after, at } = join;
  const now = (sides[0].id === survivorId ? sides[0] : sides[1]).facts;
  const since = { facts: changedSince({ after, now }), ...(await cameSinceJoin(tx, join)) };
  const whyNot = whyNotUndo({ before, after, now }) ?? (otherJoin && ({ code: 'joined-since', ...otherJoin } as const));
  return { ...asked, joined: { survivorId, at, since, whyNotUndo: whyNot ?? null } };
}

interface Compared {
  readonly personId: PersonId;
  readonly otherId: PersonId;
  readonly teams: readonly TeamId[] | null;
}

async function compared(tx: ISql, { personId, otherId, teams }: Compared): Promise<ComparedWhole> {
  const rows = await tx`
    select cases.id as case_id, json_build_object('id', teams.id, 'name', teams.name) as team,
           case when staff.id is not null then json_build_object('id', staff.id, 'name', staff.name) end as coordinator,
           cases.opened_at, cases.closed_at,
           (select count(*)::int from entries where entries.case_id = cases.id) as entries,
           (select coalesce(json_agg(json_build_object(
                     'referralId', referrals.id, 'need', referrals.need, 'status', referrals.status,
                     'outcome', referrals.outcome ->> 'kind', 'programId', referrals.program_id,
                     'receivedAt', referrals.received_at, 'advised', coalesce((
                       select recommendations || waiting from advice
                        where advice.referral_id = referrals.id order by seq desc limit 1), '[]')) order by referrals.received_at desc, referrals.id), '[]')
              from referrals
             where referrals.case_id = cases.id) as referrals
      from cases
      join teams on teams.id = cases.team_id
      left join staff on staff.id = cases.coordinator_id
     where ${isCaseOf(tx, tx`${personId}::uuid`, tx`${otherId}::uuid`)}
     order by cases.closed_at is null desc, cases.opened_at desc, cases.id`;
  const all = z.array(CaseOfPerson).parse(rows);
  const cases = all.filter(({ team }) => teams === null || teams.some((id) => id === team.id));
  return { person: await personWithId(tx, personId), cases, hiddenCases: all.length - cases.length };
}

async function answersTo(tx: ISql, id: DuplicateId): Promise<DuplicatePage['answers']> {
  const rows = await tx`
    select duplicate_answers.id, answer, note, json_build_object('id', staff.id, 'name', staff.name) as by,
           answered_at as at
      from duplicate_answers
      join staff on staff.id = answered_by
     where duplicate_id = ${id}
     order by seq`;
  return z.array(AnswerRow).parse(rows);
}
