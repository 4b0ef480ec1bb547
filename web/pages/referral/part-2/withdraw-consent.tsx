import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useDraft } from '../../../drafts/drafts';
import { ChangeForm } from '../../../forms/change-form';
import { NoteField } from '../../../forms/note-field';
import { useHandOver } from '../../../forms/use-hand-over';
import { Action } from '../../../pieces/action';
import { useText } from '../../../text/text';
import { faultsOfNote, withdrawalDrafts, withdrawalOf } from './consent-draft';

interface WithdrawConsentProps {
  readonly referralId: string;
  readonly consentId: string;
}

/** Opens the dialog in which somebody says that the person took a consent back. */
export function WithdrawConsent({ referralId, consentId }: WithdrawConsentProps) {
  const words = useText().part2.withdraw;
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Action tone="quiet" onPress={() => setIsOpen(true)}>
        {words.open}
      </Action>
      <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={setIsOpen} isDismissable>
        <Modal className="modal write-down">
          <Dialog>
            <Heading slot="title">{words.title}</Heading>
            <p className="secondary">{words.intro}</p>
            <WithdrawForm referralId={referralId} consentId={consentId} whenTaken={close} />
            <Action onPress={close}>{words.close}</Action>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

function WithdrawForm({ referralId, consentId, whenTaken }: WithdrawConsentProps & { readonly whenTaken: () => void }) {
  const { decide, part2 } = useText();
  const words = part2.withdraw;
  const { draft, change, discard } = useDraft(withdrawalDrafts, consentId);
  const handOver = useHandOver({
    referralId,
    kind: 'withdrawn-consents',
    faults: faultsOfNote(draft.note),
    request: (operationId) => withdrawalOf(draft.note, consentId, operationId),
    discard: () => {
      discard();
      whenTaken();
    },
  });
  const [fault] = handOver.faults;
  return (
    <ChangeForm handOver={handOver} verb={words.button}>
      <NoteField
        label={words.note}
        note={draft.note}
        change={(note) => change({ note })}
        isDisabled={handOver.isFrozen}
        fault={fault && decide.needs[fault]}
      />
    </ChangeForm>
  );
}
