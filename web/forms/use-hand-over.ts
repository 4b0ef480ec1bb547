import { type FormEvent, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import type { Body, ChangeKind } from '../changes/change';
import type { Progress } from '../changes/changes';
import { isFrozen, useChange } from '../changes/use-change';

export interface HandOverOf<Kind extends ChangeKind, Fault extends string> {
  readonly referralId: string;
  readonly kind: Kind;
  readonly faults: readonly Fault[];
  /** The change as it is asked for; called only when there are no faults. */
  readonly request: (operationId: string) => Body<Kind>;
  readonly discard: () => void;
}

/** How a form stands: being filled in, sent back with its faults, on its way, or answered. */
export interface HandOver<Fault extends string> {
  readonly kind: ChangeKind;
  readonly progress: Progress | undefined;
  readonly isFrozen: boolean;
  readonly tries: number;
  readonly faults: readonly Fault[];
  readonly onSubmit: (event: FormEvent) => void;
}

/** Hands a form over. Faults are shown from the first try on; the words are thrown away only once they were taken. */
export function useHandOver<Kind extends ChangeKind, Fault extends string>(
  form: HandOverOf<Kind, Fault>,
): HandOver<Fault> {
  const { kind, faults, request, discard } = form;
  const { progress, send } = useChange(form.referralId, kind);
  const [tries, setTries] = useState(0);
  const frozen = isFrozen(progress);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (frozen) return;
    setTries(faults.length > 0 ? tries + 1 : 0);
    if (faults.length === 0) send(request(uuidv7()), discard);
  };
  return { kind, progress, isFrozen: frozen, tries, faults: tries > 0 ? faults : [], onSubmit };
}
