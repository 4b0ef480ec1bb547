import { FieldError, Text as Hint, Input, Label, TextField } from 'react-aria-components';
import { useText } from '../../../text/text';
import type { AttemptDraft, Fault } from './attempt-draft';

interface AttemptTimeProps {
  readonly draft: AttemptDraft;
  readonly change: (draft: AttemptDraft) => void;
  readonly isFrozen: boolean;
  readonly faults: readonly Fault[];
}

/** When it was tried, for those who write it down later. */
export function AttemptTime({ draft, change, isFrozen, faults }: AttemptTimeProps) {
  const { contact, decide } = useText();
  return (
    <TextField
      className="field"
      type="datetime-local"
      value={draft.at}
      onChange={(at) => change({ ...draft, at })}
      isDisabled={isFrozen}
      isInvalid={faults.includes('at')}
    >
      <Label>{contact.log.at}</Label>
      <Hint slot="description">{contact.log.atHint}</Hint>
      <FieldError>{decide.needs.at}</FieldError>
      <Input />
    </TextField>
  );
}
