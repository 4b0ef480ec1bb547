import { useText } from '../../text/text';
import type { Quoted } from './narrative-pieces';

interface QuoteProps {
  readonly quote: Quoted;
  readonly light: (quote: Quoted | null) => void;
}

/** Words of the narrative; looking at them (pointer, focus or touch) lights them up where they were said. */
export function Quote({ quote, light }: QuoteProps) {
  const { referral, asking } = useText();
  const words = referral.advice;
  return (
    <>
      <button
        type="button"
        className="quote"
        title={words.showQuote}
        onMouseEnter={() => light(quote)}
        onMouseLeave={() => light(null)}
        onFocus={() => light(quote)}
        onBlur={() => light(null)}
        onClick={() => {
          light(quote);
          requestAnimationFrame(() => document.querySelector('mark[data-lit]')?.scrollIntoView({ block: 'center' }));
        }}
      >
        “{quote.quote}”
      </button>
      {quote.answered && <span className="secondary"> ({asking.fromAnswer})</span>}
      {quote.sentAgain && <span className="secondary"> ({referral.sentAgain.from})</span>}
    </>
  );
}
