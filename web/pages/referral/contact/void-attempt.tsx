import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { FullView } from '../../../../contracts/views';
import { VOID_REASONS } from '../../../../domain/contact';
import { useDraft } from '../../../drafts/drafts';
import { ChangeForm } from '../../../forms/change-form';
import { NoteField } from '../../../forms/note-field';
import { OptionGroup } from '../../../forms/option-group';
import { useHandOver } from '../../../forms/use-hand-over';
import { Action } from '../../../pieces/action';
import { useText } from '../../../text/text';
import { asReason, faultsOf, requestOf, voidDrafts } from './void-draft';

interface VoidAttemptProps {
  readonly referralId: string;
  readonly attempt: FullView['attempts'][number];
}

/** Opens the dialog in which somebody says that an attempt was logged by mistake. */
export function VoidAttempt({ referralId, attempt }: VoidAttemptProps) {
  const { contact, channels, results } = useText();
  const words = contact.takeBack;
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
            <p>{contact.attempts.line(channels[attempt.channel], results[attempt.result])}</p>
            <p className="secondary">{words.intro}</p>
            <VoidForm referralId={referralId} attempt={attempt} whenTaken={close} />
            <Action onPress={close}>{words.close}</Action>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

function VoidForm({ referralId, attempt, whenTaken }: VoidAttemptProps & { readonly whenTaken: () => void }) {
  const { contact, decide } = useText();
  const words = contact.takeBack;
  const { draft, change, discard } = useDraft(voidDrafts, attempt.id);
  const [isAsked, setIsAsked] = useState(false);
  const { progress, ...handOver } = useHandOver({
    referralId,
    kind: 'voided-attempts',
    faults: faultsOf(draft),
    request: (operationId) => {
      setIsAsked(true);
      return requestOf(draft, attempt.id, operationId);
    },
    discard: () => {
      discard();
      whenTaken();
    },
  });
  const { isFrozen, faults } = handOver;
  const needsNote = faults.find((fault) => fault !== 'reason');
  // What came of another attempt, which was taken back or refused before this dialog, is not told in it.
  const told = isAsked || isFrozen ? progress : undefined;
  return (
    <ChangeForm handOver={{ ...handOver, progress: told }} verb={words.button}>
      <OptionGroup
        label={words.reason}
        options={VOID_REASONS.map((code) => ({ code, words: words.reasons[code], hint: words.hints[code] }))}
        chosen={draft.reason}
        choose={(code) => change({ ...draft, reason: asReason(code) })}
        isDisabled={isFrozen}
        fault={faults.includes('reason') ? decide.needs.reason : undefined}
        layout="column"
      />
      <NoteField
        label={words.note}
        note={draft.note}
        change={(note) => change({ ...draft, note })}
        isDisabled={isFrozen}
        fault={needsNote && decide.needs[needsNote]}
      />
    </ChangeForm>
  );
}
