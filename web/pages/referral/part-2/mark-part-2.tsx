import type { FullView } from '../../../../contracts/views/referral';
import { useDraft } from '../../../drafts/drafts';
import { ChangeForm } from '../../../forms/change-form';
import { NoteField } from '../../../forms/note-field';
import { useHandOverHere } from '../../../forms/use-hand-over-here';
import { OpenedDialog } from '../../../pieces/opened-dialog';
import { whyNot } from '../../../session/person';
import { usePerson } from '../../../session/signed-in';
import { useText } from '../../../text/text';
import { faultsOfNote } from './consent-draft';
import { markDrafts, markOf } from './mark-draft';

/** Opens the dialog in which somebody of the team says that 42 CFR Part 2 protects a referral that bears no mark. */
export function MarkPart2({ referral }: { readonly referral: FullView }) {
  const { open, title, intro, close } = useText().part2.mark;
  const person = usePerson();
  const isOpen = referral.status !== 'received' && referral.status !== 'closed';
  if (referral.part2 || !isOpen || whyNot(person, 'mark-part-2', referral.team.id)) return null;
  return (
    <OpenedDialog open={open} title={title} close={close}>
      {(whenTaken) => (
        <>
          <p className="secondary">{intro}</p>
          <MarkForm referralId={referral.id} whenTaken={whenTaken} />
        </>
      )}
    </OpenedDialog>
  );
}

interface MarkFormProps {
  readonly referralId: string;
  readonly whenTaken: () => void;
}

function MarkForm({ referralId, whenTaken }: MarkFormProps) {
  const { decide, part2 } = useText();
  const words = part2.mark;
  const { draft, change, discard } = useDraft(markDrafts, referralId);
  const handOver = useHandOverHere({
    referralId,
    kind: 'part-2-marks',
    faults: faultsOfNote(draft.note),
    request: (operationId) => markOf(draft.note, operationId),
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
