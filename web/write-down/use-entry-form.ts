import { type FormEvent, type RefObject, useEffect, useState } from 'react';
import type { useRecordChange } from '../changes/record-change';
import { useDraft } from '../drafts/drafts';
import { useCtrlEnter } from '../forms/use-ctrl-enter';
import { usePerson } from '../session/signed-in';
import { useText } from '../text/text';
import { momentFromWords } from '../time/moment-from-words';
import { useNow } from '../time/now';
import { entryDrafts, faultsOf, type Kind, kindUnder, requestOf, THE_ENTRY } from './entry-draft';

/** How the form stands: what is typed, what is missing, and whether it is on its way. */
export function useEntryForm(record: ReturnType<typeof useRecordChange>) {
  const { timeWords } = useText().caseFile;
  const { draft, change } = useDraft(entryDrafts, THE_ENTRY);
  const [tries, setTries] = useState(0);
  const reading = { now: useNow(), zone: usePerson().zone, words: timeWords };
  const dueAt = draft.isPromise ? momentFromWords(draft.due, reading) : undefined;
  const all = faultsOf(draft, dueAt);
  const isFrozen = record.keeping === 'sending' || record.keeping === 'unheard';
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (isFrozen) return;
    setTries(all.length > 0 ? tries + 1 : 0);
    if (all.length === 0 && draft.about) record.send(draft.about.caseId, 'entries', requestOf(draft, dueAt));
  };
  return { draft, change, dueAt, tries, faults: tries > 0 ? all : [], isFrozen, onSubmit };
}

/** A single key says what it was, outside the fields; Ctrl and Enter hand over from anywhere in the form. */
export function useStrokesIn(form: RefObject<HTMLFormElement | null>, pick: (kind: Kind) => void): void {
  useCtrlEnter(form);
  useEffect(() => {
    const here = form.current;
    const hear = (event: KeyboardEvent): void => {
      const kind = kindIn(event);
      if (kind === undefined) return;
      event.preventDefault();
      pick(kind);
    };
    here?.addEventListener('keydown', hear);
    return () => here?.removeEventListener('keydown', hear);
  });
}

const isHeld = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey;

const kindIn = (event: KeyboardEvent): Kind | undefined =>
  isHeld(event) || event.altKey || isTypedInto(event.target) ? undefined : kindUnder(event.key);

const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input:not([type=radio], [type=checkbox]), textarea');
