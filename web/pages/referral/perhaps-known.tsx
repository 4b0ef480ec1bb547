import { Link } from 'react-router';
import type { FullView } from '../../../contracts/views/referral';
import { useText } from '../../text/text';
import { LikenessParts } from '../duplicates/likeness-parts';
import { PersonShown } from '../duplicates/person-shown';
import { Section } from './section';

/** As whom the person may be on record already. Nothing is said of whom the reader may not see, but that there is somebody. */
export function PerhapsKnown({ referral: { perhapsKnown } }: { readonly referral: FullView }) {
  const { duplicates } = useText();
  const { seen, more, elsewhere } = perhapsKnown;
  if (seen.length === 0 && elsewhere === 0) return null;
  return (
    <Section title={duplicates.beside.title}>
      <ul className="perhaps-known">
        {seen.map(({ id, level, points, parts, other }) => (
          <li key={id}>
            <strong>{duplicates.levels[level]}</strong>
            <PersonShown person={other} />
            <LikenessParts parts={parts} points={points} />
            <Link to={`/duplicates/${id}`}>{duplicates.compare.link}</Link>
          </li>
        ))}
      </ul>
      {more > 0 && <Link to="/duplicates">{duplicates.beside.more(more)}</Link>}
      {elsewhere > 0 && <p className="secondary">{duplicates.beside.elsewhere(elsewhere)}</p>}
    </Section>
  );
}
