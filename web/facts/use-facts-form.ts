import { type FormEvent, useState } from 'react';
import type { FactChangeView } from '../../contracts/views/case';
import { useRecordChange } from '../changes/record-change';
import { type Drafts, useDraft } from '../drafts/drafts';

/** What somebody is about to change: the facts as they saw them when they began, and what they typed since. */
export interface FactsDraft<Seen, Fields> {
  readonly seen: Seen | null;
  readonly typed: Partial<Fields>;
  readonly why: string;
}

/** Facts that change together: how they stand as fields, what a form of them would change, and what it lacks. */
export interface FactsKind<Seen, Fields extends object, Fault extends string> {
  readonly drafts: Drafts<FactsDraft<Seen, Fields>>;
  readonly fieldsOf: (seen: Seen) => Fields;
  readonly changesBetween: (seen: Seen, fields: Fields) => readonly FactChangeView[];
  readonly faultsOf: (fields: Fields, changes: readonly FactChangeView[], why: string) => readonly Fault[];
}

interface FactsHere<Seen> {
  readonly caseId: string;
  /** One draft for each matter that can be open. */
  readonly draftKey: string;
  /** The facts as they stand on record now. */
  readonly now: Seen;
  readonly close: () => void;
}

/**
 * A form that changes facts: what was seen when it was begun, what was typed since, and what somebody else changed in
 * between. Faults are shown from the first try on; the words go only once they are kept.
 */
export function useFactsForm<Seen, Fields extends object, Fault extends string>(
  kind: FactsKind<Seen, Fields, Fault>,
  { caseId, draftKey, now, close }: FactsHere<Seen>,
) {
  const { draft, change, discard } = useDraft(kind.drafts, draftKey);
  const [tries, setTries] = useState(0);
  const record = useRecordChange(() => {
    discard();
    close();
  });
  const seen = draft.seen ?? now;
  const fields = { ...kind.fieldsOf(seen), ...draft.typed };
  const changes = kind.changesBetween(seen, fields);
  const faults = kind.faultsOf(fields, changes, draft.why);
  const isFrozen = record.keeping === 'sending' || record.keeping === 'unheard';
  return {
    ...{ record, isFrozen, tries, fields, changes, close, why: draft.why },
    faults: tries > 0 ? faults : [],
    /** What stood when the form was begun, against what stands now. */
    moved: kind.changesBetween(seen, kind.fieldsOf(now)),
    type: (typed: Partial<Fields>): void => change({ ...draft, seen, typed: { ...draft.typed, ...typed } }),
    say: (why: string): void => change({ ...draft, seen, why }),
    goOn: (): void => {
      record.reset();
      change({ ...draft, seen: now });
    },
    onSubmit: (event: FormEvent): void => {
      event.preventDefault();
      if (isFrozen) return;
      setTries(faults.length > 0 ? tries + 1 : 0);
      if (faults.length === 0) record.send(caseId, 'person-changes', { text: draft.why.trim(), changes });
    },
  };
}
