import { useState } from 'react';
import type { CaseView } from '../../../../contracts/case-views';
import { useDraft } from '../../../drafts/drafts';
import { Action } from '../../../pieces/action';
import { useText } from '../../../text/text';
import { ChangeDialog, FactsForm } from './change-dialog';
import { MovedOn } from './moved-on';
import { changesBetween, faultsOf, fieldsOf, type RelatedFields, relatedDrafts } from './related-draft';
import { RelatedFieldset } from './related-fieldset';
import { useFactsForm } from './use-facts-form';

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
  const { needs } = useText().caseFile.facts;
  const { draft, change, discard } = useDraft(relatedDrafts, `${file.id} ${related?.id ?? 'new'}`);
  const seen = draft.seen ?? related;
  const fields = { ...fieldsOf(seen), ...draft.typed };
  const changes = changesBetween(seen, fields);
  const form = useFactsForm({
    caseId: file.id,
    faults: faultsOf(fields, changes, draft.why),
    changes,
    why: draft.why,
    whenKept: () => {
      discard();
      close();
    },
  });
  const type = (typed: Partial<RelatedFields>): void => change({ ...draft, seen, typed: { ...draft.typed, ...typed } });
  const goOn = (): void => {
    form.record.reset();
    change({ ...draft, seen: related });
  };
  return (
    <FactsForm
      form={form}
      faultWords={form.faults.map((fault) => needs[fault])}
      why={draft.why}
      say={(why) => change({ ...draft, seen, why })}
      close={close}
    >
      <MovedOn since={related === null ? [] : changesBetween(seen, fieldsOf(related))} goOn={goOn} />
      <RelatedFieldset fields={fields} type={type} isFrozen={form.isFrozen} faults={form.faults} />
    </FactsForm>
  );
}
