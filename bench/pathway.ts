import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { z } from 'zod';
import { Receipt } from '../contracts/commands';
import { INTAKE_EXAMPLE, IntakeReceipt } from '../contracts/intake';
import { FullView } from '../contracts/views/referral';
import { type Caller, createCaller } from '../simulation/caller';
import { eachOf, timed } from './figures';
import type { Run } from './house';
import { type Lane, settled } from './lane';

/** How a referral of the bench ends. */
export type Ending = 'declined' | 'served';

const Page = z.object(FullView.pick({ id: true, revision: true, status: true, advice: true }).shape);
type Page = z.infer<typeof Page>;

/** No message of ours leaves to the person, unless the referral says otherwise: then three more deeds are done. */
const CALLS_ONLY = { ...INTAKE_EXAMPLE.person.contact, channels: ['call'] };

/** The referral pathway, from outside: the public API for everything that is done, SQL to see that it has come to rest. */
export function openPathway(run: Run, sql: Sql) {
  const hospital = createCaller(run.api, run.apiKey);
  const coordinator = callerOf(run, 'ana-flores');
  const open: string[] = [];
  const handIn = async (contact: object = CALLS_ONLY): Promise<string> => {
    const person = { ...INTAKE_EXAMPLE.person, contact };
    return (await hospital.post('/referrals', { ...INTAKE_EXAMPLE, person }, IntakeReceipt)).id;
  };
  const waiting = async (): Promise<number> =>
    countOf(await sql`select count(*)::int as n from tasks where kind = 'decide-pathway' and closed_at is null`);
  const closed = async (): Promise<number> =>
    countOf(await sql`select count(*)::int as n from notices where purpose = 'closing' and delivery <> 'kept'`);

  const lane = (ending: Ending): Lane => ({
    start: async (count, atOnce) => {
      const goal = (await waiting()) + count;
      const { ms } = await timed(async () => {
        await eachOf(Array.from({ length: count }), atOnce, async () => void open.push(await handIn()));
        await settled(async () => (await waiting()) >= goal);
      });
      return { count, ms };
    },
    finish: async (count, atOnce) => {
      const pages = await Promise.all(open.splice(0, count).map((id) => coordinator.get(`/referrals/${id}`, Page)));
      const goal = (await closed()) + count;
      const answers: number[] = [];
      const { ms } = await timed(async () => {
        await eachOf(pages, atOnce, async (page) => void answers.push(await bringToEnd(coordinator, page, ending)));
        await settled(async () => (await closed()) >= goal);
      });
      return { count, ms, answers };
    },
  });
  /** Until it is before a coordinator. */
  const waits = (id: string): Promise<void> =>
    settled(async () => (await sql`select from tasks where referral_id = ${id} and closed_at is null`).length > 0);
  return {
    lane,
    handIn,
    waits,
    coordinator,
    page: (id: string) => coordinator.get(`/referrals/${id}`, Page),
    bringToEnd,
  };
}

export type Pathway = ReturnType<typeof openPathway>;

export function callerOf({ api, people }: Run, id: string): Caller {
  return createCaller(api, people.find((person) => person.id === id)?.token ?? '');
}

/** Decides, and for a service reaches the person and says that it started; gives how long the decision's answer took. */
async function bringToEnd(coordinator: Caller, { id, revision, advice }: Page, ending: Ending): Promise<number> {
  const change = (what: string, asked: object) =>
    coordinator.post(`/referrals/${id}/${what}`, { operationId: randomUUID(), ...asked }, Receipt);
  const answering = { revision, adviceId: advice?.id ?? null };
  if (ending === 'declined')
    return (
      await timed(() =>
        change('decisions', { kind: 'decline', ...answering, reason: 'no-capacity', note: 'Full until May.' }),
      )
    ).ms;
  const programId = advice?.recommendations[0]?.programId;
  const { ms } = await timed(() => change('decisions', { kind: 'confirm', ...answering, programId }));
  const reached = await change('contact-attempts', { channel: 'call', result: 'reached' });
  const outcome = { outcome: 'service-started', revision: reached.state === 'taken' ? reached.revision : 0 };
  await change('outcome', outcome);
  return ms;
}

const countOf = ([row]: readonly { readonly [column: string]: unknown }[]): number => z.int().parse(row?.['n']);
