import { useDraft } from '../../../drafts/drafts';
import { ChangeForm } from '../../../forms/change-form';
import { NoteField } from '../../../forms/note-field';
import { useHandOverHere } from '../../../forms/use-hand-over-here';
import { OpenedDialog } from '../../../pieces/opened-dialog';
import { useText } from '../../../text/text';
import { faultsOfNote, withdrawalDrafts, withdrawalOf } from './consent-draft';

interface WithdrawConsentProps {
  readonly referralId: string;
  readonly consentId: string;
}

/** Opens the dialog in which somebody says that the person took a consent back. */
export function WithdrawConsent({ referralId, consentId }: WithdrawConsentProps) {
  const { open, title, intro, close } = useText().part2.withdraw;
  return (
    <OpenedDialog open={open} title={title} close={close}>
      {(whenTaken) => (
        <>
          <p className="secondary">{intro}</p>
          <WithdrawForm referralId={referralId} consentId={consentId} whenTaken={whenTaken} />
        </>
      )}
    </OpenedDialog>
  );
}

function WithdrawForm({ referralId, consentId, whenTaken }: WithdrawConsentProps & { readonly whenTaken: () => void }) {
  const { decide, part2 } = useText();
  const words = part2.withdraw;
  const { draft, change, discard } = useDraft(withdrawalDrafts, consentId);
  const handOver = useHandOverHere({
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
