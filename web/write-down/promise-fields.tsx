import { Checkbox, FieldError, Text as Hint, Input, Label, TextField } from 'react-aria-components';
import { OWERS } from '../../domain/entry';
import { OptionGroup } from '../forms/option-group';
import { useText } from '../text/text';
import { useTimes } from '../time/use-times';
import type { EntryDraft, EntryFault } from './entry-draft';

interface PromiseFieldsProps {
  readonly draft: EntryDraft;
  readonly change: (draft: EntryDraft) => void;
  readonly isFrozen: boolean;
  readonly faults: readonly EntryFault[];
  readonly dueAt: string | undefined;
}

/** What was promised in it, by whom, and until when: in words, read back as a moment. */
export function PromiseFields({ draft, change, isFrozen, faults, dueAt }: PromiseFieldsProps) {
  const { caseFile } = useText();
  const { exact } = useTimes();
  const { writeDown: words, owers } = caseFile;
  return (
    <>
      <Checkbox
        className="check"
        isSelected={draft.isPromise}
        onChange={(isPromise) => change({ ...draft, isPromise })}
        isDisabled={isFrozen}
      >
        <span className="check-box" />
        {words.promise}
      </Checkbox>
      {draft.isPromise && (
        <>
          <TextField
            className="field"
            value={draft.what}
            onChange={(what) => change({ ...draft, what })}
            isDisabled={isFrozen}
            isInvalid={faults.includes('what')}
          >
            <Label>{words.what}</Label>
            <FieldError>{words.needs.what}</FieldError>
            <Input dir="auto" maxLength={500} />
          </TextField>
          <OptionGroup
            label={words.owedBy}
            options={OWERS.map((code) => ({ code, words: owers[code] }))}
            chosen={draft.owedBy}
            choose={(code) => change({ ...draft, owedBy: OWERS.find((known) => known === code) ?? 'us' })}
            isDisabled={isFrozen}
            layout="tight"
          />
          <TextField
            className="field"
            value={draft.due}
            onChange={(due) => change({ ...draft, due })}
            isDisabled={isFrozen}
            isInvalid={faults.includes('due')}
          >
            <Label>{words.due}</Label>
            <Hint slot="description">{dueAt ? words.dueRead(exact(dueAt)) : words.dueHint}</Hint>
            <FieldError>{words.needs.due}</FieldError>
            <Input autoComplete="off" />
          </TextField>
        </>
      )}
    </>
  );
}
