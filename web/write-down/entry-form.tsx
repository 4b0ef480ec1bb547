import { useRef } from 'react';
import { FieldError, Form, Text as Hint, Label, TextArea, TextField } from 'react-aria-components';
import { INTERACTION_KINDS } from '../../domain/entry';
import type { useRecordChange } from '../changes/record-change';
import { FaultSummary } from '../forms/fault-summary';
import { OptionGroup } from '../forms/option-group';
import { Action } from '../pieces/action';
import { useText } from '../text/text';
import { type EntryDraft, type EntryFault, KIND_STROKES, type Kind, kindOf } from './entry-draft';
import { KeptStatus } from './kept-status';
import { KindFields } from './kind-fields';
import { PromiseFields } from './promise-fields';
import { useEntryForm, useStrokesIn } from './use-entry-form';
import { WhomField } from './whom-field';

interface EntryFormProps {
  readonly record: ReturnType<typeof useRecordChange>;
  readonly close: () => void;
}

/** A key for what it was, the words, Ctrl and Enter. Everything else may be left out. */
export function EntryForm({ record, close }: EntryFormProps) {
  const { writeDown: words, kinds } = useText().caseFile;
  const { draft, change, dueAt, tries, faults, isFrozen, onSubmit } = useEntryForm(record);
  const form = useRef<HTMLFormElement>(null);
  const pick = (kind: Kind): void => {
    change({ ...draft, kind, status: null });
    form.current?.querySelector('textarea')?.focus();
  };
  const goOn = (): void => form.current?.querySelector<HTMLInputElement>('input[type=radio]')?.focus();
  useStrokesIn(form, pick);
  const part = { draft, change, isFrozen, faults };
  return (
    <Form ref={form} className="form" onSubmit={onSubmit} validationBehavior="aria">
      <FaultSummary faults={faults.map((fault) => words.needs[fault])} tries={tries} />
      <WhomField {...part} goOn={goOn} />
      <Ends draft={draft} />
      <OptionGroup
        label={words.kind}
        options={INTERACTION_KINDS.map((code) => ({ code, words: kinds[code], stroke: KIND_STROKES[code] }))}
        chosen={draft.kind}
        choose={(code) => change({ ...draft, kind: kindOf(code), status: null })}
        isDisabled={isFrozen}
        layout="tight"
        autoFocus={draft.about !== null}
      />
      <WordsField {...part} />
      <KindFields {...part} />
      <PromiseFields {...part} dueAt={dueAt} />
      <div className="form-end">
        <Action type="submit" tone="main" isDisabled={isFrozen}>
          {isFrozen ? words.sending : words.send}
        </Action>
        <Action onPress={close}>{words.cancel}</Action>
      </div>
      <KeptStatus keeping={record.keeping} why={record.why} />
    </Form>
  );
}

interface PartProps {
  readonly draft: EntryDraft;
  readonly change: (draft: EntryDraft) => void;
  readonly isFrozen: boolean;
  readonly faults: readonly EntryFault[];
}

function WordsField({ draft, change, isFrozen, faults }: PartProps) {
  const { writeDown: words } = useText().caseFile;
  const isLong = faults.includes('long');
  return (
    <TextField
      className="field"
      value={draft.text}
      onChange={(text) => change({ ...draft, text })}
      isDisabled={isFrozen}
      isInvalid={faults.includes('text') || isLong}
    >
      <Label>{words.text}</Label>
      <Hint slot="description">{words.textHint}</Hint>
      <FieldError>{isLong ? words.needs.long : words.needs.text}</FieldError>
      <TextArea rows={4} dir="auto" />
    </TextField>
  );
}

/** Which promise ends with it, where one does. */
function Ends({ draft: { ends } }: { readonly draft: EntryDraft }) {
  const { writeDown: words, timeline } = useText().caseFile;
  return ends && <p className="secondary">{words.settles(ends.what, timeline.ended[ends.as])}</p>;
}
