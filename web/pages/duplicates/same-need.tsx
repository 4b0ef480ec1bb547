import { Link } from 'react-router';
import type { ComparisonView } from '../../../contracts/views/duplicates';
import { useText } from '../../text/text';

/** Which open referrals of the two may ask for the same, and why; nothing where none do. */
export function SameNeed({ pair: { one, other, sameNeed } }: { readonly pair: ComparisonView }) {
  const { compare, others } = useText().duplicates;
  if (sameNeed.length === 0) return null;
  const needs = new Map(
    [one, other]
      .flatMap(({ cases }) => cases.flatMap(({ referrals }) => referrals))
      .map((each) => [each.id, each.need]),
  );
  return (
    <>
      <h2>{compare.sameNeed}</h2>
      <ul>
        {sameNeed.map(({ referrals, reasons }) => (
          <li key={referrals.join()}>
            {referrals.map((id, at) => (
              <span key={id}>
                {at > 0 && ' · '}
                <Link to={`/referrals/${id}`}>{needs.get(id) ?? id}</Link>
              </span>
            ))}{' '}
            <span className="secondary">{reasons.map((reason) => others.reasons[reason]).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
