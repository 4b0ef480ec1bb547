import type { FullView } from '../../../contracts/views/referral';
import { PageTitle } from '../../frame/page-title';
import { UrgencyChip } from '../../pieces/urgency-chip';
import { useText } from '../../text/text';

/** Enough to tell one tab from another. */
const TAB_DIGITS = 4;

/** The person in one line: name and age, where, with which coverage, and whether it is urgent. */
export function Who({ referral: { id, person, status, urgency, readAsUrgent } }: { readonly referral: FullView }) {
  const { referral: words, statuses } = useText();
  return (
    <>
      <PageTitle id="referral-name" title={words.header.tab(statuses[status], id.slice(-TAB_DIGITS))}>
        <bdi>{person.name}</bdi>
        {person.ageYears !== null && <span className="referral-age">, {words.age(person.ageYears)}</span>}
      </PageTitle>
      <span>{person.county === null ? words.header.unknownCounty : words.header.county(person.county)}</span>
      <span>{person.coverage.join(', ') || words.header.unknownCoverage}</span>
      <UrgencyChip urgency={urgency} readAsUrgent={readAsUrgent} />
    </>
  );
}
