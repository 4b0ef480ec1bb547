import { OptionGroup } from '../../../forms/option-group';
import { useText } from '../../../text/text';
import { useTimes } from '../../../time/use-times';
import type { OutcomeOptionsProps } from './outcome-options';

/** Which other open referral goes on for a duplicate; why it may ask for the same is said beside it. */
export function GoesOn({ referral, draft, change, isFrozen, faults }: OutcomeOptionsProps) {
  const { contact, decide, duplicates, lists } = useText();
  const { when } = useTimes();
  return (
    <OptionGroup
      label={contact.outcome.goesOn}
      options={referral.others.open.map(({ id, need, source, receivedAt, reasons }) => ({
        code: id,
        words: need,
        hint: [
          lists.from(source),
          when(receivedAt),
          ...reasons.map((reason) => duplicates.others.reasons[reason]),
        ].join(' · '),
      }))}
      chosen={draft.goesOn}
      choose={(goesOn) => change({ ...draft, goesOn })}
      isDisabled={isFrozen}
      fault={faults.includes('goesOn') ? decide.needs.goesOn : undefined}
      layout="column"
    />
  );
}
