import { useState } from 'react';
import { Button, Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { NavLink, useLocation } from 'react-router';
import { Icon } from '../pieces/icon';
import type { Person } from '../session/person';
import { useText } from '../text/text';
import { AccountChoices } from './account-choices';
import type { Place } from './places';

interface MoreProps {
  readonly person: Person;
  readonly places: readonly Place[];
}

/** On a phone, the places for which the foot of the page has no room, and what is behind the name elsewhere. */
export function More({ person, places }: MoreProps) {
  const { frame } = useText();
  const { pathname } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const isHere = places.some(({ path }) => pathname.startsWith(path));
  return (
    <>
      <Button
        className="nav-place nav-tight"
        aria-haspopup="dialog"
        data-here={isHere || undefined}
        onPress={() => setIsOpen(true)}
      >
        <Icon name="more" />
        <span>{frame.nav.more}</span>
      </Button>
      <ModalOverlay className="overlay overlay-foot" isOpen={isOpen} onOpenChange={setIsOpen} isDismissable>
        <Modal className="modal modal-foot">
          <Dialog className="more" aria-label={frame.nav.more}>
            {places.length > 0 && (
              <nav aria-label={frame.nav.label}>
                {places.map(({ name, path, icon }) => (
                  <NavLink key={name} to={path} className="more-place" onClick={() => setIsOpen(false)}>
                    <Icon name={icon} />
                    {frame.nav[name]}
                  </NavLink>
                ))}
              </nav>
            )}
            <AccountChoices person={person} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
