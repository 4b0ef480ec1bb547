import { FieldError, Label, Radio, RadioGroup, Text } from 'react-aria-components';
import { Stroke } from '../pieces/action';

/** One answer of a few; an answer that cannot be given now says why. */
export interface Option {
  readonly code: string;
  readonly words: string;
  readonly hint?: string | undefined;
  readonly stroke?: string | undefined;
  readonly whyNot?: string | undefined;
}

interface OptionGroupProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string | null;
  readonly choose: (code: string) => void;
  readonly isDisabled: boolean;
  readonly fault?: string | undefined;
  readonly layout: 'tight' | 'column';
  /** Why some answers cannot be given, in one line, where there is no room beside each. */
  readonly about?: string | undefined;
  /** Where a dialog begins. */
  readonly autoFocus?: boolean;
}

/** A question with a few answers, all in sight. */
export const OptionGroup = ({
  label,
  options,
  chosen,
  choose,
  isDisabled,
  fault,
  layout,
  about,
  autoFocus,
}: OptionGroupProps) => (
  <RadioGroup
    className={`options options-${layout}`}
    value={chosen}
    onChange={choose}
    isDisabled={isDisabled}
    isInvalid={fault !== undefined}
  >
    <Label>{label}</Label>
    <FieldError>{fault}</FieldError>
    <div className="options-all">
      {options.map(({ code, words, hint, stroke, whyNot }) => (
        <Radio
          key={code}
          value={code}
          className="option"
          isDisabled={isDisabled || whyNot !== undefined}
          autoFocus={autoFocus === true && code === chosen}
        >
          {stroke && <Stroke>{stroke}</Stroke>}
          <span className="option-words">{words}</span>
          {layout === 'column' && (whyNot ?? hint) && <span className="option-hint">{whyNot ?? hint}</span>}
        </Radio>
      ))}
    </div>
    {about && <Text slot="description">{about}</Text>}
  </RadioGroup>
);
