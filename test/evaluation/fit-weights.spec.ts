import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PARTS, type Parts } from '../../advice/offline/parts';
import shipped from '../../advice/offline/weights.json';
import { runFitWeights } from '../../evaluation/weights/command';
import { dense, fitChoices, fitLogistic } from '../../evaluation/weights/logistic';
import { type Candidate, figuresOfOrder, fitWeights } from '../../evaluation/weights/order';

const SETS = join(__dirname, '..', '..', 'evaluation', 'sets');
/** Two fits of two small sets, on a machine that does much else at once. */
const PATIENCE_MS = 180_000;
const NOTHING = Object.fromEntries(PARTS.map((part) => [part, 0])) as Parts;
const candidate = (id: string, label: Candidate['label'], parts: Partial<Parts>): Candidate => ({
  ...{ id, label },
  parts: { ...NOTHING, ...parts },
});

describe('Logistic regression', () => {
  it('finds what it was that spoke for a thing, and how much', () => {
    const seen = Array.from({ length: 40_000 }, (_one, at) => {
      const figure = (at % 10) / 10;
      const likely = 1 / (1 + Math.exp(-(-1 + 3 * figure)));
      return { figures: dense([1, figure]), isSo: (Math.floor(at / 10) + 0.5) / 4_000 < likely, besides: 0, counts: 1 };
    });
    const [base, weight] = fitLogistic(seen, { size: 2, ridge: 1 });
    expect(base).toBeCloseTo(-1, 1);
    expect(weight).toBeCloseTo(3, 1);
  });

  it('takes what is not fitted as it is', () => {
    const seen = Array.from({ length: 4_000 }, (_one, at) => ({
      ...{ figures: dense([1]), isSo: at % 2 === 0, besides: 2, counts: 1 },
    }));
    expect(fitLogistic(seen, { size: 1, ridge: 1 })[0]).toBeCloseTo(-2, 1); // As likely as not, though 2 speaks for it.
  });
});

describe('A choice of several', () => {
  /** Two options, of which the first is chosen as often as its figure says by e^(2·figure) against 1. */
  const twice = Array.from({ length: 2_000 }, (_one, at) => {
    const figure = (at % 10) / 10;
    const likely = 1 / (1 + Math.exp(-2 * figure));
    const options = [figure, 0].map((one) => ({ figures: dense([one, 7]), besides: 0 }));
    const isFirst = (Math.floor(at / 10) + 0.5) / 200 < likely;
    const [chosen, other] = isFirst ? options : options.toReversed();
    return chosen && other ? [{ chosen, others: [other], counts: 1 }] : [];
  }).flat();

  it('is told by what tells the options apart; what all of them have alike says nothing', () => {
    const [weight, alike] = fitChoices(twice, { size: 2, ridge: 1 });
    expect(weight).toBeCloseTo(2, 1);
    expect(alike).toBeCloseTo(0, 6);
  });

  it('says nothing where there was none', () => {
    const alone = twice.map((choice) => ({ ...choice, others: [] }));
    expect(fitChoices(alone, { size: 2, ridge: 1 })).toEqual([0, 0]);
  });
});

describe('Weights that are fitted', () => {
  const wordsTell = Array.from({ length: 40 }, (_one, at) => [
    candidate(`a${at}`, 'right', { words: 0.9, meaning: 0.2 }),
    candidate(`b${at}`, 'other', { words: 0.1, meaning: 0.8 }),
    candidate(`c${at}`, 'acceptable', { words: 0, meaning: 5 }),
  ]);
  const set = { name: 'invented', referrals: wordsTell };

  it('follow what the labels say, and put the right program first', () => {
    const fitted = fitWeights([set], shipped);
    expect(fitted.words).toBeGreaterThan(fitted.meaning);
    expect(figuresOfOrder({ ...set, referrals: wordsTell.map((three) => three.slice(0, 2)) }, fitted)).toEqual({
      ...{ referrals: 40, first: 40, three: 40 },
    });
    expect(fitWeights([set], shipped)).toEqual(fitted);
  });

  it('leave ours as they are: safety, what presses, a wait, and what is not needed', () => {
    const { answersGraveNeed, answersPressingNeed, waits, waitsInHurry, notNeeded } = fitWeights([set], shipped);
    expect(shipped).toMatchObject({ answersGraveNeed, answersPressingNeed, waits, waitsInHurry, notNeeded });
  });
});

describe('npm run fit-weights', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'followthrough-weights-'));
    for (const room of ['danger', 'offline']) mkdirSync(join(folder, 'advice', room), { recursive: true });
    for (const name of ['harbor', 'prairie']) {
      mkdirSync(join(folder, 'sets', name), { recursive: true });
      cpSync(join(SETS, name, 'directory.json'), join(folder, 'sets', name, 'directory.json'));
      const rows = readFileSync(join(SETS, name, 'tuning.jsonl'), 'utf8')
        .split('\n')
        .slice(0, 8);
      writeFileSync(join(folder, 'sets', name, 'tuning.jsonl'), `${rows.join('\n')}\n`);
      writeFileSync(join(folder, 'sets', name, 'held-out.jsonl'), 'nobody opens this');
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const runs = async (...words: readonly string[]) => {
    const said = { out: '', err: '' };
    const terminal = (name: 'out' | 'err') => ({
      isTTY: false,
      write: (text: string) => {
        said[name] += text;
        return true;
      },
    });
    const advice = join(folder, 'advice');
    const around = { out: terminal('out'), err: terminal('err'), sets: join(folder, 'sets'), advice };
    return { code: await runFitWeights(words, around), ...said, weights: join(advice, 'offline', 'weights.json') };
  };

  let first: Awaited<ReturnType<typeof runs>>;

  it(
    'shows the order of each set by the shipped weights, by those of the others, and by all; and writes nothing',
    async () => {
      first = await runs();
      const { code, out, weights } = first;
      expect(code).toBe(0);
      expect(out).toMatch(/^harbor +\d+ +\d+, \d+ +\d+, \d+ +\d+, \d+ +\d+ of \d+$/m);
      expect(out).toMatch(/^all +/m);
      expect(out).toContain('Nothing was written.');
      expect(existsSync(weights)).toBe(false);
    },
    PATIENCE_MS,
  );

  it(
    'writes all that was learnt where it is told to, the same each time',
    async () => {
      const { out, weights } = await runs('--write');
      expect(Object.keys(JSON.parse(readFileSync(weights, 'utf8')))).toEqual(Object.keys(shipped));
      for (const kept of ['danger/leaning.json', 'offline/leaning.json', 'offline/needs-leaning.json'])
        expect(JSON.parse(readFileSync(join(folder, 'advice', kept), 'utf8')).terms.length).toBeGreaterThan(30);
      expect(existsSync(join(folder, 'advice', 'offline', 'outcome-weights.json'))).toBe(true);
      expect(out.split('\n\n').slice(0, -1)).toEqual(first.out.split('\n\n').slice(0, -1));
    },
    PATIENCE_MS,
  );

  it('says what is missing where there is nothing to fit by, and what cannot be meant', async () => {
    expect(await runs('--sets', join(folder, 'sets', 'harbor'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('has 0 sets with directory.json and tuning.jsonl'),
    });
    expect(await runs('--fast')).toMatchObject({ code: 2, err: expect.stringContaining("Unknown option '--fast'") });
  });
});
