import { randomUUID } from 'node:crypto';
import { countDecisions, directoryHash } from '../../db/decisions-to-learn-from';
import type { ReferralId } from '../../domain/ids';
import { ANA, MEALS, PANTRY, RENT } from '../support/a-referral';
import { MORNING, minutesLater, openRecords, type Records } from '../support/records';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const FOOD = 'food at home';
const LISTED = [
  { programId: PANTRY, need: FOOD },
  { programId: MEALS, need: FOOD },
  { programId: RENT, need: 'rent' },
];

interface Told {
  readonly program?: string;
  readonly kind?: string;
  readonly reason?: string | null;
  readonly advisor?: string;
  readonly at?: string;
  readonly listed?: readonly unknown[];
  readonly waiting?: readonly unknown[];
}

let born = 0;
/** A referral of somebody else each time, advised on and decided. */
async function decided({ at = minutesLater(5), ...told }: Told = {}, of?: ReferralId): Promise<ReferralId> {
  born += 1;
  const birthDate = `19${String(10 + (born % 80)).padStart(2, '0')}-01-02`;
  const person = { givenName: `Given${born}`, familyName: `Family${born}`, birthDate };
  const referralId = of ?? (await records.takeIn({ person }));
  const {
    program = PANTRY,
    kind = 'accepted-first-choice',
    reason = null,
    advisor = 'offline',
    listed = LISTED,
    waiting = [],
  } = told;
  const adviceId = randomUUID();
  await records.worker`
    insert into advice (id, referral_id, advisor, model, prompt_version, input_hash, latency_ms, outcome, urgency, dangers,
      recommendations, waiting, not_advised, missing_facts, findings, advised_at)
    values (${adviceId}, ${referralId}, ${advisor}, 'm', 'v1', 'h', 1, 'route', 'routine', '[]'::jsonb,
      ${records.worker.json(listed as never)}, ${records.worker.json(waiting as never)}, '[]'::jsonb, '{}', '[]'::jsonb, ${MORNING})`;
  await records.worker`
    insert into decisions (id, referral_id, advice_id, revision, kind, program_id, reason, note, decided_by, decided_at)
    values (${randomUUID()}, ${referralId}, ${adviceId}, 2, ${kind}, ${kind === 'declined' ? null : program}, ${reason},
      ${reason === null ? null : 'Said so.'}, ${ANA}, ${at})`;
  return referralId;
}

const counted = async (period = { from: null as string | null, before: minutesLater(60) }) =>
  countDecisions(records.api, period);
const of = async (program: string) => {
  const { counts } = await counted();
  const found = counts.find((one) => one.program === program && one.label === FOOD);
  return found && [found.chosen, found.chosenThoughNotFirst, found.passedOver];
};

describe('Decisions that are learnt from', () => {
  it('count for how many people a program was chosen, for how many though another stood first, and what was passed over', async () => {
    await decided();
    await decided({ program: MEALS, kind: 'accepted-another-advised' });
    await decided({ program: MEALS, kind: 'accepted-another-advised' });
    expect(await of(PANTRY)).toEqual([1, 0, 2]);
    expect(await of(MEALS)).toEqual([2, 2, 0]);
  });

  it('compare only programs for the same need: who takes the help with rent passes no pantry over', async () => {
    await decided({ program: RENT, kind: 'accepted-another-advised' });
    expect(await of(PANTRY)).toBeUndefined();
    const { counts } = await counted();
    expect(counts).toEqual([
      { label: 'rent', program: RENT, name: 'Rent Relief', chosen: 1, chosenThoughNotFirst: 0, passedOver: 0 },
    ]);
  });

  it('count a program that was not advised for the first need, and only where it fits the need better', async () => {
    const listed = [LISTED[0]];
    await decided({ program: MEALS, kind: 'chose-another-program', reason: 'better-fit-for-need', listed });
    for (const reason of ['person-prefers', 'language-or-culture', 'closer-or-reachable', 'facts-differ', 'other'])
      await decided({ program: MEALS, kind: 'chose-another-program', reason, listed });
    expect(await of(MEALS)).toEqual([1, 1, 0]);
    expect(await of(PANTRY)).toEqual([0, 0, 1]);
  });

  it('leave out what waited behind a danger: it was never held against what stood first', async () => {
    const [danger, waiting] = [[LISTED[2]], [LISTED[0], LISTED[1]]];
    const chosen = { kind: 'chose-another-program', listed: danger, waiting };
    await decided({ ...chosen, program: PANTRY, reason: 'danger-seen-to' });
    await decided({ ...chosen, program: MEALS, reason: 'better-fit-for-need' });
    expect((await counted()).counts).toEqual([]);
    await decided({ program: RENT, listed: danger, waiting });
    expect((await counted()).counts).toMatchObject([{ program: RENT, chosen: 1, passedOver: 0 }]);
  });

  it('leave out another that was advised where the reason is about the person', async () => {
    await decided({ program: MEALS, kind: 'accepted-another-advised', reason: 'person-prefers' });
    expect((await counted()).counts).toEqual([]);
  });

  it('leave out what a model advised, what was declined, and what is not of the period, and say how many there are', async () => {
    await decided({ advisor: 'openai' });
    await decided({ kind: 'declined', reason: 'not-eligible' });
    await decided({ at: minutesLater(90) });
    await decided({ at: MORNING });
    const { counts, decisions, advisors } = await counted({ from: minutesLater(1), before: minutesLater(60) });
    expect(counts).toEqual([]);
    expect(decisions).toEqual({ onAdvice: 2, declined: 1, learntFrom: 0 });
    expect(advisors).toEqual([]);
    expect((await counted()).advisors).toEqual([{ model: 'm', version: 'v1', decisions: 1 }]);
  });

  it('count a person once, however many referrals there were', async () => {
    const referrals = [await decided(), await decided(), await decided()];
    await records.worker`
      update cases set person_id = (select person_id from cases c join referrals r on r.case_id = c.id where r.id = ${referrals[0] ?? ''})`;
    expect(await of(PANTRY)).toEqual([1, 0, 0]);
  });

  it('know the state of the directory by its words', async () => {
    const before = await directoryHash(records.api);
    expect(before).toMatchObject({ programs: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await records.owner`update programs set description = 'Another.' where id = ${PANTRY}`;
    expect((await directoryHash(records.api)).sha256).not.toBe(before.sha256);
  });
});
