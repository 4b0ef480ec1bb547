import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { CaseView, FactChangeView } from '../../../../contracts/views/case';
import type { useRecordChange } from '../../../changes/record-change';
import { FaultSummary } from '../../../forms/fault-summary';
import { NoteField } from '../../../forms/note-field';
import { useCtrlEnter } from '../../../forms/use-ctrl-enter';
import { Action } from '../../../pieces/action';
import { useWayBack } from '../../../pieces/way-back';
import { useText } from '../../../text/text';
import { KeptStatus } from '../../../write-down/kept-status';
import { Gone } from './gone';
import { MovedOn } from './moved-on';

interface ChangeDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly setIsOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** Where facts are changed. What was typed outlives it, and it outlives the button that opened it. */
export function ChangeDialog({ title, isOpen, setIsOpen, children }: ChangeDialogProps) {
  useWayBack(isOpen);
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={setIsOpen} isDismissable>
      <Modal className="modal write-down">
        <Dialog>
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface FactsFormProps {
  readonly file: CaseView;
  /** Whether these facts are still changed here. */
  readonly isPossible: boolean;
  readonly form: {
    readonly record: ReturnType<typeof useRecordChange>;
    readonly isFrozen: boolean;
    readonly tries: number;
    readonly faults: readonly (keyof ReturnType<typeof useText>['caseFile']['facts']['needs'])[];
    readonly changes: readonly FactChangeView[];
    readonly moved: readonly FactChangeView[];
    readonly why: string;
    readonly say: (why: string) => void;
    readonly goOn: () => void;
    readonly close: () => void;
    readonly onSubmit: (event: FormEvent) => void;
  };
  readonly children: ReactNode;
}

/** The form, until what it changes is not changed here any more: then what happened, and what was typed. */
export function FactsForm(props: FactsFormProps) {
  const { file, form, isPossible } = props;
  const [was] = useState(file.person);
  if (isPossible || form.isFrozen) return <Facts {...props} was={was} />;
  return <Gone file={file} was={was} typed={form} close={form.close} />;
}

/** Faults on top, what moved meanwhile, then the facts, then who said so, then one button, then what became of it. */
function Facts({ file, was, form, children }: FactsFormProps & { readonly was: CaseView['person'] }) {
  const { facts, writeDown } = useText().caseFile;
  const here = useRef<HTMLFormElement>(null);
  useCtrlEnter(here);
  const whyFault = form.faults.find((fault) => fault === 'why' || fault === 'whyLong');
  return (
    <Form ref={here} className="form" onSubmit={form.onSubmit} validationBehavior="aria">
      <FaultSummary faults={form.faults.map((fault) => facts.needs[fault])} tries={form.tries} />
      <MovedOn since={form.moved} goOn={form.goOn} file={file} was={was} />
      {children}
      <NoteField
        label={facts.why}
        hint={facts.whyHint}
        note={form.why}
        change={form.say}
        isDisabled={form.isFrozen}
        fault={whyFault && facts.needs[whyFault]}
      />
      <div className="form-end">
        <Action type="submit" tone="main" isDisabled={form.isFrozen}>
          {form.isFrozen ? writeDown.sending : facts.send}
        </Action>
        <Action onPress={form.close}>{writeDown.cancel}</Action>
      </div>
      <KeptStatus keeping={form.record.keeping} why={form.record.why} />
    </Form>
  );
}
