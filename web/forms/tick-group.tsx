import { Checkbox, CheckboxGroup, FieldError, Label } from 'react-aria-components';

interface TickGroupProps<Code extends string> {
  readonly label: string;
  readonly options: readonly { readonly code: Code; readonly words: string }[];
  readonly ticked: readonly Code[];
  readonly change: (ticked: readonly Code[]) => void;
  readonly isDisabled: boolean;
  readonly fault?: string | undefined;
}

/** A question with a few answers of which several may hold. What was ticked first comes first. */
export function TickGroup<Code extends string>(props: TickGroupProps<Code>) {
  const { label, options, ticked, change, isDisabled, fault } = props;
  return (
    <CheckboxGroup
      className="options options-tight"
      value={[...ticked]}
      onChange={(codes) => change(codes.flatMap((code) => options.find((known) => known.code === code)?.code ?? []))}
      isDisabled={isDisabled}
      isInvalid={fault !== undefined}
    >
      <Label>{label}</Label>
      <FieldError>{fault}</FieldError>
      <div className="options-all">
        {options.map(({ code, words }) => (
          <Checkbox key={code} value={code} className="check">
            <span className="check-box" />
            {words}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
