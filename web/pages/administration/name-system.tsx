import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FieldError, Form, Text as Hint, Input, Label, TextField } from 'react-aria-components';
import { systemId } from '../../../contracts/administration';
import { KeptReceipt } from '../../../contracts/record-changes';
import { queries } from '../../api/queries';
import { request } from '../../api/request';
import { Action } from '../../pieces/action';
import { Note } from '../../pieces/note';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';

/** Names a system, so that it can be given a key. */
export function NameSystem() {
  const { systems } = useText().administration;
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const isFit = systemId.safeParse(id).success && name.trim() !== '';
  const { mutate, error, isPending, isSuccess } = useNameSystem({ id, name }, () => {
    setId('');
    setName('');
    setWasTried(false);
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWasTried(true);
    if (isFit) mutate();
  };
  return (
    <Form className="form" onSubmit={submit} validationBehavior="aria">
      <h3>{systems.nameOne}</h3>
      <div className="form-pair">
        <TextField
          className="field"
          value={name}
          onChange={setName}
          isInvalid={wasTried && !name.trim()}
          maxLength={120}
        >
          <Label>{systems.name}</Label>
          <FieldError>{systems.nameNeeded}</FieldError>
          <Input />
        </TextField>
        <TextField
          className="field"
          value={id}
          onChange={setId}
          isInvalid={wasTried && !systemId.safeParse(id).success}
          maxLength={80}
        >
          <Label>{systems.id}</Label>
          <Hint slot="description">{systems.idHint}</Hint>
          <FieldError>{systems.idNeeded}</FieldError>
          <Input spellCheck={false} />
        </TextField>
      </div>
      <Trouble why={error} retry={mutate} />
      {isSuccess && <Note tone="good" title={systems.kept} />}
      <Action type="submit" isDisabled={isPending}>
        {systems.submit}
      </Action>
    </Form>
  );
}

function useNameSystem(system: { readonly id: string; readonly name: string }, whenKept: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      request(KeptReceipt, '/systems', { method: 'POST', body: { operationId: crypto.randomUUID(), ...system } }),
    onSuccess: () => {
      whenKept();
      void client.invalidateQueries(queries.systems());
    },
  });
}
