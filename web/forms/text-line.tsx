import { FieldError, Text as Hint, Input, Label, TextField } from 'react-aria-components';

interface TextLineProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly max: number;
  readonly isDisabled: boolean;
  readonly fault?: string | undefined;
  readonly type?: 'text' | 'tel' | 'email' | 'date';
}

/** A few words in one line. */
export const TextLine = ({ label, hint, value, change, max, isDisabled, fault, type = 'text' }: TextLineProps) => (
  <TextField className="field" value={value} onChange={change} isDisabled={isDisabled} isInvalid={fault !== undefined}>
    <Label>{label}</Label>
    {hint && <Hint slot="description">{hint}</Hint>}
    <FieldError>{fault}</FieldError>
    <Input dir="auto" type={type} maxLength={max} autoComplete="off" />
  </TextField>
);
