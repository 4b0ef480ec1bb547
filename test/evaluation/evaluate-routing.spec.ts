import type { Advisor } from '../../advice/advisor';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { evaluatePairs, evaluateReferrals } from '../../evaluation/evaluate-routing';
import { remarksInWords } from '../../evaluation/saying/run-in-words';
import { aGold, aReferral, asking, jsonl, unwatched } from './a-file';

const predictionsOf = async (...rows: readonly unknown[]): Promise<Record<string, unknown>[]> => {
  const { predictions } = await evaluateReferrals(asking(), jsonl(...rows), unwatched);
  return predictions.map((line) => JSON.parse(line));
};

/** The offline advisor, and everything that it was asked. */
function overheard(): { readonly advisor: Advisor; readonly heard: string[] } {
  const offline = createOfflineAdvisor();
  const heard: string[] = [];
  const route: Advisor['route'] = (question) => {
    heard.push(JSON.stringify(question));
    return offline.route(question);
  };
  return { advisor: { ...offline, route }, heard };
}

describe('The predictions of an evaluation', () => {
  it('are one line a row, in the order of the rows, with the fields of the format', async () => {
    const rows = ['C', 'A', 'B'].map((id) => aReferral({ id }));
    const predictions = await predictionsOf(...rows);
    expect(predictions.map(({ id }) => id)).toEqual(['C', 'A', 'B']);
    expect(predictions[0]).toEqual({
      id: 'C',
      outcome: 'route',
      urgency: 'routine',
      ranked: ['heron_pantry'],
      missing_facts: [],
      evidence: expect.arrayContaining([{ program: 'heron_pantry', quote: expect.any(String) }]),
    });
  });

  it('quote the narrative as it was written, also where an advisor saw it with identifiers taken out', async () => {
    const narrative = 'Call 555-010-0299 or ann@example.org: she has no food, needs groceries (SSN 078-05-1120).';
    const [prediction] = await predictionsOf(aReferral({ narrative }));
    const evidence = prediction?.['evidence'] as { quote: string }[];
    const quotes = evidence.map(({ quote }) => quote);
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(narrative).toContain(quote);
  });

  it('carry the fields that the format does not know, and never over ours', async () => {
    const [prediction] = await predictionsOf(aReferral({ site: 'north', ranked: ['made-up'], gold: aGold() }));
    expect(prediction).toMatchObject({ site: 'north', ranked: ['heron_pantry'] });
    expect(prediction).not.toHaveProperty('gold');
    expect(prediction).not.toHaveProperty('narrative');
  });

  it('answer a row that tells nothing', async () => {
    const [prediction] = await predictionsOf({ id: 'R', narrative: null });
    expect(prediction).toMatchObject({ outcome: 'needs_information', ranked: [], evidence: [] });
  });
});

