import lexicon from '../../advice/reading/facts.json';
import { spellOut } from '../../advice/text/spell-out';

/** Each is bound when a worker starts; the longest lists of months and years come near it. */
const WAYS_MAX = 25_000;

const sayingsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(sayingsIn)
      : [];

const waysOf = (saying: string): number =>
  [...saying.matchAll(/\(([^()]*)\)/g)].reduce((ways, [, options = '']) => ways * options.split('|').length, 1);

describe('The lexicon of facts', () => {
  it('has no saying that is spelled out in more ways than a start can wait for', () => {
    expect(sayingsIn(lexicon).filter((saying) => waysOf(saying) > WAYS_MAX)).toEqual([]);
  });

  it('counts the ways as they are spelled out', () => {
    const saying = '=(came|arrived) (here |)in (may|june)';
    expect(spellOut(saying)).toHaveLength(waysOf(saying));
  });
});
