import { CONTACT_NAME_MAX } from '../../../../contracts/limits';
import type { QuestionView } from '../../../../contracts/views/inquiries';
import type { FullView } from '../../../../contracts/views/referral';
import { useDraft } from '../../../drafts/drafts';
import { ChangeForm } from '../../../forms/change-form';
import { TextLine } from '../../../forms/text-line';
import { useHandOver } from '../../../forms/use-hand-over';
import { useText } from '../../../text/text';
import { answerIn, answersDrafts, faultsOf, requestOf } from './answer-draft';
import { AnswerFields } from './answer-fields';

interface Props {
  readonly referral: FullView;
  readonly questions: readonly QuestionView[];
  readonly tone: 'main' | 'plain';
}

/** What was answered, question by question; not all need be answered at once. */
export function AnswersForm({ referral, questions, tone }: Props) {
  const { asking, decide } = useText();
  const words = asking.answers;
  const { draft, change, discard } = useDraft(answersDrafts, referral.id);
  const { isFrozen, faults, ...handOver } = useHandOver({
    referralId: referral.id,
    kind: 'answers',
    faults: faultsOf(draft, questions),
    request: (operationId) => requestOf(draft, questions, operationId),
    discard,
  });
  return (
    <ChangeForm handOver={{ isFrozen, faults, ...handOver }} verb={words.button} about={words.tells} tone={tone}>
      {questions.map((question) => (
        <AnswerFields
          key={question.id}
          question={question}
          answer={answerIn(draft, question.id)}
          change={(answer) => change({ ...draft, of: { ...draft.of, [question.id]: answer } })}
          isFrozen={isFrozen}
        />
      ))}
      <TextLine
        label={words.toldBy}
        value={draft.toldBy}
        change={(toldBy) => change({ ...draft, toldBy })}
        max={CONTACT_NAME_MAX}
        isDisabled={isFrozen}
        fault={faults.includes('toldBy') ? decide.needs.toldBy : undefined}
      />
    </ChangeForm>
  );
}
