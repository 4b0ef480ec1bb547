import { Button } from 'react-aria-components';
import { NavLink } from 'react-router';
import { Icon } from '../pieces/icon';
import type { Person } from '../session/person';
import { useText } from '../text/text';
import { Account } from './account';
import { placesFor } from './places';

interface NavProps {
  readonly person: Person;
  readonly showKeys: () => void;
}

/** The places of the desk, an icon and a word each. */
export function Nav({ person, showKeys }: NavProps) {
  const { frame } = useText();
  return (
    <nav className="nav" aria-label={frame.nav.label}>
      {placesFor(person).map(({ name, path, icon }) => (
        <NavLink key={name} to={path} className="nav-place">
          <Icon name={icon} />
          <span>{frame.nav[name]}</span>
        </NavLink>
      ))}
      <span className="nav-gap" />
      <Button className="nav-place" onPress={showKeys}>
        <Icon name="keys" />
        <span>{frame.keys.button}</span>
      </Button>
      <Account person={person} />
    </nav>
  );
}
