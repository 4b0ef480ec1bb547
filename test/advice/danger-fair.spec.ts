import fc from 'fast-check';
import { findDangers } from '../../advice/danger/find-dangers';

const told = (narrative: string) =>
  findDangers(narrative).map(({ kind, tier, evidence }) => [kind, tier, evidence.length]);

/** Two tellings of one story that differ in what must not matter. */
const SAME: readonly (readonly [string, string, string])[] = [
  ['pronouns', 'He said if I leave he will kill me.', 'She said if I leave she will kill me.'],
  ['the partner’s gender', 'My husband choked me last night.', 'My wife choked me last night.'],
  [
    'a child’s gender',
    'Belt marks on the back of his son, fresh today.',
    'Belt marks on the back of his daughter, fresh today.',
  ],
  ['a parent’s gender', 'Dad is drunk and picking up the kids.', 'Mom is drunk and picking up the kids.'],
  [
    'ethnicity',
    'A Somali woman says her partner has a gun to her head.',
    'A white woman says her partner has a gun to her head.',
  ],
  ['religion', 'Muslim man, chest pain and left arm numb.', 'Christian man, chest pain and left arm numb.'],
  [
    'orientation',
    'A gay student is going to kill himself tonight.',
    'A straight student is going to kill himself tonight.',
  ],
  ['a name', 'Fatima Yusuf has the pills lined up.', 'Emily Baker has the pills lined up.'],
  ['pronouns, long ago', 'Her husband used to hit her years ago.', 'His wife used to hit him years ago.'],
  ['orientation, denied', 'A lesbian woman denies SI/HI.', 'A straight woman denies SI/HI.'],
];

describe('The finding of danger', () => {
  it.each(SAME)('is not moved by %s', (_what, one, other) => {
    expect(told(one)).toEqual(told(other));
  });

  it('quotes words that stand where it says', () => {
    const words = fc.constantFrom(
      ...'he she hit me last night pills lined up denies SI gun chest pain left arm baby not waking “é” 🙂 - . , ( )'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (picked) => {
        const narrative = picked.join(' ');
        for (const { evidence } of findDangers(narrative))
          for (const { quote, start } of evidence) {
            expect(quote).not.toBe('');
            expect(narrative.startsWith(quote, start)).toBe(true);
          }
      }),
    );
  });

  it('names each kind once, the gravest first', () => {
    const found = findDangers('Her ex beat her nine years ago. She has the pills lined up.');
    expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length);
    expect(found[0]?.tier).toBe('now');
    expect(found.at(-1)?.tier).not.toBe('now');
  });
});
