import fc from 'fast-check';
import { narrativePieces } from '../../web/pages/referral/narrative-pieces';

const NARRATIVE = 'The food runs out on Friday and her lease ends soon.';
const quoteOf = (quote: string) => ({ quote, start: NARRATIVE.indexOf(quote) });

describe('The narrative beside its quotes', () => {
  it('is cut where a quote begins and ends, so that each can be lit up by itself', () => {
    const pieces = narrativePieces(NARRATIVE, [quoteOf('food runs out on Friday')]);
    expect(pieces.map(({ text, quotedBy }) => [text, quotedBy.length])).toEqual([
      ['The ', 0],
      ['food runs out on Friday', 1],
      [' and her lease ends soon.', 0],
    ]);
  });

  it('shows quotes that overlap, and the part that both rest on belongs to both', () => {
    const pieces = narrativePieces(NARRATIVE, [quoteOf('food runs out'), quoteOf('runs out on Friday')]);
    expect(pieces.find(({ text }) => text === 'runs out')?.quotedBy).toHaveLength(2);
  });

  it('marks nothing where the words are not what was quoted', () => {
    expect(narrativePieces(NARRATIVE, [{ quote: 'rent', start: 4 }]).flatMap(({ quotedBy }) => quotedBy)).toEqual([]);
  });

  it('says every word of the narrative once, whatever is quoted', () => {
    const quotes = fc.array(fc.record({ start: fc.nat(60), length: fc.nat(20) }), { maxLength: 8 });
    fc.assert(
      fc.property(quotes, (spans) => {
        const found = spans.map(({ start, length }) => ({ start, quote: NARRATIVE.slice(start, start + length) }));
        const whole = narrativePieces(NARRATIVE, found)
          .map(({ text }) => text)
          .join('');
        expect(whole).toBe(NARRATIVE);
      }),
    );
  });
});
