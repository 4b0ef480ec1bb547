import { useId } from 'react';
import type { AdviceView } from '../../../contracts/views/advice';
import type { FullView } from '../../../contracts/views/referral';
import { Icon } from '../../pieces/icon';
import { useText } from '../../text/text';
import type { Quoted } from './narrative-pieces';
import { Recommendation } from './recommendation';

interface WaitingProps {
  readonly waiting: AdviceView['waiting'];
  readonly checks: FullView['checks'] | undefined;
  readonly light: (quote: Quoted | null) => void;
}

/** What else was asked for, whole and without a rank: it waits until the danger is seen to. */
export function Waiting({ waiting, checks, light }: WaitingProps) {
  const words = useText().referral.advice;
  const id = useId();
  if (waiting.length === 0) return null;
  return (
    <div className="waiting">
      <h3 id={id}>
        <Icon name="wait" /> {words.waiting}
      </h3>
      <p className="secondary">{words.waitingHint}</p>
      <ul className="recommendations" aria-labelledby={id}>
        {waiting.map((recommendation) => (
          <Recommendation
            key={recommendation.programId}
            recommendation={recommendation}
            verdict={checks?.verdicts.find(({ programId }) => programId === recommendation.programId)}
            titledBy="h4"
            light={light}
          />
        ))}
      </ul>
    </div>
  );
}
