import { Button } from 'react-aria-components';
import { NavLink } from 'react-router';
import { Icon } from '../pieces/icon';
import type { Person } from '../session/person';
import { useText } from '../text/text';
import { useWriteDown } from '../write-down/open-write-down';
import { Account } from './account';
import { More } from './more';
import { placesFor } from './places';

/** As many places as a thumb reaches at the foot of a phone, beside the search; the others are behind "More" there. */
const AT_THE_FOOT = 3;

interface NavProps {
  readonly person: Person;
  readonly showKeys: () => void;
  /** Undefined for whoever may not. */
  readonly search: (() => void) | undefined;
}

/** The places of the desk, an icon and a word each. */
export function Nav({ person, showKeys, search }: NavProps) {
  const { caseFile, frame } = useText();
  const write = useWriteDown();
  const places = placesFor(person);
  return (
    <nav className="nav" aria-label={frame.nav.label}>
      {search && (
        <Button className="nav-place" onPress={search}>
          <Icon name="search" />
          <span>{frame.nav.search}</span>
        </Button>
      )}
      {places.map(({ name, path, icon }, at) => (
        <NavLink key={name} to={path} className={at < AT_THE_FOOT ? 'nav-place' : 'nav-place nav-roomy'}>
          <Icon name={icon} />
          <span>{frame.nav[name]}</span>
        </NavLink>
      ))}
      <span className="nav-gap" />
      {write && (
        <Button className="nav-place" aria-haspopup="dialog" onPress={() => write({})}>
          <Icon name="write" />
          <span>{caseFile.writeDown.button}</span>
        </Button>
      )}
      <Button className="nav-place nav-roomy" onPress={showKeys}>
        <Icon name="keys" />
        <span>{frame.keys.button}</span>
      </Button>
      <Account person={person} />
      <More person={person} places={places.slice(AT_THE_FOOT)} />
    </nav>
  );
}
