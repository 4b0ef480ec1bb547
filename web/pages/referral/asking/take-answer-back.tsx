import type { AnswerView, QuestionView } from '../../../../contracts/views/inquiries';
import { ANSWER_FAULTS } from '../../../../domain/inquiry';
import { useDraft } from '../../../drafts/drafts';
import { ChangeForm } from '../../../forms/change-form';
import { NoteField } from '../../../forms/note-field';
import { OptionGroup } from '../../../forms/option-group';
import { useHandOverHere } from '../../../forms/use-hand-over-here';
import { OpenedDialog } from '../../../pieces/opened-dialog';
import { useText } from '../../../text/text';
import { asReason, faultsOf, requestOf, takeBackDrafts } from './take-back-draft';

interface TakeAnswerBackProps {
  readonly referralId: string;
  readonly question: QuestionView;
  readonly answer: AnswerView;
}

/** Opens the dialog in which somebody says that an answer was wrong. */
export function TakeAnswerBack({ referralId, question, answer }: TakeAnswerBackProps) {
  const { open, title, intro, close } = useText().asking.takeBack;
  return (
    <OpenedDialog open={open} title={title} close={close}>
      {(whenTaken) => (
        <>
          <p dir="auto">{question.question}</p>
          {answer.text !== null && <blockquote dir="auto">{answer.text}</blockquote>}
          <p className="secondary">{intro}</p>
          <TakeBackForm referralId={referralId} question={question} answer={answer} whenTaken={whenTaken} />
        </>
      )}
    </OpenedDialog>
  );
}

function TakeBackForm({
  referralId,
  question,
  answer,
  whenTaken,
}: TakeAnswerBackProps & { readonly whenTaken: () => void }) {
  const { asking, decide, answerFaults } = useText();
  const words = asking.takeBack;
  const { draft, change, discard } = useDraft(takeBackDrafts, `${question.id} ${answer.id}`);
  const handOver = useHandOverHere({
    referralId,
    kind: 'taken-back-answers',
    faults: faultsOf(draft),
    request: (operationId) => requestOf(draft, { questionId: question.id, answerId: answer.id }, operationId),
    discard: () => {
      discard();
      whenTaken();
    },
  });
  const { isFrozen, faults } = handOver;
  const needsNote = faults.find((fault) => fault !== 'reason');
  return (
    <ChangeForm handOver={handOver} verb={words.button}>
      <OptionGroup
        label={words.reason}
        options={ANSWER_FAULTS.map((code) => ({ code, words: answerFaults[code] }))}
        chosen={draft.reason}
        choose={(code) => change({ ...draft, reason: asReason(code) })}
        isDisabled={isFrozen}
        fault={faults.includes('reason') ? decide.needs.reason : undefined}
        layout="column"
      />
      <NoteField
        label={words.note}
        note={draft.note}
        change={(note) => change({ ...draft, note })}
        isDisabled={isFrozen}
        fault={needsNote && decide.needs[needsNote]}
      />
    </ChangeForm>
  );
}
