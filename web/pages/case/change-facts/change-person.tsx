import { useState } from 'react';
import type { CaseView } from '../../../../contracts/views/case';
import { PERSON } from '../../../facts/person-draft';
import { PersonFieldset } from '../../../facts/person-fieldset';
import { useFactsForm } from '../../../facts/use-facts-form';
import { useKeys } from '../../../keys/keys';
import { Action } from '../../../pieces/action';
import { useText } from '../../../text/text';
import { ChangeDialog, FactsForm } from './change-dialog';

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
  const form = useFactsForm(PERSON, { caseId: file.id, draftKey: file.id, now: file.person, close });
  const { fields, type, isFrozen, faults } = form;
  return (
    <FactsForm form={form}>
      <PersonFieldset fields={fields} type={type} isFrozen={isFrozen} faults={faults} autoFocus />
    </FactsForm>
  );
}
