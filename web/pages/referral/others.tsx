import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { OtherReferralView } from '../../../contracts/views/duplicates';
import type { FullView } from '../../../contracts/views/referral';
import { StatusWord } from '../../pieces/status-word';
import { UrgencyChip } from '../../pieces/urgency-chip';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { Section } from './section';

/**
 * The other referrals of the person: those that are open, with why they may ask for the same; those that ended as a
 * duplicate of this one, with what is still owed; and the one that goes on for this one.
 */
export function Others({ referral: { others } }: { readonly referral: FullView }) {
  const { duplicates } = useText();
  const { when } = useTimes();
  const { open, elsewhere, goesOn, takenOver } = others;
  if (open.length + elsewhere + takenOver.length === 0 && goesOn === null) return null;
  const words = duplicates.others;
  return (
    <Section title={words.title}>
      <ul className="case-referrals">
        {goesOn && (
          <Other other={goesOn}>
            <strong>{words.goesOn}</strong>
          </Other>
        )}
        {open.map(({ reasons, ...other }) => (
          <Other key={other.id} other={other}>
            {reasons.length > 0 && (
              <>
                <strong>{words.same}</strong>
                <span>{reasons.map((reason) => words.reasons[reason]).join(' · ')}</span>
              </>
            )}
          </Other>
        ))}
        {takenOver.map(({ owed, ...other }) => (
          <Other key={other.id} other={other}>
            <strong>{words.takenOver}</strong>
            {owed.map(({ what, dueAt }) => (
              <span key={what}>{words.owed(what, when(dueAt))}</span>
            ))}
          </Other>
        ))}
      </ul>
      {elsewhere > 0 && <p className="secondary">{words.elsewhere(elsewhere)}</p>}
    </Section>
  );
}

function Other({ other, children }: { readonly other: OtherReferralView; readonly children: ReactNode }) {
  const { lists } = useText();
  const { when } = useTimes();
  const { id, need, source, receivedAt, status, urgency, readAsUrgent, team, programName } = other;
  return (
    <li>
      <Link to={`/referrals/${id}`}>{need}</Link>
      <span className="case-referral-line">
        <StatusWord status={status} />
        <UrgencyChip urgency={urgency} readAsUrgent={readAsUrgent} />
        <span className="secondary">
          {[programName, lists.from(source), team.name, when(receivedAt)].filter(Boolean).join(' · ')}
        </span>
      </span>
      {children}
    </li>
  );
}
