import { type ReactNode, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Link, useLocation } from 'react-router';
import { useRecordChange } from '../changes/record-change';
import { useDraft } from '../drafts/drafts';
import { useKeys } from '../keys/keys';
import { whyNot } from '../session/person';
import { usePerson } from '../session/signed-in';
import { useText } from '../text/text';
import { useCaseHere } from './case-here';
import { type About, type Ends, entryDrafts, THE_ENTRY } from './entry-draft';
import { EntryForm } from './entry-form';
import { WriteDownContext } from './open-write-down';

/** Lets whoever may write something down from any page, by one key. What was typed outlives the dialog. */
export function WriteDown({ children }: { readonly children: ReactNode }) {
  const mayNot = whyNot(usePerson(), 'write-entry');
  return mayNot === undefined ? <WithDialog>{children}</WithDialog> : children;
}

function WithDialog({ children }: { readonly children: ReactNode }) {
  const { caseFile } = useText();
  const { pathname } = useLocation();
  const { draft, change, discard } = useDraft(entryDrafts, THE_ENTRY);
  const [isOpen, setIsOpen] = useState(false);
  const [kept, setKept] = useState<{ readonly caseId: string; readonly at: string }>();
  const here = useCaseHere();
  const record = useRecordChange((caseId) => {
    discard();
    setIsOpen(false);
    setKept({ caseId, at: pathname });
  });
  const open = (start: { readonly about?: About | undefined; readonly ends?: Ends }): void => {
    setKept(undefined);
    if (record.keeping !== 'sending' && record.keeping !== 'unheard') record.reset();
    if (start.ends || draft.text === '')
      change({ ...draft, about: start.about ?? here() ?? null, ends: start.ends ?? null });
    setIsOpen(true);
  };
  useKeys('everywhere', { i: () => open({}) });
  return (
    <WriteDownContext value={open}>
      {children}
      <div role="status">
        {kept && kept.at === pathname && (
          <p className="kept">
            {caseFile.writeDown.done} <Link to={`/cases/${kept.caseId}`}>{caseFile.link}</Link>
          </p>
        )}
      </div>
      <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={setIsOpen} isDismissable>
        <Modal className="modal write-down">
          <Dialog>
            <Heading slot="title">{caseFile.writeDown.title}</Heading>
            <EntryForm record={record} close={() => setIsOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </WriteDownContext>
  );
}
