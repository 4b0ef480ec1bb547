import { Checkbox } from 'react-aria-components';
import { NAME_MAX } from '../../../contracts/limits';
import { TextLine } from '../../forms/text-line';
import { useText } from '../../text/text';
import { AnswerGroup } from './answer-group';
import type { Measures } from './intake-draft';
import type { PartProps } from './part';

const SEVERAL_MAX = 1_000;

const MEASURES = [
  ['race', SEVERAL_MAX],
  ['ethnicity', NAME_MAX],
  ['gender', NAME_MAX],
  ['sexualOrientation', NAME_MAX],
  ['disability', SEVERAL_MAX],
] as const satisfies readonly (readonly [keyof Measures, number])[];

/** What the person agreed to; and what only they may say of themself, if they want to. */
export function ConsentPart({ draft, type, isFrozen, faults }: PartProps) {
  const { consent, measures: words, needs } = useText().intake;
  const { measures } = draft;
  return (
    <>
      <h2>{consent.title}</h2>
      <AnswerGroup
        label={consent.share}
        answer={draft.consentToShare}
        say={(consentToShare) => type({ consentToShare })}
        isDisabled={isFrozen}
      />
      <h2>{words.title}</h2>
      <p className="secondary">{words.about}</p>
      <Checkbox
        className="check"
        isSelected={measures.consented}
        onChange={(consented) => type({ measures: { ...measures, consented } })}
        isDisabled={isFrozen}
      >
        <span className="check-box" />
        {words.consented}
      </Checkbox>
      {measures.consented &&
        MEASURES.map(([name, max]) => (
          <TextLine
            key={name}
            label={words[name]}
            value={measures[name]}
            change={(typed) => type({ measures: { ...measures, [name]: typed } })}
            max={max}
            fault={faults.includes('measures') ? needs.measures : undefined}
            isDisabled={isFrozen}
          />
        ))}
    </>
  );
}
