import { useText } from '../../../text/text';
import type { Difference } from './what-changed';

interface DifferencesProps {
  readonly differences: readonly Difference[];
  readonly before: number;
  readonly now: number;
}

/** Two versions of a referral beside each other, only where they differ. */
export function Differences({ differences, before, now }: DifferencesProps) {
  const words = useText().decide.changed;
  if (differences.length === 0) return <p className="secondary">{words.nothingElse}</p>;
  return (
    <table className="rules">
      <thead>
        <tr>
          <th scope="col">{words.fact}</th>
          <th scope="col">{words.before(before)}</th>
          <th scope="col">{words.now(now)}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ part, before: was, now: is }) => (
          <tr key={part}>
            <th scope="row">{part}</th>
            <td>{was}</td>
            <td>
              <mark className="changed">{is}</mark>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
