import { randomUUID } from 'node:crypto';
import { recordChange } from '../../activities/record-change';
import type { AuditLine } from '../../contracts/views/audit';
import { recordAudit, THE_PATHWAY } from '../../db/audit-store';
import type { CaseId } from '../../domain/ids';
import { anOperation, PANTRY } from '../support/a-referral';
import { decided } from '../support/deeds';
import { minutesLater } from '../support/records';
import type { Heard } from '../support/socket';
import { type Asker, openTwoTeams, type TwoTeams } from '../support/two-teams';

let now = Date.parse(minutesLater(60));
let the: TwoTeams;
const asks = (who: Asker, query = ''): Promise<Heard> => the.asks(who)('GET', `/api/v1/audit?${query}`);
const linesOf = async (who: Asker, query = ''): Promise<readonly AuditLine[]> => {
  const { status, body } = await asks(who, query);
  expect([status, body.code]).toEqual([200, undefined]);
  return body.items;
};
const sentences = (lines: readonly AuditLine[]) => lines.map(({ by, what }) => `${by.name}: ${what}`);
const aMinutePasses = () => {
  now += 60_000;
};

/** One working day: somebody looks, decides, is refused, and tries what is not hers. */
beforeAll(async () => {
  the = await openTwoTeams({ clock: { now: () => new Date(now) } });
  const { own, other, asks: as, owner } = the;
  await as('coordinator')('GET', `/api/v1/referrals/${own.referralId}`);
  const [advice] = await owner`select id from advice where referral_id = ${own.referralId}`;
  const choice = { kind: 'confirm', programId: PANTRY, reason: null, note: 'She asked for the =pantry.' } as const;
  const decide = { ...anOperation(), adviceId: advice?.['id'], revision: 3, choice };
  await recordChange(the.worker, decided(own.referralId, decide, new Date(now).toISOString()));
  aMinutePasses();
  await as('coordinator')('POST', `/api/v1/referrals/${other.referralId}/decisions`, {});
  aMinutePasses();
  await as('coordinator')('POST', `/api/v1/referrals/${randomUUID()}/decisions`, {});
  aMinutePasses();
  await as('supervisor')('GET', `/api/v1/referrals/${own.referralId}`);
  aMinutePasses();
}, 60_000);
afterAll(() => the?.close(), 30_000);

