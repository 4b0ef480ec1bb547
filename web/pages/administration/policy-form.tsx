import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FieldError, Form, Text as Hint, Input, Label, TextArea, TextField } from 'react-aria-components';
import type { PolicyTerms, PolicyView } from '../../../contracts/administration';
import { KeptReceipt } from '../../../contracts/record-changes';
import { queries } from '../../api/queries';
import { request } from '../../api/request';
import { Action } from '../../pieces/action';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { DifferenceList } from './difference-list';
import { differencesBetween } from './policy-differences';
import { readTerms, type TermsRead, writeTerms } from './policy-draft';
import { faultInWords } from './term-faults';

interface PolicyFormProps {
  readonly from: PolicyView;
  readonly end: (kept: boolean) => void;
}

/** A new version: typed, checked while it is typed, and shown beside the one that it is made from. */
export function PolicyForm({ from, end }: PolicyFormProps) {
  const { policies } = useText().administration;
  const [text, setText] = useState(() => writeTerms(from.terms));
  const [note, setNote] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const read = readTerms(text);
  const changes = read.kind === 'terms' && differencesBetween(from.terms, read.terms).length > 0;
  const { mutate, error, isPending } = useAddPolicy(from.version, () => end(true));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWasTried(true);
    if (read.kind === 'terms' && note.trim()) mutate({ note, terms: read.terms });
  };
  return (
    <Form className="form" onSubmit={submit} validationBehavior="aria">
      <p className="secondary">{policies.basedOn(from.version)}</p>
      <TextField className="field" value={note} onChange={setNote} isInvalid={wasTried && !note.trim()} maxLength={500}>
        <Label>{policies.note}</Label>
        <Hint slot="description">{policies.noteHint}</Hint>
        <FieldError>{policies.noteNeeded}</FieldError>
        <Input />
      </TextField>
      <TextField className="field terms-field" value={text} onChange={setText} isInvalid={read.kind !== 'terms'}>
        <Label>{policies.terms}</Label>
        <Hint slot="description">{policies.termsHint}</Hint>
        <TextArea rows={18} spellCheck={false} />
      </TextField>
      <WhatItMeans read={read} from={from} />
      <Trouble why={error} retry={() => read.kind === 'terms' && mutate({ note, terms: read.terms })} />
      <div className="form-end">
        <Action type="submit" tone="main" isDisabled={isPending || !changes}>
          {policies.submit}
        </Action>
        <Action onPress={() => end(false)}>{policies.cancel}</Action>
      </div>
    </Form>
  );
}

/** The faults while there are any, and then what the version would change. */
function WhatItMeans({ read, from }: { readonly read: TermsRead; readonly from: PolicyView }) {
  const { policies } = useText().administration;
  if (read.kind === 'terms')
    return (
      <div role="status">
        <h3>{policies.willChange}</h3>
        <DifferenceList differences={differencesBetween(from.terms, read.terms)} />
      </div>
    );
  return (
    <div className="faults" role="status">
      <p>{policies.faults}</p>
      {read.kind === 'not-json' ? (
        <p>{policies.notJson}</p>
      ) : (
        <ul>
          {read.faults
            .map((issue) => faultInWords(issue, policies.termFaults))
            .map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
        </ul>
      )}
    </div>
  );
}

/** One operation for as long as the form is open: pressing twice, or again after a lost answer, adds one version. */
function useAddPolicy(basedOn: number, whenKept: () => void) {
  const client = useQueryClient();
  const [operationId] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (said: { readonly note: string; readonly terms: PolicyTerms }) =>
      request(KeptReceipt, '/policies', { method: 'POST', body: { operationId, basedOn, ...said } }),
    onSuccess: () => {
      void client.invalidateQueries(queries.policies());
      whenKept();
    },
  });
}
