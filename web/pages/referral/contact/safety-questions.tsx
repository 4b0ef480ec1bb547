import { Checkbox } from 'react-aria-components';
import { NoteField } from '../../../forms/note-field';
import { OptionGroup } from '../../../forms/option-group';
import { useText } from '../../../text/text';
import { SafeChannels } from './safe-channels';
import type { Fault, SafetyDraft } from './safety-draft';

interface SafetyQuestionsProps {
  readonly draft: SafetyDraft;
  readonly change: (draft: SafetyDraft) => void;
  readonly isFrozen: boolean;
  readonly faults: readonly Fault[];
}

/** Safe or not; if safe, how; and who said so. */
export function SafetyQuestions({ draft, change, isFrozen, faults }: SafetyQuestionsProps) {
  const { contact, decide } = useText();
  const words = contact.safety;
  return (
    <>
      <OptionGroup
        label={words.safe}
        options={[
          { code: 'yes', words: words.yes },
          { code: 'no', words: words.no },
        ]}
        chosen={draft.safe}
        choose={(code) => change({ ...draft, safe: code === 'yes' ? 'yes' : 'no' })}
        isDisabled={isFrozen}
        fault={faults.includes('safe') ? decide.needs.safe : undefined}
        layout="tight"
      />
      {draft.safe === 'yes' && (
        <>
          <SafeChannels draft={draft} change={change} isFrozen={isFrozen} faults={faults} />
          <Checkbox
            className="check"
            isSelected={draft.noVoicemail}
            onChange={(noVoicemail) => change({ ...draft, noVoicemail })}
            isDisabled={isFrozen}
          >
            <span className="check-box" />
            {words.noVoicemail}
          </Checkbox>
        </>
      )}
      <NoteField
        label={words.note}
        note={draft.note}
        change={(note) => change({ ...draft, note })}
        isDisabled={isFrozen}
        fault={
          faults.includes('note') ? decide.needs.note : faults.includes('noteLong') ? decide.needs.noteLong : undefined
        }
      />
    </>
  );
}