describe('The audit', () => {
  it('tells what was done, seen, tried and refused as one stream, newest first', async () => {
    const lines = await linesOf('auditor', `by=ana-flores`);
    expect(sentences(lines)).toEqual([
      expect.stringMatching(/^Ana Flores: Asked to decide; the system refused: There is no referral/),
      'Ana Flores: Was not allowed to decide: this belongs to another team',
      'Ana Flores: Confirmed Family Pantry, the first choice of the advice',
      'Ana Flores: Saw the page of the referral',
      expect.stringMatching(/^Ana Flores: Found out that contact is safe by call/),
    ]);
    expect(lines.map(({ kind }) => kind)).toEqual(['refused', 'tried', 'did', 'saw', 'did']);
  });

  it('says on what a decision was taken: the revision that was on the screen, and the advice', async () => {
    const [line] = (await linesOf('auditor', `referral=${the.own.referralId}&kind=did`)).filter(
      ({ action }) => action === 'decided',
    );
    expect(line).toMatchObject({
      by: { id: 'ana-flores', name: 'Ana Flores' },
      why: 'She asked for the =pantry.',
      basis: { revision: 3, advisor: 'offline', adviceId: expect.any(String), advisedAt: minutesLater(1) },
    });
  });

  it('tells what somebody wrote only of one matter, and who reads that has seen the matter', async () => {
    const general = await linesOf('auditor');
    expect(general.filter(({ why }) => why !== null)).toEqual([]);
    const seenOf = () => linesOf('auditor', 'kind=saw&by=ines-novak');
    expect((await seenOf()).map(({ referral }) => referral?.id)).not.toContain(the.other.referralId);
    await linesOf('auditor', `referral=${the.other.referralId}`);
    const [newest] = await seenOf();
    expect([newest?.what, newest?.referral?.id]).toEqual(['Saw the page of the referral', the.other.referralId]);
  });

  it('is read page by page, each line once and in the same order', async () => {
    const whole = await linesOf('auditor', 'limit=200&kind=did');
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const { body }: Heard = await asks('auditor', `kind=did&limit=3${next && `&cursor=${next}`}`);
      seen.push(...body.items.map(({ id }: AuditLine) => id));
      next = body.next;
    }
    expect(seen).toEqual(whole.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each<[string, () => string, (line: AuditLine) => boolean]>([
    ['one referral', () => `referral=${the.other.referralId}`, (line) => line.referral?.id === the.other.referralId],
    ['one case', () => `case=${the.own.caseId}`, (line) => line.caseId === the.own.caseId],
    ['a kind', () => 'kind=tried,refused', ({ kind }) => kind === 'tried' || kind === 'refused'],
    ['a time', () => `until=${minutesLater(2)}`, ({ at }) => at < minutesLater(2)],
    ['an actor', () => 'by=sample-ehr', ({ by }) => by.id === 'sample-ehr'],
  ])('can be narrowed to %s', async (_what, query, fits) => {
    await linesOf('auditor', query()); // From now on the reader's own sighting is a line, too.
    const [lines, all] = [await linesOf('auditor', query()), await linesOf('auditor', 'limit=200')];
    const idsOf = (of: readonly AuditLine[]) => of.map(({ id }) => id);
    expect(lines.length).toBeGreaterThan(0);
    expect(idsOf(lines)).toEqual(idsOf(all.filter(fits)));
  });

  it('tells a supervisor of the matters of her teams, and of what her people did beside any matter', async () => {
    const lines = await linesOf('supervisor', 'limit=200');
    expect(new Set(lines.map(({ caseId }) => caseId))).toEqual(new Set([the.own.caseId, null]));
    expect(sentences(lines)).toContainEqual(expect.stringMatching(/^Ana Flores: Asked to decide; the system refused/));
    expect(await linesOf('supervisor', `referral=${the.other.referralId}`)).toEqual([]);
  });

  it.each(['kind=none', 'referral=7', 'from=yesterday', 'cursor=eyJhIjoxfQ', 'word=x'])(
    'asked for with %s gets its problem',
    async (query) => {
      expect((await asks('auditor', query)).body.code).toBe('request-invalid');
    },
  );
});

describe('The audit of one person', () => {
  it('tells of each of their cases, without what people wrote, and of nobody else', async () => {
    const { own, owner, worker } = the;
    const earlier = randomUUID();
    await owner`
      insert into cases (id, person_id, opened_for, team_id, opened_at, closed_at)
      select ${earlier}, person_id, opened_for, team_id, opened_at, opened_at from cases where id = ${own.caseId}`;
    const closed = {
      at: minutesLater(0),
      actor: THE_PATHWAY,
      action: 'case-closed',
      caseId: earlier as CaseId,
    } as const;
    await recordAudit(worker, closed);

    const of = (query: string) => linesOf('auditor', `person=${own.personId}&limit=200${query}`);
    const lines = await of('');
    expect(new Set(lines.map(({ caseId }) => caseId))).toEqual(new Set([own.caseId, earlier]));
    expect(new Set(lines.map(({ personId }) => personId))).toEqual(new Set([own.personId]));
    expect(lines.filter(({ why }) => why !== null)).toEqual([]);
    expect((await of(`&case=${earlier}`)).map(({ action }) => action)).toEqual(['case-closed']);
    expect(await linesOf('auditor', `person=${randomUUID()}`)).toEqual([]);
  });

  it('is told to a supervisor only where the matter is of her teams', async () => {
    expect(await linesOf('supervisor', `person=${the.own.personId}`)).not.toEqual([]);
    expect(await linesOf('supervisor', `person=${the.other.personId}`)).toEqual([]);
  });
});

describe('The audit as a file', () => {
  const takes = (query: string) => the.asks('auditor')('GET', `/api/v1/audit/export?${query}`);

  it('says whose it is, what it was narrowed to, and holds every line', async () => {
    const { status, headers, body } = await takes(`format=ndjson&by=ana-flores&kind=did`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="followthrough-audit-[\dT-]+Z\.ndjson"$/);
    const [{ export: head }, ...lines] = body;
    expect(head).toMatchObject({
      takenOutBy: 'Ines Novak',
      role: 'auditor',
      at: new Date(now).toISOString(),
      filters: { by: 'ana-flores', kind: 'did' },
      lines: lines.length,
    });
    expect(lines).toEqual(await linesOf('auditor', 'by=ana-flores&kind=did'));
  });

  it('as a table holds no cell that a table program would run', async () => {
    const { headers, body } = await takes(`referral=${the.own.referralId}`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [title, by, narrowed] = String(body).split('\r\n');
    expect(title).toBe('"Followthrough: audit"');
    expect(by).toContain('Ines Novak (ines-novak, auditor)');
    expect(narrowed).toContain(the.own.referralId);
    expect(body).toContain('Confirmed Family Pantry');
    expect(body).not.toMatch(/(^|,)"[=+\-@]/m);
  });

  it('is on record as taken out, each time', async () => {
    await takes('kind=tried');
    const [line] = await linesOf('auditor', 'kind=saw&by=ines-novak');
    expect(line?.what).toMatch(/^Took out \d+ lines of the audit as csv$/);
    expect(line?.facts).toMatchObject({ kind: 'tried' });
  });
});
