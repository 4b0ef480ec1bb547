import type { FullView } from '../../../contracts/views/referral';
import { Icon } from '../../pieces/icon';
import { useText } from '../../text/text';
import type { Quoted } from './narrative-pieces';
import { Quote } from './quote';
import { Section } from './section';

interface DangerFoundProps {
  readonly referral: FullView;
  readonly light: (quote: Quoted | null) => void;
}

/** What the narrative suggests of danger, before everything else on the page: kind and tier in words, and the quotes. */
export function DangerFound({ referral: { dangers }, light }: DangerFoundProps) {
  const words = useText().referral.danger;
  const [gravest] = dangers;
  if (!gravest) return null;
  return (
    <div className={`danger-found danger-${gravest.tier}`}>
      <Section
        title={words.title[gravest.tier]}
        aside={
          <>
            <Icon name={gravest.tier === 'mentioned' ? 'unknown' : 'late'} /> {words.found}
          </>
        }
      >
        <p>{words.hint[gravest.tier]}</p>
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
