import { ListBoxItem } from 'react-aria-components';
import type { SearchHit } from '../../contracts/views/search';
import { Icon } from '../pieces/icon';
import { StatusWord } from '../pieces/status-word';
import { useText } from '../text/text';
import { useTimes } from '../time/use-times';

/** The same referral may be there twice: as the person's, and by its number. */
export const keyOf = ({ kind, referralId }: SearchHit): string => `${kind}/${referralId}`;

/** What was found: what it is, whom it is about, where it stands, and why it was found. */
export function Hit({ hit }: { readonly hit: SearchHit }) {
  const { search } = useText();
  const { ago } = useTimes();
  const name = hit.kind === 'process' ? hit.referralId : hit.personName;
  const outcome = hit.kind === 'process' ? null : hit.outcome;
  return (
    <ListBoxItem id={keyOf(hit)} textValue={name} className="combo-row search-hit">
      <Icon name={hit.kind === 'case' ? 'person' : 'referrals'} />
      <span className="search-hit-lines">
        <span className="row-line">
          <bdi className="row-name">{name}</bdi>
          {hit.kind === 'case' && hit.birthDate && <span className="secondary">{search.born(hit.birthDate)}</span>}
          <span className="search-kind">{search.kinds[hit.kind]}</span>
        </span>
        <span className="row-line row-second">
          <StatusWord status={hit.status} outcome={outcome} />
          {hit.kind !== 'process' && <span className="row-need">{aboutOf(hit)}</span>}
          <span className="row-age">{search.foundBy(hit.why.map((reason) => search.why[reason]).join(', '))}</span>
          <time className="row-age" dateTime={hit.receivedAt}>
            {ago(hit.receivedAt)}
          </time>
        </span>
      </span>
    </ListBoxItem>
  );
}

function aboutOf(hit: Exclude<SearchHit, { kind: 'process' }>): string {
  const number = hit.kind === 'referral' ? hit.senderNumber : null;
  return [hit.need, hit.source, number, hit.coordinator?.name].filter(Boolean).join(' · ');
}
