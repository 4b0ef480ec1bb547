import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../text/text';
import { SearchBox } from './search-box';

interface SearchDialogProps {
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** The search, over whatever page one is on. What is typed stays in it: no address and no history holds a name. */
export function SearchDialog({ isOpen, close }: SearchDialogProps) {
  const { search } = useText();
  return (
    <ModalOverlay
      className="overlay search-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      isDismissable
    >
      <Modal className="modal search-modal">
        <Dialog className="search" aria-label={search.title}>
          <SearchBox close={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
