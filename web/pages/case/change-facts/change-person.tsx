import { useState } from 'react';
import type { CaseView } from '../../../../contracts/views/case';
import { PERSON } from '../../../facts/person-draft';
import { PersonFieldset } from '../../../facts/person-fieldset';
import { useFactsForm } from '../../../facts/use-facts-form';
import { useKeys } from '../../../keys/keys';
import { Action } from '../../../pieces/action';
import { useText } from '../../../text/text';
import { ChangeDialog, FactsForm } from './change-dialog';

interface ChangePersonProps {
  readonly file: CaseView;
  /** Whether it can be opened now. One that is open stays, and says itself what has become of it. */
  readonly mayChange: boolean;
}

/** Opens the dialog in which the facts of the person are changed; by a key, too. */
export function ChangePerson({ file, mayChange }: ChangePersonProps) {
  const { facts } = useText().caseFile;
  const [isOpen, setIsOpen] = useState(false);
  useKeys('case', { c: mayChange ? () => setIsOpen(true) : undefined });
  return (
    <>
      {mayChange && (
        <div className="form-end">
          <Action stroke="c" aria-haspopup="dialog" onPress={() => setIsOpen(true)}>
            {facts.change}
          </Action>
        </div>
      )}
      <ChangeDialog title={facts.title} isOpen={isOpen} setIsOpen={setIsOpen}>
        <PersonForm file={file} mayChange={mayChange} close={() => setIsOpen(false)} />
      </ChangeDialog>
    </>
  );
}

function PersonForm({ file, mayChange, close }: ChangePersonProps & { readonly close: () => void }) {
  const form = useFactsForm(PERSON, { caseId: file.id, draftKey: file.id, now: file.person, close });
  const { fields, type, isFrozen, faults } = form;
  return (
    <FactsForm file={file} form={form} isPossible={mayChange}>
      <PersonFieldset fields={fields} type={type} isFrozen={isFrozen} faults={faults} autoFocus />
    </FactsForm>
  );
}
