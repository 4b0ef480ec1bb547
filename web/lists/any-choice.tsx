import { ChoiceField } from '../forms/choice-field';
import { useText } from '../text/text';

interface AnyChoiceProps {
  readonly label: string;
  readonly choices: readonly { readonly code: string; readonly words: string }[];
  /** Empty where the list is not narrowed by it. */
  readonly value: string;
  readonly change: (value: string) => void;
}

const ANY = 'any';

/** Narrows a list to one of a few values, or to none in particular. */
export function AnyChoice({ label, choices, value, change }: AnyChoiceProps) {
  const { any } = useText().lists;
  return (
    <ChoiceField
      label={label}
      placeholder={any}
      choices={[{ code: ANY, words: any }, ...choices]}
      chosen={value || ANY}
      choose={(code) => change(code === ANY ? '' : code)}
      isDisabled={false}
      fault={undefined}
    />
  );
}
