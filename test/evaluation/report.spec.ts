import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EvaluationReport } from '../../contracts/evaluation-report';
import { runEvaluate } from '../../evaluation/command';
import { aGold, aReferral, DIRECTORY, jsonl } from './a-file';

const folder = mkdtempSync(join(tmpdir(), 'evaluations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reports = join(folder, 'data', 'evaluations');
const NARRATIVE = 'MARKER has no food at home and asks for groceries.';

beforeAll(async () => {
  const put = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const confused = aReferral({ id: 'A', narrative: NARRATIVE, gold: aGold({ outcome: 'no_match', primary: [] }) });
  const pair = { pair_id: 'P', attribute: 'name', base: aReferral(), variant: aReferral({ narrative: 'MARKER.' }) };
  const words = [
    '--directory',
    put('D.json', JSON.stringify(DIRECTORY)),
    '--referrals',
    put('R.jsonl', jsonl(confused)),
  ];
  const silent = { write: () => true };
  const clock = { now: () => new Date('2026-03-03T10:00:00.000Z') };
  const { signal } = new AbortController();
  const around = { out: silent, err: silent, signal, clock, openModel: () => undefined, offline: () => ({}), reports };
  await runEvaluate(['routing', ...words, '--pairs', put('X.jsonl', jsonl(pair)), '--out', join(folder, 'P')], around);
});

const kept = (ending: string): string => {
  const [name = ''] = readdirSync(reports).filter((one) => one.endsWith(ending));
  return readFileSync(join(reports, name), 'utf8');
};

describe('The report of a run', () => {
  it('says who was asked, on what, when, and what came of it', () => {
    const report = EvaluationReport.parse(JSON.parse(kept('.json')));
    expect(report).toMatchObject({
      evaluationId: expect.stringMatching(/^20260303T100000Z-[0-9a-f]{8}$/),
      at: '2026-03-03T10:00:00.000Z',
      advisor: 'offline',
      directory: { name: 'D.json', programs: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      referrals: { name: 'R.jsonl', rows: 1, answered: 1 },
      pairs: { name: 'X.jsonl', rows: 1, answered: 1 },
      pairsUnmoved: { hits: 0, of: 1 },
      confusionsInAll: 1,
      confusions: [{ id: 'A', line: 1, wrongs: ['outcome-differs'] }],
      pairFigures: { moved: [{ id: 'P', attribute: 'name' }] },
    });
  });

  it('can be read by a person too', () => {
    expect(kept('.txt')).toContain('Answers that differ from their labels: 1, the gravest first');
  });

  it('holds no words of a narrative, and is for its owner’s eyes', () => {
    for (const ending of ['.json', '.txt']) expect(kept(ending)).not.toMatch(/MARKER|groceries/);
    for (const name of readdirSync(reports)) expect(statSync(join(reports, name)).mode & 0o077).toBe(0);
  });
});
