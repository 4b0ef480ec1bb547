import { useText } from '../../text/text';

/** A fact as the page shows it: its name, what we know, and where from. Null is "not told". */
export interface Fact {
  readonly name: string;
  readonly value: string | null;
  readonly from: string;
  readonly weight?: 'alarming';
}

/** One fact in one line. What is not told is said, and never left blank. */
export function FactRow({ fact: { name, value, from, weight } }: { readonly fact: Fact }) {
  const words = useText().referral.facts;
  return (
    <div className="fact" data-weight={weight}>
      <dt>{name}</dt>
      <dd>
        {value === null ? <span className="not-told">{words.notTold}</span> : <bdi>{value}</bdi>}
        {value !== null && <span className="fact-from">{from}</span>}
      </dd>
    </div>
  );
}
