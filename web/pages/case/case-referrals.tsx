import { Link } from 'react-router';
import type { CaseView } from '../../../contracts/views/case';
import { Clock } from '../../pieces/clock';
import { StatusWord } from '../../pieces/status-word';
import { UrgencyChip } from '../../pieces/urgency-chip';
import { useText } from '../../text/text';
import { Section } from '../referral/section';

/** Everything that was asked for this person, with its clock; what waits for somebody says for whom. */
export function CaseReferrals({ file }: { readonly file: CaseView }) {
  const { caseFile, lists, tasks } = useText();
  return (
    <Section title={caseFile.referrals.title}>
      <ul className="case-referrals">
        {file.referrals.map((referral) => (
          <li key={referral.id}>
            <Link to={`/referrals/${referral.id}`}>{referral.need}</Link>
            <span className="case-referral-line">
              <StatusWord status={referral.status} outcome={referral.outcome} />
              <UrgencyChip urgency={referral.urgency} readAsUrgent={referral.readAsUrgent} />
              <span className="secondary">
                {[referral.programName, lists.from(referral.source)].filter(Boolean).join(' · ')}
              </span>
              {referral.waitingFor && <Clock waiting={referral.waitingFor} size="row" />}
            </span>
            {file.tasks
              .filter(({ referralId }) => referralId === referral.id)
              .map(({ id, kind, assignee }) => (
                <span key={id} className="secondary">
                  {[tasks[kind], assignee?.name ?? file.team.name].join(' · ')}
                </span>
              ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
