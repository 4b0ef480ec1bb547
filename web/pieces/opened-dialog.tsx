import { type ReactNode, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Action } from './action';

interface OpenedDialogProps {
  /** The words of the button that opens it. */
  readonly open: string;
  readonly title: string;
  /** The words of the button that closes it. */
  readonly close: string;
  readonly children: (whenTaken: () => void) => ReactNode;
}

/** A quiet button, and the dialog that it opens. What is in it closes it once it was taken. */
export function OpenedDialog({ open, title, close, children }: OpenedDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const shut = () => setIsOpen(false);
  return (
    <>
      <Action tone="quiet" onPress={() => setIsOpen(true)}>
        {open}
      </Action>
      <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={setIsOpen} isDismissable>
        <Modal className="modal write-down">
          <Dialog>
            <Heading slot="title">{title}</Heading>
            {children(shut)}
            <Action onPress={shut}>{close}</Action>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
