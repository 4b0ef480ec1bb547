import type { FullView } from '../../../contracts/views/referral';
import type { AlertStanding } from '../../../domain/alert';
import { Icon } from '../../pieces/icon';
import { useText } from '../../text/text';
import type { Quoted } from './narrative-pieces';
import { Quote } from './quote';
import { Section } from './section';

interface DangerFoundProps {
  readonly referral: FullView;
  readonly light: (quote: Quoted | null) => void;
}

/**
 * What the narrative suggests of danger, before everything else on the page: kind and tier in words, and the quotes. Once
 * all its alerts are answered it is as quiet as what is only mentioned.
 */
export function DangerFound({ referral: { dangers, alerts }, light }: DangerFoundProps) {
  const words = useText().referral.danger;
  const [gravest] = dangers;
  if (!gravest) return null;
  const isSeenTo = alerts.length > 0 && alerts.every(({ standing }) => ANSWERED.has(standing));
  const tier = isSeenTo ? 'mentioned' : gravest.tier;
  return (
    <div className={`danger-found danger-${tier}`}>
      <Section
        title={isSeenTo ? words.title.answered : words.title[tier]}
        aside={
          <>
            <Icon name={tier === 'mentioned' ? 'unknown' : 'late'} /> {words.found}
          </>
        }
      >
        <p>{isSeenTo ? words.hint.answered : words.hint[tier]}</p>
        <ul className="dangers">
          {dangers.map(({ kind, tier, quotes }) => (
            <li key={kind}>
              <strong>
                {words.kinds[kind]} · {words.tiers[tier]}
              </strong>{' '}
              {quotes.map((quote) => (
                <Quote key={`${quote.start} ${quote.quote}`} quote={quote} light={light} />
              ))}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

const ANSWERED: ReadonlySet<AlertStanding> = new Set(['resolved', 'dismissed']);
