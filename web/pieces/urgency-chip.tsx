import type { Urgency } from '../../domain/referral';
import { useText } from '../text/text';

interface UrgencyProps {
  readonly urgency: Urgency;
  /** An advisor read it as urgent where nobody else had. */
  readonly readAsUrgent: boolean;
}

/** Urgent as its sender or danger has made it; or as an advisor read it, which is told apart by its words and its border. */
export function UrgencyChip({ urgency, readAsUrgent }: UrgencyProps) {
  const { urgencies, readAsUrgent: words } = useText();
  if (urgency === 'urgent') return <span className="chip chip-urgent">{urgencies.urgent}</span>;
  if (!readAsUrgent) return null;
  return (
    <span className="chip chip-urgent chip-advised" title={words.hint}>
      {words.chip}
    </span>
  );
}
