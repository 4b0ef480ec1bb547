import { type FormEvent, useState } from 'react';
import type { FactChangeView } from '../../../../contracts/case-views';
import { useRecordChange } from '../../../changes/record-change';

interface FactsForm<Fault extends string> {
  readonly caseId: string;
  readonly faults: readonly Fault[];
  readonly changes: readonly FactChangeView[];
  readonly why: string;
  readonly whenKept: () => void;
}

/** Hands changed facts over. Faults are shown from the first try on; the words go only once they are kept. */
export function useFactsForm<Fault extends string>({ caseId, faults, changes, why, whenKept }: FactsForm<Fault>) {
  const [tries, setTries] = useState(0);
  const record = useRecordChange(whenKept);
  const isFrozen = record.keeping === 'sending' || record.keeping === 'unheard';
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (isFrozen) return;
    setTries(faults.length > 0 ? tries + 1 : 0);
    if (faults.length === 0) record.send(caseId, 'person-changes', { text: why.trim(), changes });
  };
  return { record, isFrozen, tries, faults: tries > 0 ? faults : [], onSubmit };
}
