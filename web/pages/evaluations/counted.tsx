import { likelyShare, type Proportion, shareOf } from '../../../domain/proportion';
import { useText } from '../../text/text';

interface CountedProps {
  readonly of: Proportion | undefined;
  /** Also says between which shares the true one likely lies. */
  readonly withInterval?: boolean;
}

/** So many of so many, and the share: never the share alone. */
export function Counted({ of, withInterval = false }: CountedProps) {
  const { evaluations } = useText();
  const share = of && shareOf(of);
  const likely = of && likelyShare(of);
  if (!of || share === null || share === undefined) return <>–</>;
  return (
    <>
      {evaluations.percent(share)} <span className="secondary">({evaluations.share(of.hits, of.of)})</span>
      {withInterval && likely && (
        <>
          <br />
          <small className="secondary">{evaluations.between(likely.low, likely.high)}</small>
        </>
      )}
    </>
  );
}
