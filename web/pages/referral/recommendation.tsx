import { Link } from 'react-router';
import type { z } from 'zod';
import type { RecommendationView } from '../../../contracts/views/advice';
import type { VerdictView } from '../../../contracts/views/checks';
import { SYSTEM_LANGUAGE } from '../../text/languages';
import { useText } from '../../text/text';
import { Capacity } from './capacity';
import type { Quoted } from './narrative-pieces';
import { Quote } from './quote';
import { VerdictLine } from './verdict-line';

interface RecommendationProps {
  readonly recommendation: RecommendationView;
  readonly verdict: z.infer<typeof VerdictView> | undefined;
  /** One level below what it is listed under. */
  readonly titledBy?: 'h3' | 'h4';
  readonly light: (quote: Quoted | null) => void;
}

/** One advised program: why, on which words, whether it has room, and what our own rules say of it. */
export function Recommendation({ recommendation, verdict, titledBy: Title = 'h3', light }: RecommendationProps) {
  const words = useText().referral.advice;
  const { programId, programName, capacity, waitDays, because, evidence, toAsk } = recommendation;
  return (
    <li className="recommendation">
      <div className="recommendation-title">
        <Title>
          <Link to={`/programs/${programId}`}>{programName}</Link>
        </Title>
        <Capacity status={capacity} waitDays={waitDays} />
      </div>
      <p lang={SYSTEM_LANGUAGE}>{because}</p>
      <p className="quotes">
        <span className="secondary">{words.rests}</span>{' '}
        {evidence.map((quote) => (
          <span key={`${quote.start} ${quote.quote}`}>
            <Quote quote={quote} light={light} />
            {quote.coded && <span className="secondary"> ({words.coded})</span>}
          </span>
        ))}
      </p>
      {toAsk.length > 0 && (
        <p>
          <strong>{words.toAsk}</strong> <span lang={SYSTEM_LANGUAGE}>{toAsk.join(' ')}</span>
        </p>
      )}
      {verdict && <VerdictLine verdict={verdict} light={light} />}
    </li>
  );
}
