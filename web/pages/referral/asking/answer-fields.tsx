import { COUNTY_MAX, COVERAGE_MAX, COVERAGES_MAX } from '../../../../contracts/limits';
import type { QuestionView } from '../../../../contracts/views/inquiries';
import { NoteField } from '../../../forms/note-field';
import { OptionGroup } from '../../../forms/option-group';
import { TextLine } from '../../../forms/text-line';
import { useText } from '../../../text/text';
import { type AnswerDraft, TERM } from './answer-draft';

interface Props {
  readonly question: QuestionView;
  readonly answer: AnswerDraft;
  readonly change: (answer: AnswerDraft) => void;
  readonly isFrozen: boolean;
}

const RESULTS = ['answered', 'cannot-be-known', 'open'] as const;

/** One question: whether it was answered, in which words, and as which fact where our rules know one. */
export function AnswerFields({ question, answer, change, isFrozen }: Props) {
  const words = useText().asking.answers;
  return (
    <div className="question">
      <OptionGroup
        label={question.question}
        options={RESULTS.map((code) => ({ code, words: words.results[code] }))}
        chosen={answer.result}
        choose={(code) => change({ ...answer, result: RESULTS.find((known) => known === code) ?? 'open' })}
        isDisabled={isFrozen}
        layout="tight"
      />
      {answer.result === 'answered' && (
        <FactField question={question} answer={answer} change={change} isFrozen={isFrozen} />
      )}
      {answer.result !== 'open' && (
        <NoteField
          label={words.words}
          hint={words.wordsHint}
          note={answer.text}
          change={(text) => change({ ...answer, text })}
          isDisabled={isFrozen}
        />
      )}
    </div>
  );
}

function FactField({ question: { about }, answer, change, isFrozen }: Props) {
  const { asking, answers } = useText();
  const words = asking.answers;
  const line = { value: answer.fact, change: (fact: string) => change({ ...answer, fact }), isDisabled: isFrozen };
  if (about === 'age') return <TextLine {...line} label={words.age} hint={words.ageHint} max={DATE_MAX} />;
  if (about === 'county') return <TextLine {...line} label={asking.facts.county} max={COUNTY_MAX} />;
  if (about === 'coverage')
    return (
      <TextLine {...line} label={asking.facts.coverage} hint={words.coverageHint} max={COVERAGE_MAX * COVERAGES_MAX} />
    );
  if (!about?.startsWith(TERM)) return null;
  return (
    <OptionGroup
      label={words.term(about.slice(TERM.length).replaceAll('-', ' '))}
      options={[
        { code: 'yes', words: answers.yes },
        { code: 'no', words: answers.no },
      ]}
      chosen={answer.fact || null}
      choose={line.change}
      isDisabled={isFrozen}
      layout="tight"
    />
  );
}

const DATE_MAX = '1954-03-11'.length;
