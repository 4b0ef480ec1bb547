import type { DuplicateView } from '../../../contracts/views/duplicates';
import { useText } from '../../text/text';

/** What was found of the facts of both, and what each finding counts: whoever reads it can add it up. */
export function LikenessParts({ parts, points }: Pick<DuplicateView, 'parts' | 'points'>) {
  const { duplicates } = useText();
  return (
    <ul className="likeness" aria-label={duplicates.why}>
      {parts.map((part) => (
        <li key={part.code}>
          <span>{duplicates.parts[part.code]}</span>
          <span className="likeness-points">{duplicates.counts(part.points)}</span>
        </li>
      ))}
      <li className="likeness-sum">{duplicates.sum(points)}</li>
    </ul>
  );
}
