import { type ReactNode, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Action } from './action';
import { useWayBack } from './way-back';

interface OpenedDialogProps {
  /** The words of the button that opens it. */
  readonly open: string;
  readonly title: string;
  /** The words of the button that closes it. */
  readonly close: string;
  /** Whether it can be opened now. One that is open stays until it is closed, and says itself what has become of it. */
  readonly isOffered?: boolean;
  readonly children: (whenTaken: () => void) => ReactNode;
}

/** A quiet button, and the dialog that it opens. What is in it closes it once it was taken. */
export function OpenedDialog({ open, isOffered = true, ...dialog }: OpenedDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {isOffered && (
        <Action tone="quiet" onPress={() => setIsOpen(true)}>
          {open}
        </Action>
      )}
      <DialogOver {...dialog} isOpen={isOpen} setIsOpen={setIsOpen} />
    </>
  );
}

interface DialogOverProps extends Pick<OpenedDialogProps, 'title' | 'close' | 'children'> {
  readonly isOpen: boolean;
  readonly setIsOpen: (isOpen: boolean) => void;
}

/**
 * The dialog alone. Where its button stands in what may go while it is open, such as a row or a consent, whoever outlives
 * that holds it: a dialog that goes with its button takes along what was typed, and says nothing.
 */
export function DialogOver({ title, close, isOpen, setIsOpen, children }: DialogOverProps) {
  useWayBack(isOpen);
  const shut = () => setIsOpen(false);
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={setIsOpen} isDismissable>
      <Modal className="modal write-down">
        <Dialog>
          <Heading slot="title">{title}</Heading>
          {children(shut)}
          <Action onPress={shut}>{close}</Action>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
