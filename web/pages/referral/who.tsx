import type { FullView } from '../../../contracts/views';
import { useText } from '../../text/text';

/** The person in one line: name and age, where, with which coverage, and whether it is urgent. */
export function Who({ referral: { person, urgency } }: { readonly referral: FullView }) {
  const { referral: words, urgencies } = useText();
  return (
    <>
      <h1 id="referral-name">
        <bdi>{person.name}</bdi>
        {person.ageYears !== null && <span className="referral-age">, {words.age(person.ageYears)}</span>}
      </h1>
      <span>{person.county === null ? words.header.unknownCounty : words.header.county(person.county)}</span>
      <span>{person.coverage.join(', ') || words.header.unknownCoverage}</span>
      {urgency === 'urgent' && <span className="chip chip-urgent">{urgencies.urgent}</span>}
    </>
  );
}
