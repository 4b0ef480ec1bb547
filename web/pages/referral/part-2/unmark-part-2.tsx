import { useState } from 'react';
import type { MarkView } from '../../../../contracts/views/consents';
import type { FullView } from '../../../../contracts/views/referral';
import { UNMARK_REASONS } from '../../../../domain/part-2-mark';
import { useDraft } from '../../../drafts/drafts';
import { ChangeForm } from '../../../forms/change-form';
import { NoteField } from '../../../forms/note-field';
import { OptionGroup } from '../../../forms/option-group';
import { useHandOverHere } from '../../../forms/use-hand-over-here';
import { OpenedDialog } from '../../../pieces/opened-dialog';
import { whyNot } from '../../../session/person';
import { usePerson } from '../../../session/signed-in';
import { useText } from '../../../text/text';
import { asUnmarkReason, faultsOfUnmark, unmarkDrafts, unmarkOf } from './mark-draft';
import { Marks } from './marks';
import { MarksSince } from './marks-since';

interface UnmarkPart2Props {
  readonly referral: FullView;
  readonly marks: readonly MarkView[];
}

/** Opens the dialog in which a supervisor takes a mark back that was a mistake. */
export function UnmarkPart2({ referral, marks }: UnmarkPart2Props) {
  const { open, title, intro, close } = useText().part2.unmark;
  const person = usePerson();
  const isOpen = referral.status !== 'received' && referral.status !== 'closed';
  if (!isOpen || marks.length === 0 || whyNot(person, 'unmark-part-2', referral.team.id)) return null;
  return (
    <OpenedDialog open={open} title={title} close={close}>
      {(whenTaken) => (
        <>
          <p className="secondary">{intro}</p>
          <UnmarkForm referralId={referral.id} marks={marks} whenTaken={whenTaken} />
        </>
      )}
    </OpenedDialog>
  );
}

interface UnmarkFormProps {
  readonly referralId: string;
  readonly marks: readonly MarkView[];
  readonly whenTaken: () => void;
}

/** Takes back the marks that were there when it was opened, or were looked at since. */
function UnmarkForm({ referralId, marks, whenTaken }: UnmarkFormProps) {
  const { decide, part2 } = useText();
  const words = part2.unmark;
  const [seen, see] = useState(marks);
  const { draft, change, discard } = useDraft(unmarkDrafts, referralId);
  const isOfSender = marks.some(({ origin }) => origin !== 'desk');
  const handOver = useHandOverHere({
    referralId,
    kind: 'withdrawn-part-2-marks',
    faults: faultsOfUnmark(draft),
    request: (operationId) => unmarkOf(draft, seen, operationId),
    discard: () => {
      discard();
      whenTaken();
    },
  });
  const { isFrozen, faults } = handOver;
  const noteFault = faults.find((fault) => fault !== 'unmarkReason');
  const reasons = UNMARK_REASONS.filter((code) => !isOfSender || code === 'sender-corrected');
  return (
    <ChangeForm handOver={handOver} verb={words.button}>
      <Marks marks={seen} />
      <MarksSince marks={marks.filter(({ id }) => !seen.some((one) => one.id === id))} goOn={() => see(marks)} />
      {isOfSender && <p>{words.ofSender}</p>}
      <OptionGroup
        label={words.reason}
        options={reasons.map((code) => ({ code, words: words.reasons[code] }))}
        chosen={draft.reason}
        choose={(code) => change({ ...draft, reason: asUnmarkReason(code) })}
        isDisabled={isFrozen}
        fault={faults.includes('unmarkReason') ? decide.needs.unmarkReason : undefined}
        layout="column"
      />
      <NoteField
        label={words.note}
        note={draft.note}
        change={(note) => change({ ...draft, note })}
        isDisabled={isFrozen}
        fault={noteFault && decide.needs[noteFault]}
      />
    </ChangeForm>
  );
}
