import { useText } from '../text/text';
import { useFocusOnTry } from './use-focus-on-try';

interface FaultSummaryProps {
  readonly faults: readonly string[];
  /** Grows with each try, so that a second try is heard as well. */
  readonly tries: number;
}

/** What is missing, in one place above the form; takes the focus, so that nobody has to search. */
export function FaultSummary({ faults, tries }: FaultSummaryProps) {
  const { decide } = useText();
  const here = useFocusOnTry(tries);
  if (faults.length === 0) return null;
  return (
    <div className="faults" role="alert" tabIndex={-1} ref={here}>
      <p>{decide.summary}</p>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}
