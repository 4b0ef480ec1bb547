import type { FullView } from '../../../contracts/views/referral';
import { useText } from '../../text/text';
import { narrativePieces, type Piece, type Quoted } from './narrative-pieces';
import { Section } from './section';

interface NarrativeProps {
  readonly referral: FullView;
  readonly lit: Quoted | null;
}

/**
 * What the referrer wrote, untouched, and apart from it what was only coded. What the advice quotes, or what suggests
 * danger, is marked, and lights up when its quote is looked at; the words that a rule rests on, or what waits behind a
 * danger, are marked only then.
 */
export function Narrative({ referral, lit }: NarrativeProps) {
  const words = useText().referral.narrative;
  const { narrative, codedFrom } = referral;
  const advised = advisedOn(referral);
  const quotes = lit === null ? advised : [...advised, lit];
  const pieces = narrativePieces(narrative, quotes, codedFrom);
  const isCoded = ({ start }: Piece): boolean => codedFrom !== null && start >= codedFrom;
  return (
    <>
      {codedFrom !== 0 && (
        <Section title={words.title}>
          <Words pieces={pieces.filter((piece) => !isCoded(piece))} lit={lit} />
        </Section>
      )}
      {codedFrom !== null && (
        <Section title={words.coded}>
          <p className="secondary">{words.codedHint}</p>
          <Words pieces={pieces.filter(isCoded)} lit={lit} />
        </Section>
      )}
    </>
  );
}

/** The words that the advice rests on, or that suggest danger, wherever they stand. */
export const advisedOn = ({ dangers, advice }: FullView): readonly Quoted[] => [
  ...dangers.flatMap((danger) => danger.quotes),
  ...(advice?.recommendations.flatMap(({ evidence }) => evidence) ?? []),
];

export const Words = ({ pieces, lit }: { readonly pieces: readonly Piece[]; readonly lit: Quoted | null }) => (
  <blockquote className="narrative" dir="auto">
    {pieces.map(({ text, start, quotedBy }) =>
      quotedBy.length > 0 ? (
        <mark key={start} data-lit={quotedBy.some((quote) => isSame(quote, lit)) ? '' : undefined}>
          {text}
        </mark>
      ) : (
        text
      ),
    )}
  </blockquote>
);

const isSame = (one: Quoted, other: Quoted | null): boolean => one.start === other?.start && one.quote === other.quote;
