import type { FullView } from '../../../contracts/views';
import { useText } from '../../text/text';
import { narrativePieces, type Quoted } from './narrative-pieces';
import { Section } from './section';

interface NarrativeProps {
  readonly referral: FullView;
  readonly lit: Quoted | null;
}

/** What the referrer wrote, untouched; what the advice quotes is marked, and lights up when its quote is looked at. */
export function Narrative({ referral, lit }: NarrativeProps) {
  const words = useText().referral.narrative;
  const quotes = referral.advice?.recommendations.flatMap(({ evidence }) => evidence) ?? [];
  return (
    <Section title={words.title}>
      <blockquote className="narrative" dir="auto">
        {narrativePieces(referral.narrative, quotes).map(({ text, start, quotedBy }) =>
          quotedBy.length > 0 ? (
            <mark key={start} data-lit={quotedBy.some((quote) => isSame(quote, lit)) ? '' : undefined}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </blockquote>
    </Section>
  );
}

const isSame = (one: Quoted, other: Quoted | null): boolean => one.start === other?.start && one.quote === other.quote;
