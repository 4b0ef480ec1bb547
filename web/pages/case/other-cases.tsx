import { Link } from 'react-router';
import type { CaseView } from '../../../contracts/views/case';
import { Moment } from '../../pieces/moment';
import { StatusWord } from '../../pieces/status-word';
import { useText } from '../../text/text';
import { Section } from '../referral/section';

/** What else runs or ran for the same person, and who was joined into them; nothing where this case is all there is. */
export function OtherCases({ file: { otherCases, hiddenCases, joined } }: { readonly file: CaseView }) {
  const { caseFile, duplicates } = useText();
  if (otherCases.length + hiddenCases + joined.length === 0) return null;
  return (
    <Section title={caseFile.others.title}>
      <ul className="case-referrals">
        {joined.map(({ duplicateId, name, by, at }) => (
          <li key={duplicateId}>
            <span>
              {caseFile.others.joined(by.name)} <bdi>{name}</bdi> · <Moment at={at} />
            </span>
            <Link to={`/duplicates/${duplicateId}`}>{caseFile.others.compare}</Link>
          </li>
        ))}
        {otherCases.map(({ caseId, team, coordinator, closedAt, referrals }) => (
          <li key={caseId}>
            <span>
              <Link to={`/cases/${caseId}`}>{closedAt === null ? duplicates.open : duplicates.closed}</Link>{' '}
              <span className="secondary">{[team.name, coordinator?.name].filter(Boolean).join(' · ')}</span>
            </span>
            {referrals.map(({ id, need, status, outcome }) => (
              <span key={id} className="case-referral-line">
                <StatusWord status={status} outcome={outcome} /> <Link to={`/referrals/${id}`}>{need}</Link>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {hiddenCases > 0 && <p className="secondary">{duplicates.compare.hidden(hiddenCases)}</p>}
    </Section>
  );
}
