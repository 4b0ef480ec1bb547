import { useState } from 'react';
import type { CaseView } from '../../../../contracts/views/case';
import { RELATED } from '../../../facts/related-draft';
import { RelatedFieldset } from '../../../facts/related-fieldset';
import { useFactsForm } from '../../../facts/use-facts-form';
import { Action } from '../../../pieces/action';
import { useText } from '../../../text/text';
import { ChangeDialog, FactsForm } from './change-dialog';

type RelatedView = CaseView['related'][number];

interface ChangeRelatedProps {
  readonly file: CaseView;
  /** Null for somebody who is not on record yet. */
  readonly related: RelatedView | null;
}

/** Opens the dialog in which it is said who may consent for the person, and who may be told what. */
export function ChangeRelated({ file, related }: ChangeRelatedProps) {
  const words = useText().caseFile.facts.related;
  const [isOpen, setIsOpen] = useState(false);
  const title = related === null ? words.add : words.title(related.name);
  return (
    <>
      <Action tone="quiet" aria-haspopup="dialog" aria-label={title} onPress={() => setIsOpen(true)}>
        {related === null ? words.add : words.change}
      </Action>
      <ChangeDialog title={title} isOpen={isOpen} setIsOpen={setIsOpen}>
        <RelatedForm file={file} related={related} close={() => setIsOpen(false)} />
      </ChangeDialog>
    </>
  );
}

function RelatedForm({ file, related, close }: ChangeRelatedProps & { readonly close: () => void }) {
  const draftKey = `${file.id} ${related?.id ?? 'new'}`;
  const form = useFactsForm(RELATED, { caseId: file.id, draftKey, now: related, close });
  const { fields, type, isFrozen, faults } = form;
  return (
    <FactsForm form={form}>
      <RelatedFieldset fields={fields} type={type} isFrozen={isFrozen} faults={faults} autoFocus />
    </FactsForm>
  );
}
