import type { AdviceView } from '../../../contracts/views/advice';
import type { FullView } from '../../../contracts/views/referral';
import { useText } from '../../text/text';
import type { Quoted } from './narrative-pieces';
import { Quote } from './quote';

interface HowSoonProps {
  readonly advice: AdviceView;
  /** What the advice counts for; left out where other advice was given since. */
  readonly referral?: FullView | undefined;
  readonly light: (quote: Quoted | null) => void;
}

/** How soon the advisor says that something has to happen, on which words, and what came of it where its sender said less. */
export function HowSoon({ advice: { urgency, urgencyEvidence }, referral, light }: HowSoonProps) {
  const words = useText().referral.advice;
  const isByAdvisorAlone = referral?.readAsUrgent === true && referral.urgency === 'routine';
  const isMoved = referral?.story.some(({ happened }) => happened.code === 'due-moved-forward') === true;
  const said = [
    ...(urgency === 'routine' ? [] : [words.urgency[urgency]]),
    ...(isByAdvisorAlone ? [urgency === 'routine' ? words.urgency.before : words.urgency.differs] : []),
    ...(isMoved ? [words.urgency.moved] : []),
  ];
  if (said.length === 0) return null;
  return (
    <>
      <p>{said.join(' ')}</p>
      {urgencyEvidence.length > 0 && (
        <p className="quotes">
          <span className="secondary">{words.rests}</span>{' '}
          {urgencyEvidence.map((quote) => (
            <span key={`${quote.start} ${quote.quote}`}>
              <Quote quote={quote} light={light} />
              {quote.coded && <span className="secondary"> ({words.coded})</span>}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
