import { Link } from 'react-router';
import type { ComparedPerson } from '../../../contracts/views/duplicates';
import { StatusWord } from '../../pieces/status-word';
import { useText } from '../../text/text';

/** What one of the two has here: the cases that the reader may see, their referrals, and how much is written down. */
export function CasesOf({ person }: { readonly person: ComparedPerson }) {
  const { duplicates } = useText();
  const name = `${person.givenName} ${person.familyName}`;
  return (
    <div>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <ul className="notices">
        {person.cases.map(({ caseId, team, coordinator, closedAt, entries, referrals }) => (
          <li key={caseId} className="notice">
            <header className="notice-header">
              <Link to={`/cases/${caseId}`}>{closedAt === null ? duplicates.open : duplicates.closed}</Link>
              <span>{[team.name, coordinator?.name].filter(Boolean).join(' · ')}</span>
              <span>{duplicates.compare.entries(entries)}</span>
            </header>
            <ul>
              {referrals.map(({ id, need, status, outcome }) => (
                <li key={id}>
                  <StatusWord status={status} outcome={outcome} /> <Link to={`/referrals/${id}`}>{need}</Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {person.hiddenCases > 0 && <p className="secondary">{duplicates.compare.hidden(person.hiddenCases)}</p>}
    </div>
  );
}
