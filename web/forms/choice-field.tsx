import { Button, FieldError, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

interface ChoiceFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly choices: readonly { readonly code: string; readonly words: string }[];
  readonly chosen: string | null;
  readonly choose: (code: string) => void;
  readonly isDisabled: boolean;
  readonly fault: string | undefined;
}

/** One code out of a list, said in words. */
export const ChoiceField = ({ label, placeholder, choices, chosen, choose, isDisabled, fault }: ChoiceFieldProps) => (
  <Select
    className="field"
    placeholder={placeholder}
    value={chosen}
    onChange={(key) => choose(`${key}`)}
    isDisabled={isDisabled}
    isInvalid={fault !== undefined}
  >
    <Label>{label}</Label>
    <FieldError>{fault}</FieldError>
    <Button className="select">
      <SelectValue />
      <span aria-hidden="true">▾</span>
    </Button>
    <Popover className="popover combo-list">
      <ListBox>
        {choices.map(({ code, words }) => (
          <ListBoxItem key={code} id={code} className="combo-row">
            {words}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  </Select>
);
