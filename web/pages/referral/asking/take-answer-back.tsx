import { useState } from 'react';
import type { QuestionView } from '../../../../contracts/views/inquiries';
import type { FullView } from '../../../../contracts/views/referral';
import { ANSWER_FAULTS } from '../../../../domain/inquiry';
import { OpenedDialog } from '../../../pieces/opened-dialog';
import { useText } from '../../../text/text';
import { WhyForm } from '../why-form';
import { requestOf, takeBackDrafts } from './take-back-draft';

interface TakeAnswerBackProps {
  readonly referral: FullView;
  readonly question: QuestionView;
  /** Whether an answer that stands can be taken back by this person now. */
  readonly mayTakeBack: boolean;
}

/** Opens the dialog in which somebody says that an answer was wrong. */
export function TakeAnswerBack({ referral, question, mayTakeBack }: TakeAnswerBackProps) {
  const { open, title, close } = useText().asking.takeBack;
  const { answer } = question;
  return (
    <OpenedDialog open={open} title={title} close={close} isOffered={answer !== null && mayTakeBack}>
      {(whenTaken) => (
        <TakeBack referral={referral} question={question} mayTakeBack={mayTakeBack} whenTaken={whenTaken} />
      )}
    </OpenedDialog>
  );
}

/** About the answer that stood when it was opened, whatever is answered meanwhile. */
function TakeBack({
  referral,
  question,
  mayTakeBack,
  whenTaken,
}: TakeAnswerBackProps & { readonly whenTaken: () => void }) {
  const { asking, answerFaults } = useText();
  const [seen] = useState(question.answer);
  if (seen === null) return null;
  const which = { questionId: question.id, answerId: seen.id };
  return (
    <>
      <p dir="auto">{question.question}</p>
      {seen.text !== null && <blockquote dir="auto">{seen.text}</blockquote>}
      <p className="secondary">{asking.takeBack.intro}</p>
      <WhyForm
        referral={referral}
        kind="taken-back-answers"
        drafts={takeBackDrafts}
        of={`${question.id} ${seen.id}`}
        words={asking.takeBack}
        reasons={ANSWER_FAULTS.map((code) => ({ code, words: answerFaults[code] }))}
        isPossible={mayTakeBack && question.answer?.id === seen.id}
        request={(why, operationId) => requestOf(why, which, operationId)}
        whenTaken={whenTaken}
      />
    </>
  );
}
