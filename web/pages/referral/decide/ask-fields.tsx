import { Checkbox, CheckboxGroup, FieldError, Text as Hint, Label } from 'react-aria-components';
import type { ListedQuestionView } from '../../../../contracts/views/inquiries';
import { QUESTION_LENGTH_MAX } from '../../../../domain/inquiry';
import { NoteField } from '../../../forms/note-field';
import { TextLine } from '../../../forms/text-line';
import { SYSTEM_LANGUAGE } from '../../../text/languages';
import { useText } from '../../../text/text';
import type { PartProps } from './part-props';

/** What is missing, to be ticked; its wording, to be changed; and what the person themselves want to know. */
export function AskFields({ referral, draft, change, isFrozen, faults }: PartProps) {
  const { asking, decide } = useText();
  const fault = faults.find((one) => one === 'questions' || one === 'questionsMany' || one === 'questionLong');
  const tick = (keys: readonly string[]): void =>
    change({
      ...draft,
      ticked: keys.flatMap((key) => {
        const listed = referral.toAsk.find((one) => one.key === key);
        return draft.ticked.find((one) => one.key === key) ?? (listed ? { key, question: listed.question } : []);
      }),
    });
  const reword = (key: string, question: string): void =>
    change({ ...draft, ticked: draft.ticked.map((one) => (one.key === key ? { key, question } : one)) });
  return (
    <div className="reason">
      {referral.toAsk.length === 0 ? (
        <p className="secondary">{asking.nothingListed}</p>
      ) : (
        <CheckboxGroup
          className="questions"
          value={draft.ticked.flatMap(({ key }) => key ?? [])}
          onChange={tick}
          isDisabled={isFrozen}
          isInvalid={fault !== undefined}
        >
          <Label>{asking.which}</Label>
          <Hint slot="description">{asking.whichHint}</Hint>
          <FieldError>{fault && decide.needs[fault]}</FieldError>
          {referral.toAsk.map((listed) => (
            <Listed
              key={listed.key}
              listed={listed}
              wording={draft.ticked.find(({ key }) => key === listed.key)?.question}
              reword={(question) => reword(listed.key, question)}
              isFrozen={isFrozen}
            />
          ))}
        </CheckboxGroup>
      )}
      <NoteField
        label={asking.own}
        hint={asking.ownHint}
        note={draft.own}
        change={(own) => change({ ...draft, own })}
        isDisabled={isFrozen}
      />
      <NoteField
        label={asking.note}
        hint={asking.noteHint}
        note={draft.note}
        change={(note) => change({ ...draft, note })}
        isDisabled={isFrozen}
        fault={faults.includes('noteLong') ? decide.needs.noteLong : undefined}
      />
    </div>
  );
}

interface ListedProps {
  readonly listed: ListedQuestionView;
  /** As it is to be asked; undefined while it is not ticked. */
  readonly wording: string | undefined;
  readonly reword: (question: string) => void;
  readonly isFrozen: boolean;
}

function Listed({ listed: { key, question, from, cannotBeKnown }, wording, reword, isFrozen }: ListedProps) {
  const { asking, origins, listed } = useText();
  const why = listed.and(from.map((origin) => origins[origin]));
  return (
    <div className="question">
      <Checkbox value={key} className="check">
        <span className="check-box" />
        <span lang={SYSTEM_LANGUAGE}>{question}</span>
      </Checkbox>
      <p className="secondary">
        {asking.why(why)}
        {cannotBeKnown && ` · ${asking.cannotBeKnown}`}
      </p>
      {wording !== undefined && (
        <TextLine
          label={asking.wording}
          value={wording}
          change={reword}
          max={QUESTION_LENGTH_MAX}
          isDisabled={isFrozen}
        />
      )}
    </div>
  );
}