describe('An advisor that is evaluated', () => {
  it('is never given the label, the id or a field that the format does not know', async () => {
    const { advisor, heard } = overheard();
    const gold = { ...aGold({ primary: ['GOLD-PRIMARY'] }), note: 'GOLD-NOTE' };
    const row = aReferral({
      id: 'ROW-ID',
      gold,
      expected: 'FURTHER-FIELD',
      subject: { age: 40, race: 'FURTHER-RACE' },
    });
    await evaluateReferrals(asking(advisor), jsonl(row), unwatched);
    expect(heard).toHaveLength(1);
    expect(heard[0]).not.toMatch(/GOLD|ROW-ID|FURTHER/);
  });

  it('sees no number or address that looks like somebody’s', async () => {
    const { advisor, heard } = overheard();
    const narrative = 'Needs groceries. Call (555) 010-0299, ann@example.org, SSN 078-05-1120.';
    await evaluateReferrals(asking(advisor), jsonl(aReferral({ narrative })), unwatched);
    expect(heard[0]).not.toMatch(/010-0299|ann@example|078-05/);
  });

  it('that fails on a row leaves the others answered, and the row is named without its words', async () => {
    const offline = createOfflineAdvisor();
    const route: Advisor['route'] = async (question) => {
      if (question.narrative.includes('trap')) throw new TypeError(question.narrative);
      return offline.route(question);
    };
    const rows = [aReferral({ id: 'A', narrative: 'A trap.' }), aReferral({ id: 'B' })];
    const run = await evaluateReferrals(asking({ ...offline, answersAtOnce: false, route }), jsonl(...rows), unwatched);
    expect(run).toMatchObject({ rows: 2, answered: 1 });
    expect(run.faults).toEqual([{ file: 'referrals', line: 1, says: 'the advisor failed (TypeError)' }]);
  });

  it('is asked nothing more once the run is stopped, and what was answered stands', async () => {
    const stopping = new AbortController();
    const watch = { answered: (done: number) => done === 2 && stopping.abort(), signal: stopping.signal };
    const rows = ['A', 'B', 'C'].map((id) => aReferral({ id }));
    const run = await evaluateReferrals(asking(), jsonl(...rows), watch as never);
    expect(run.predictions).toHaveLength(2);
    expect(run.faults).toEqual([{ file: 'referrals', line: 3, says: 'it was not asked before the stop' }]);
  });
});

describe('Pairs that differ in a protected attribute', () => {
  const pair = (id: string, base: object, variant: object) => ({ pair_id: id, attribute: 'name', base, variant });

  it('are asked about on both sides, and a pair whose answer moved says what moved', async () => {
    const still = pair('P1', aReferral(), aReferral({ narrative: 'Ana has no food at home and asks for groceries.' }));
    const moved = pair('P2', aReferral(), aReferral({ narrative: 'All is well.' }));
    const { figures, predictions } = await evaluatePairs(asking(), jsonl(still, moved), unwatched);
    expect(figures.unmoved).toEqual({ hits: 1, of: 2 });
    expect(figures.byAttribute).toEqual([{ attribute: 'name', unmoved: { hits: 1, of: 2 } }]);
    expect(figures.moved).toMatchObject([{ id: 'P2', moved: ['ranking', 'outcome'] }]);
    expect(predictions).toHaveLength(4);
  });

  it('need no ids of their sides, and a side that cannot be read is a fault of the line', async () => {
    const { id: _, ...nameless } = aReferral();
    const bad = pair('P2', aReferral({ source_type: 'nobody' }), aReferral());
    const run = await evaluatePairs(asking(), jsonl(pair('P1', nameless, nameless), bad), unwatched);
    expect(run).toMatchObject({ rows: 2, answered: 1 });
    expect(run.faults[0]).toMatchObject({ file: 'pairs', line: 2 });
    expect(run.faults[0]?.says).toContain('base.source_type must be one of');
  });
});

describe('A label that contradicts itself or the directory', () => {
  it('is measured as it is, and said to be looked at', async () => {
    const gold = aGold({
      primary: ['full-pantry'],
      acceptable: ['nowhere'],
      forbidden: ['nowhere'],
      urgency: 'emergency',
    });
    const referrals = await evaluateReferrals(asking(), jsonl(aReferral({ gold })), unwatched);
    const asked = {
      help: false,
      directory: 'D',
      advisor: 'offline',
      referrals: 'R.jsonl',
      pairs: null,
      out: 'P',
    } as const;
    const said = remarksInWords({ asked, referrals, pairs: null });
    expect(said.split('\n').slice(2)).toEqual([
      '  R.jsonl, line 1: names nowhere, which the directory does not have',
      '  R.jsonl, line 1: names nowhere more than once',
      '  R.jsonl, line 1: wants full-pantry, which is closed',
      '  R.jsonl, line 1: must be an emergency when, and only when, it is urgent_safety',
    ]);
    expect(referrals.figures?.all.firstChoice).toEqual({ hits: 0, of: 1 });
  });
});
