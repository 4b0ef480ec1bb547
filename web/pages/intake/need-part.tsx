import { FieldError, Label, TextArea, TextField } from 'react-aria-components';
import { URGENCIES } from '../../../domain/referral';
import { OptionGroup } from '../../forms/option-group';
import { useText } from '../../text/text';
import type { PartProps } from './part';

/** What is needed comes first: somebody is telling it. */
export function NeedPart({ draft, type, isFrozen, faults }: PartProps) {
  const { intake, urgencies } = useText();
  return (
    <>
      <h2>{intake.need.title}</h2>
      <TextField
        className="field"
        value={draft.narrative}
        onChange={(narrative) => type({ narrative })}
        isDisabled={isFrozen}
        isInvalid={faults.includes('narrative')}
      >
        <Label>{intake.need.narrative}</Label>
        <FieldError>{intake.needs.narrative}</FieldError>
        <TextArea rows={6} dir="auto" />
      </TextField>
      <OptionGroup
        label={intake.need.urgency}
        options={URGENCIES.map((code) => ({ code, words: urgencies[code] }))}
        chosen={draft.urgency}
        choose={(code) => type({ urgency: URGENCIES.find((known) => known === code) ?? 'routine' })}
        isDisabled={isFrozen}
        layout="tight"
      />
    </>
  );
}
