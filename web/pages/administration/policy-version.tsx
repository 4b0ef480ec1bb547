import type { PolicyView } from '../../../contracts/administration';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { DifferenceList } from './difference-list';
import { differencesBetween } from './policy-differences';
import { writeTerms } from './policy-draft';

interface PolicyVersionProps {
  readonly version: PolicyView;
  readonly before: PolicyView | undefined;
  readonly isNewest: boolean;
}

/** One version: who made it and why, who runs by it, and what it says differently. */
export function PolicyVersion({ version, before, isNewest }: PolicyVersionProps) {
  const { policies } = useText().administration;
  const { when } = useTimes();
  const { version: number, madeBy, madeAt, note, openReferrals, terms } = version;
  return (
    <li className="audit-line">
      <h3>
        {policies.version(number)} {isNewest && <span className="chip">{policies.newest}</span>}
      </h3>
      <p className="secondary">
        {[
          madeBy ? policies.madeBy(madeBy.name, when(madeAt)) : policies.cameWith(when(madeAt)),
          policies.running(openReferrals),
        ].join(' · ')}
      </p>
      {note && <blockquote className="audit-why">{note}</blockquote>}
      {before ? (
        <details open={isNewest}>
          <summary>{policies.changes(before.version)}</summary>
          <DifferenceList differences={differencesBetween(before.terms, terms)} />
        </details>
      ) : (
        <p className="secondary">{policies.first}</p>
      )}
      <details>
        <summary>{policies.whole}</summary>
        <pre className="terms">{writeTerms(terms)}</pre>
      </details>
    </li>
  );
}
