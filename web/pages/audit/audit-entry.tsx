import { Link } from 'react-router';
import type { AuditLine } from '../../../contracts/views/audit';
import { Moment } from '../../pieces/moment';
import { SYSTEM_LANGUAGE } from '../../text/languages';
import { useText } from '../../text/text';
import { useSayings } from '../../time/use-sayings';
import { useTimes } from '../../time/use-times';
import type { AuditFilters } from './use-audit-filters';

interface AuditEntryProps {
  readonly line: AuditLine;
  readonly filters: AuditFilters;
}

/** One line: when, who, what, and why; then where it belongs, and the codes for whoever wants to check. */
export function AuditEntry({ line, filters }: AuditEntryProps) {
  const { audit } = useText();
  const sayings = useSayings();
  const { at, kind, by, happened, why, basis, facts } = line;
  return (
    <li className="audit-line" data-kind={kind}>
      <p className="audit-who">
        <Moment at={at} />
        <Link to={filters.to('by', by.id)}>{by.name}</Link>
        <span className="chip">{audit.kinds[kind]}</span>
      </p>
      <p className="audit-what">{sayings.happened(happened)}</p>
      {why && <blockquote className="audit-why">{why}</blockquote>}
      {basis && <Basis basis={basis} />}
      <Places line={line} filters={filters} />
      {Object.keys(facts).length > 0 && (
        <details>
          <summary>{audit.facts}</summary>
          <Facts facts={{ action: line.action, ...facts }} />
        </details>
      )}
    </li>
  );
}

/** On what a decision was taken. */
function Basis({ basis }: { readonly basis: NonNullable<AuditLine['basis']> }) {
  const { audit } = useText();
  const { when } = useTimes();
  const { revision, advisor, model, promptVersion, advisedAt } = basis;
  const advice =
    advisor && advisedAt
      ? audit.basis.advice(advisor, [model, promptVersion].filter(Boolean).join(', '), when(advisedAt))
      : audit.basis.none;
  return <p className="secondary">{`${advice}, ${audit.basis.revision(revision)}`}</p>;
}

/** Where the line belongs, and the way to all that concerns the same matter. */
function Places({ line: { referral, caseId, personId }, filters }: AuditEntryProps) {
  const { audit } = useText();
  if (!referral && !caseId) return null;
  return (
    <p className="audit-places">
      {referral && (
        <Link to={`/referrals/${referral.id}`}>
          {referral.source ? audit.referralFrom(referral.source) : audit.referral}
        </Link>
      )}
      {referral && !filters.referral && <Link to={`/audit?referral=${referral.id}`}>{audit.onlyThisReferral}</Link>}
      {caseId && !filters.case && <Link to={`/audit?case=${caseId}`}>{audit.onlyThisCase}</Link>}
      {personId && !filters.person && <Link to={`/audit?person=${personId}`}>{audit.onlyThisPerson}</Link>}
    </p>
  );
}

const Facts = ({ facts }: { readonly facts: Readonly<Record<string, unknown>> }) => (
  <dl className="audit-facts" lang={SYSTEM_LANGUAGE}>
    {Object.entries(facts).map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
      </div>
    ))}
  </dl>
);
