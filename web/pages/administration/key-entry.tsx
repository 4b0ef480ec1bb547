import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type KeyView, SystemView } from '../../../contracts/administration';
import { REVOCATION_REASONS } from '../../../domain/key';
import { queries } from '../../api/queries';
import { request } from '../../api/request';
import { ChoiceField } from '../../forms/choice-field';
import { Action } from '../../pieces/action';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';

interface KeyEntryProps {
  readonly of: string;
  readonly known: KeyView;
  readonly mayChange: boolean;
}

/** One key by its fingerprint: who made it, when it was used, and whether it opens anything. */
export function KeyEntry({ of, known, mayChange }: KeyEntryProps) {
  const { systems } = useText().administration;
  const { when } = useTimes();
  const [isAsking, ask] = useState(false);
  const { fingerprint, madeBy, madeAt, usedInHour, revoked } = known;
  return (
    <li data-revoked={revoked !== null}>
      <p className="audit-who">
        <code>{fingerprint}…</code>
        <span>{revoked ? systems.revoked(revoked.by.name, when(revoked.at)) : systems.works}</span>
        <span>{madeBy ? systems.made(madeBy.name, when(madeAt)) : systems.cameWith(when(madeAt))}</span>
        <span>{usedInHour ? systems.used(when(usedInHour)) : systems.neverUsed}</span>
        {revoked && <span>{systems.reasons[revoked.reason]}</span>}
      </p>
      {mayChange && !revoked && !isAsking && (
        <Action tone="quiet" aria-label={`${systems.revoke}: ${fingerprint}`} onPress={() => ask(true)}>
          {systems.revoke}
        </Action>
      )}
      {isAsking && !revoked && <Revoke of={of} id={known.id} end={() => ask(false)} />}
    </li>
  );
}

interface RevokeProps {
  readonly of: string;
  readonly id: string;
  readonly end: () => void;
}

/** Why, and then at once. */
function Revoke({ of, id, end }: RevokeProps) {
  const { systems } = useText().administration;
  const client = useQueryClient();
  const [reason, choose] = useState<string | null>(null);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => request(SystemView, `/systems/${of}/keys/${id}/revocation`, { method: 'POST', body: { reason } }),
    onSuccess: () => client.invalidateQueries(queries.systems()),
  });
  return (
    <div className="form">
      <ChoiceField
        label={systems.why}
        placeholder={systems.choose}
        choices={REVOCATION_REASONS.map((code) => ({ code, words: systems.reasons[code] }))}
        chosen={reason}
        choose={choose}
        isDisabled={isPending}
        fault={undefined}
      />
      <Trouble why={error} retry={mutate} />
      <div className="form-end">
        <Action tone="main" isDisabled={isPending || reason === null} onPress={() => mutate()}>
          {systems.revokeNow}
        </Action>
        <Action onPress={end}>{systems.cancel}</Action>
      </div>
    </div>
  );
}
