import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anEvaluation, evaluateInto, type KeptEvaluation } from '../support/an-evaluation';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

const LIST = '/api/v1/operations/evaluations';
const UNREADABLE = '20260101T000000Z-00000000';

let kept: KeptEvaluation;
let later: string;
let the: TwoTeams;
beforeAll(async () => {
  kept = await anEvaluation();
  later = await evaluateInto(kept.folder, 'prairie');
  writeFileSync(join(kept.folder, `${UNREADABLE}.json`), '{"of": "something else"}');
  writeFileSync(join(kept.folder, 'notes.json'), '{}');
  the = await openTwoTeams({ evaluationsFolder: kept.folder });
}, 180_000);
afterAll(async () => {
  await the?.close();
  kept?.clear();
}, 30_000);

const idsIn = (body: { readonly items: readonly { readonly evaluationId: string }[] }): readonly string[] =>
  body.items.map(({ evaluationId }) => evaluationId);

describe('The evaluations that were made beside a house', () => {
  it('are listed, the newest first, page by page', async () => {
    const { status, body } = await the.asks('operations')('GET', `${LIST}?limit=1`);
    expect([status, idsIn(body)]).toEqual([200, [later]]);
    const next = await the.asks('operations')('GET', `${LIST}?limit=1&cursor=${body.next}`);
    expect(idsIn(next.body)).toEqual([kept.id]);
  });

  it('say what was measured, and not what was wrong, in the list', async () => {
    const { body } = await the.asks('auditor')('GET', LIST);
    expect(body.items[0]).toMatchObject({ advisor: 'offline', directory: { programs: 32 }, referrals: { rows: 45 } });
    expect(body.items[0]).not.toHaveProperty('confusions');
  });

  it('can be opened with what the answers got wrong', async () => {
    const { status, body } = await the.asks('administrator')('GET', `${LIST}/${kept.id}`);
    expect(status).toBe(200);
    expect(body.confusions.length).toBeGreaterThan(0);
  });

  it('leave out what this version cannot read, and the log says which', async () => {
    const { body } = await the.asks('operations')('GET', LIST);
    expect(idsIn(body)).toEqual([later, kept.id]);
    expect(the.lines).toContainEqual(expect.objectContaining({ level: 'warn', evaluationId: UNREADABLE }));
  });

  it('are asked for by an id, and by nothing that leads elsewhere', async () => {
    for (const id of [
      UNREADABLE,
      '20260101T000000Z-11111111',
      'notes',
      '..%2Fevaluations%2Fnotes',
      '..%2F..%2Fetc%2Fpasswd',
    ]) {
      const { status, body } = await the.asks('operations')('GET', `${LIST}/${id}`);
      expect([id, status, body.code]).toEqual([id, 404, 'evaluation-unknown']);
    }
  });

  it('are none where nobody made one, and where the house keeps none', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'followthrough-none-'));
    for (const evaluationsFolder of [join(empty, 'not-there'), undefined]) {
      const other = await openTwoTeams({ evaluationsFolder });
      const { status, body } = await other.asks('operations')('GET', LIST);
      expect([status, body]).toEqual([200, { items: [], next: null }]);
      await other.close();
    }
    rmSync(empty, { recursive: true });
  }, 60_000);
});
