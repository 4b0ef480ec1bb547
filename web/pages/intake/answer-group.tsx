import { ANSWERS, type Answer } from '../../../domain/referral';
import { OptionGroup } from '../../forms/option-group';
import { useText } from '../../text/text';

interface AnswerGroupProps {
  readonly label: string;
  readonly answer: Answer;
  readonly say: (answer: Answer) => void;
  readonly isDisabled: boolean;
}

/** Yes, no, or not known. */
export function AnswerGroup({ label, answer, say, isDisabled }: AnswerGroupProps) {
  const { answers } = useText();
  return (
    <OptionGroup
      label={label}
      options={ANSWERS.map((code) => ({ code, words: answers[code] }))}
      chosen={answer}
      choose={(code) => say(ANSWERS.find((known) => known === code) ?? 'unknown')}
      isDisabled={isDisabled}
      layout="tight"
    />
  );
}
