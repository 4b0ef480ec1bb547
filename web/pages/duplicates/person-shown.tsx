import { Link } from 'react-router';
import type { DuplicateView } from '../../../contracts/views/duplicates';
import { useText } from '../../text/text';

/** One of two who may be one: the name, the birth date, and the case in which the reader finds them. */
export function PersonShown({ person }: { readonly person: DuplicateView['one'] }) {
  const { duplicates } = useText();
  return (
    <span className="person-shown">
      <Link to={`/cases/${person.caseId}`}>
        <bdi>{person.name}</bdi>
      </Link>
      <span className="secondary">
        {[
          duplicates.born(person.birthDate),
          person.team.name,
          person.isOpen ? duplicates.open : duplicates.closed,
        ].join(' · ')}
      </span>
    </span>
  );
}
