import type { AnswerView, InquiryView, QuestionView } from '../../../../contracts/views/inquiries';
import type { FullView } from '../../../../contracts/views/referral';
import { whyNot } from '../../../session/person';
import { usePerson } from '../../../session/signed-in';
import { useText } from '../../../text/text';
import { useTimes } from '../../../time/use-times';
import { advisedOn, Words } from '../narrative';
import { narrativePieces, type Quoted } from '../narrative-pieces';
import { Section } from '../section';
import { TakeAnswerBack } from './take-answer-back';

interface Props {
  readonly referral: FullView;
  readonly lit: Quoted | null;
}

/** What was asked and what was said to it, apart from the narrative; what rests on an answer lights up in it. */
export function QuestionsAndAnswers({ referral, lit }: Props) {
  const { asking } = useText();
  if (referral.inquiries.length === 0) return null;
  return (
    <Section title={asking.title}>
      {referral.inquiries.map((inquiry) => (
        <Inquiry key={inquiry.id} inquiry={inquiry} referral={referral} lit={lit} />
      ))}
    </Section>
  );
}

function Inquiry({ inquiry, referral, lit }: Props & { readonly inquiry: InquiryView }) {
  const { asking, withdrawals } = useText();
  const { when } = useTimes();
  const { by, at, note, questions, withdrawn } = inquiry;
  return (
    <>
      <p className="secondary">
        {asking.asked(by.name, when(at))}
        {note !== null && ` · ${note}`}
      </p>
      <dl className="answers">
        {questions.map((question) => (
          <Answered key={question.id} question={question} referral={referral} lit={lit} />
        ))}
      </dl>
      {withdrawn && (
        <p className="secondary">
          {asking.withdrawn(withdrawn.by.name, withdrawals[withdrawn.reason].toLowerCase())} {withdrawn.note}
        </p>
      )}
    </>
  );
}

/** The answer that stands, and before it what was wrong: readable, struck through. */
function Answered({ question, referral, lit }: Props & { readonly question: QuestionView }) {
  const { asking } = useText();
  const mayTakeBack = whyNot(usePerson(), 'take-answer-back', referral.team.id) === undefined;
  const isAwaited = question.isOpen && referral.status === 'awaiting-information';
  const { answer } = question;
  return (
    <div>
      <dt dir="auto">{question.question}</dt>
      <dd>
        {question.takenBack.map(({ takenBack, ...wrong }) => (
          <div key={wrong.id} className="answer-taken-back">
            <del>
              <Said answer={wrong} quotes={[]} lit={lit} />
            </del>
            <WhyTakenBack takenBack={takenBack} />
          </div>
        ))}
        {answer ? (
          <Said answer={answer} quotes={advisedOn(referral)} lit={lit} />
        ) : (
          <span className="not-told">{isAwaited ? asking.noAnswer : asking.noneNeeded}</span>
        )}
        <TakeAnswerBack
          referral={referral}
          question={question}
          mayTakeBack={mayTakeBack && referral.status !== 'closed'}
        />
      </dd>
    </div>
  );
}

/** That an answer is read no more: since when, by whose word, and why. */
function WhyTakenBack({ takenBack: { at, by, reason, note } }: Pick<QuestionView['takenBack'][number], 'takenBack'>) {
  const { asking, answerFaults } = useText();
  const { when } = useTimes();
  return (
    <p className="secondary">
      {asking.takenBack(by.name, when(at), answerFaults[reason])} <span dir="auto">{note}</span>
    </p>
  );
}

interface SaidProps {
  readonly answer: AnswerView;
  readonly quotes: readonly Quoted[];
  readonly lit: Quoted | null;
}

function Said({ answer: { result, text, fact, toldBy, by, bySystem, at, start }, quotes, lit }: SaidProps) {
  const { asking } = useText();
  const { when } = useTimes();
  const here = (quote: Quoted): Quoted => ({ ...quote, start: quote.start - (start ?? 0) });
  const all = lit === null ? quotes : [...quotes, lit];
  return (
    <>
      {result === 'cannot-be-known' && <p>{asking.unknown}</p>}
      {fact && <FactTold told={fact} />}
      {text !== null && start === null && <p dir="auto">{text}</p>}
      {text !== null && start !== null && (
        <Words pieces={narrativePieces(text, all.map(here))} lit={lit === null ? null : here(lit)} />
      )}
      <p className="secondary">
        {bySystem ? asking.sentBy(toldBy, by.name, when(at)) : asking.toldBy(toldBy, by.name, when(at))}
      </p>
    </>
  );
}

function FactTold({ told }: { readonly told: NonNullable<AnswerView['fact']> }) {
  const { asking } = useText();
  if (told.fact === 'term')
    return <p>{asking.fact(told.term.replaceAll('-', ' '), told.value ? asking.yes : asking.no)}</p>;
  const value = Array.isArray(told.value) ? told.value.join(', ') : `${told.value}`;
  return <p>{asking.fact(asking.facts[told.fact], value)}</p>;
}
