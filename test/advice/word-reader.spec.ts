import { isEnglishWord } from '../../advice/text/word-reader';
import { readSentences } from '../../advice/text/words';

const rootsIn = (text: string): readonly string[] =>
  readSentences(text).flatMap(({ words }) => words.map(({ root }) => root));

describe('A text, whatever was read before it,', () => {
  it.each([
    ["It was at his uncle's.", "She stays at her uncle's. There is no room."],
    ['Zorvek.', 'He lives in Zorvek. He wants a bed.'],
    ['Ref 22b/c9.', 'Letter 22b/c9. The rent is due.'],
  ])('is read as though %j had never been', (before, text) => {
    const first = rootsIn(text);
    rootsIn(before);
    rootsIn(text);
    expect(rootsIn(text)).toEqual(first);
  });

  it('keeps what the library tells of a word with the names that every object has', () => {
    expect(rootsIn('The constructor came.')).toEqual(['the', 'constructor', 'came', '.']);
  });
});

describe('A word', () => {
  it.each(['rent', 'Rent', 'insulin'])('of English is known: %s', (word) => {
    expect(isEnglishWord(word)).toBe(true);
  });

  it('that is none is not known, and not when it was read before either', () => {
    expect(isEnglishWord('zorvek')).toBe(false);
    rootsIn('Zorvek and zorvek.');
    expect(isEnglishWord('zorvek')).toBe(false);
  });
});
