import type { FullView } from '../../../../contracts/views/referral';
import { VOID_REASONS } from '../../../../domain/contact';
import { useDraft } from '../../../drafts/drafts';
import { ChangeForm } from '../../../forms/change-form';
import { NoteField } from '../../../forms/note-field';
import { OptionGroup } from '../../../forms/option-group';
import { useHandOverHere } from '../../../forms/use-hand-over-here';
import { OpenedDialog } from '../../../pieces/opened-dialog';
import { useText } from '../../../text/text';
import { asReason, faultsOf, requestOf, voidDrafts } from './void-draft';

interface VoidAttemptProps {
  readonly referralId: string;
  readonly attempt: FullView['attempts'][number];
}

/** Opens the dialog in which somebody says that an attempt was logged by mistake. */
export function VoidAttempt({ referralId, attempt }: VoidAttemptProps) {
  const { contact, channels, results } = useText();
  const { open, title, intro, close } = contact.takeBack;
  return (
    <OpenedDialog open={open} title={title} close={close}>
      {(whenTaken) => (
        <>
          <p>{contact.attempts.line(channels[attempt.channel], results[attempt.result])}</p>
          <p className="secondary">{intro}</p>
          <VoidForm referralId={referralId} attempt={attempt} whenTaken={whenTaken} />
        </>
      )}
    </OpenedDialog>
  );
}

function VoidForm({ referralId, attempt, whenTaken }: VoidAttemptProps & { readonly whenTaken: () => void }) {
  const { contact, decide } = useText();
  const words = contact.takeBack;
  const { draft, change, discard } = useDraft(voidDrafts, attempt.id);
  const handOver = useHandOverHere({
    referralId,
    kind: 'voided-attempts',
    faults: faultsOf(draft),
    request: (operationId) => requestOf(draft, attempt.id, operationId),
    discard: () => {
      discard();
      whenTaken();
    },
  });
  const { isFrozen, faults } = handOver;
  const needsNote = faults.find((fault) => fault !== 'reason');
  return (
    <ChangeForm handOver={handOver} verb={words.button}>
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
