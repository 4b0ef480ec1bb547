import type { FullView } from '../../../contracts/views';
import { useText } from '../../text/text';

interface MissingFactsProps {
  readonly missing: NonNullable<FullView['checks']>['missing'];
  readonly source: FullView['source'];
}

/** What a decision may need and nobody told, as questions, with whom to ask and how. */
export function MissingFacts({ missing, source }: MissingFactsProps) {
  const words = useText().referral.facts;
  if (missing.length === 0) return <p className="secondary">{words.nothingMissing}</p>;
  const who = [source.contactName ?? source.organization, source.phone, source.email].filter(Boolean).join(' · ');
  return (
    <div className="missing">
      <h3>{words.missing}</h3>
      <ul>
        {missing.map(({ fact, question }) => (
          <li key={fact}>{question}</li>
        ))}
      </ul>
      <p className="secondary">{words.askAt(who)}</p>
    </div>
  );
}
