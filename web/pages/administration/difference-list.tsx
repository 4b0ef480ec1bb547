import { useText } from '../../text/text';
import type { Difference } from './policy-differences';

/** What two versions say differently: where, then what was, then what is. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  const { administration } = useText();
  const { policies, words, step } = administration;
  if (differences.length === 0) return <p>{policies.noChanges}</p>;
  const inWords = (part: string) => (/^\d+$/.test(part) ? step(Number(part) + 1) : (words[part] ?? part));
  return (
    <ul className="differences">
      {differences.map(({ path, before, after }) => (
        <li key={path.join('/')}>
          <span>{path.map(inWords).join(', ')}</span>
          <del>{before ?? policies.none}</del>
          <span aria-hidden="true">→</span>
          <ins>{after ?? policies.none}</ins>
        </li>
      ))}
    </ul>
  );
}
