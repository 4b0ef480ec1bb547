import { ChoiceField } from '../../../forms/choice-field';
import { NoteField } from '../../../forms/note-field';
import { useText } from '../../../text/text';
import { wordFor } from '../../../text/word-for';
import { reasonsFor, ruleAgainst } from './decision-draft';
import type { PartProps } from './part-props';

/** The grounds: asked for only where the pick departs from the advice, goes past a rule, or declines. */
export function ReasonFields({ referral, draft, change, isFrozen, faults }: PartProps) {
  const { decide, overrides, declines, rules } = useText();
  const reasons = reasonsFor(draft, referral);
  if (reasons.length === 0) return null;
  const words = draft.pick === 'decline' ? declines : overrides;
  const question =
    draft.pick === 'decline'
      ? decide.reasonDecline
      : ruleAgainst(draft, referral, rules)
        ? decide.reasonRule
        : decide.reasonOverride;
  return (
    <div className="reason">
      <ChoiceField
        label={question}
        placeholder={decide.reasonPick}
        choices={reasons.map((code) => ({ code, words: wordFor(words, code) }))}
        chosen={draft.reason}
        choose={(reason) => change({ ...draft, reason })}
        isDisabled={isFrozen}
        fault={faults.includes('reason') ? decide.needs.reason : undefined}
      />
      <NoteField
        label={decide.note}
        hint={decide.noteHint}
        note={draft.note}
        change={(note) => change({ ...draft, note })}
        isDisabled={isFrozen}
        fault={
          faults.includes('note') ? decide.needs.note : faults.includes('noteLong') ? decide.needs.noteLong : undefined
        }
      />
    </div>
  );
}
