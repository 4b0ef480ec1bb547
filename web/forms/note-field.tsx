import { FieldError, Text as Hint, Label, TextArea, TextField } from 'react-aria-components';

interface NoteFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly note: string;
  readonly change: (note: string) => void;
  readonly isDisabled: boolean;
  readonly fault?: string | undefined;
}

/** A person's own words. */
export const NoteField = ({ label, hint, note, change, isDisabled, fault }: NoteFieldProps) => (
  <TextField className="field" value={note} onChange={change} isDisabled={isDisabled} isInvalid={fault !== undefined}>
    <Label>{label}</Label>
    {hint && <Hint slot="description">{hint}</Hint>}
    <FieldError>{fault}</FieldError>
    <TextArea rows={2} dir="auto" />
  </TextField>
);
