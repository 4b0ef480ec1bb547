import abuse from '../../advice/danger/abuse.json';
import childAtRisk from '../../advice/danger/child-at-risk.json';
import groups from '../../advice/danger/groups.json';
import idioms from '../../advice/danger/idioms.json';
import medicalEmergency from '../../advice/danger/medical-emergency.json';
import { dangerRootsOf } from '../../advice/danger/reading';
import selfHarm from '../../advice/danger/self-harm.json';
import standing from '../../advice/danger/standing.json';
import suicide from '../../advice/danger/suicide.json';
import violence from '../../advice/danger/violence.json';

const KINDS = { abuse, childAtRisk, medicalEmergency, selfHarm, suicide, violence };
const BOOKS = { ...KINDS, groups, idioms, standing };

const phrases: readonly (readonly [string, string])[] = Object.entries(BOOKS).flatMap(([book, lists]) =>
  Object.entries(lists).flatMap(([list, entries]) =>
    Array.isArray(entries)
      ? entries.flatMap((entry: string) => entry.split(' + ').map((part) => [`${book}.${list}`, part] as const))
      : [],
  ),
);

/** Words and numbers; "/" and "=" are marks and stand for nothing. */
const wordsIn = (phrase: string): number =>
  phrase.replace(/^=/, '').match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

describe('The lexicon of danger', () => {
  it('has no phrase that loses a word when it is read, because what is left would be found everywhere', () => {
    const shortened = phrases.filter(
      ([, phrase]) => !phrase.includes('{') && dangerRootsOf(phrase.replace('=', '')).length < wordsIn(phrase),
    );
    expect(shortened).toEqual([]);
  });

  it('names no group that it does not have', () => {
    const named = phrases.flatMap(([, phrase]) =>
      [...phrase.matchAll(/\{([a-z-]+)\}/g)].map(([, group]) => group ?? ''),
    );
    expect(named.filter((group) => !(group in groups))).toEqual([]);
  });

  it('has no group that nothing names', () => {
    const used = JSON.stringify({ KINDS, groups, idioms });
    const unused = Object.keys(groups).filter((group) => group !== 'recent' && !used.includes(`{${group}}`));
    expect(unused).toEqual([]);
  });
});
