import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { KeyMade, type SystemView } from '../../../contracts/administration';
import { queries } from '../../api/queries';
import { request } from '../../api/request';
import { Action } from '../../pieces/action';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { KeyEntry } from './key-entry';
import { KeyShown } from './key-shown';

interface SystemEntryProps {
  readonly system: SystemView;
  readonly mayChange: boolean;
}

/** One system with its keys. A key that was just made is shown here, once. */
export function SystemEntry({ system, mayChange }: SystemEntryProps) {
  const { systems } = useText().administration;
  const [shown, show] = useState<z.infer<typeof KeyMade> | null>(null);
  const { mutate, error, isPending } = useMakeKey(system.id, show);
  return (
    <li className="audit-line" aria-label={system.name}>
      <h3>
        {system.name} <code>{system.id}</code>
      </h3>
      {system.keys.length === 0 && <p>{systems.noKeys}</p>}
      <ul className="keys">
        {system.keys.map((key) => (
          <KeyEntry key={key.id} of={system.id} known={key} mayChange={mayChange} />
        ))}
      </ul>
      {shown && <KeyShown made={shown} of={system.name} done={() => show(null)} />}
      <Trouble why={error} retry={mutate} />
      {mayChange && !shown && (
        <p>
          <Action isDisabled={isPending} onPress={() => mutate()}>
            {systems.make}
          </Action>
        </p>
      )}
    </li>
  );
}

/** Each press is one key. Where its answer was lost, the key cannot be shown again: it is listed, to be revoked. */
function useMakeKey(systemId: string, whenMade: (made: z.infer<typeof KeyMade>) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      request(KeyMade, `/systems/${systemId}/keys`, {
        method: 'POST',
        body: { operationId: crypto.randomUUID() },
      }),
    onSuccess: (made) => {
      whenMade(made);
      void client.invalidateQueries(queries.systems());
    },
  });
}
