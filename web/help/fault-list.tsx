import { useFocusOnTry } from '../forms/use-focus-on-try';
import type { HelpText } from '../text/en/help';
import type { Fault } from './fields';

interface FaultListProps {
  readonly text: HelpText;
  readonly faults: readonly Fault[];
  /** Grows with each try, so that a second one is heard as well. */
  readonly tries: number;
}

/** All that has to be looked at, on top; each leads to its question. It takes the focus, so that nobody has to search. */
export function FaultList({ text, faults, tries }: FaultListProps) {
  const here = useFocusOnTry(tries);
  if (faults.length === 0) return null;
  return (
    <div className="faults" role="alert" tabIndex={-1} ref={here}>
      <p>{text.faults}</p>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>
            {/* Not a link: each would be an address of its own in the history of the browser. */}
            <button type="button" className="link" onClick={() => document.getElementById(fault)?.focus()}>
              {text.needs[fault]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
