import { useState } from 'react';
import type { CaseView } from '../../../../contracts/case-views';
import { useDraft } from '../../../drafts/drafts';
import { useKeys } from '../../../keys/keys';
import { Action } from '../../../pieces/action';
import { useText } from '../../../text/text';
import { ChangeDialog, FactsForm } from './change-dialog';
import { MovedOn } from './moved-on';
import { changesBetween, faultsOf, fieldsOf, type PersonFields, personDrafts } from './person-draft';
import { PersonFieldset } from './person-fieldset';
import { useFactsForm } from './use-facts-form';

/** Opens the dialog in which the facts of the person are changed; by a key, too. */
export function ChangePerson({ file }: { readonly file: CaseView }) {
  const { facts } = useText().caseFile;
  const [isOpen, setIsOpen] = useState(false);
  useKeys('case', { c: () => setIsOpen(true) });
  return (
    <>
      <div className="form-end">
        <Action stroke="c" aria-haspopup="dialog" onPress={() => setIsOpen(true)}>
          {facts.change}
        </Action>
      </div>
      <ChangeDialog title={facts.title} isOpen={isOpen} setIsOpen={setIsOpen}>
        <PersonForm file={file} close={() => setIsOpen(false)} />
      </ChangeDialog>
    </>
  );
}

function PersonForm({ file, close }: { readonly file: CaseView; readonly close: () => void }) {
  const { needs } = useText().caseFile.facts;
  const { draft, change, discard } = useDraft(personDrafts, file.id);
  const seen = draft.seen ?? file.person;
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
  const type = (typed: Partial<PersonFields>): void => change({ ...draft, seen, typed: { ...draft.typed, ...typed } });
  const goOn = (): void => {
    form.record.reset();
    change({ ...draft, seen: file.person });
  };
  return (
    <FactsForm
      form={form}
      faultWords={form.faults.map((fault) => needs[fault])}
      why={draft.why}
      say={(why) => change({ ...draft, seen, why })}
      close={close}
    >
      <MovedOn since={changesBetween(seen, fieldsOf(file.person))} goOn={goOn} />
      <PersonFieldset fields={fields} type={type} isFrozen={form.isFrozen} faults={form.faults} />
    </FactsForm>
  );
}
