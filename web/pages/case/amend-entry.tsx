import { useState } from 'react';
import { Dialog, Form, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { CaseView, TimelineLine } from '../../../contracts/views/case';
import { AMENDMENT_REASONS, type AmendmentReason, whyNotAmend } from '../../../domain/amendment';
import { ChoiceField } from '../../forms/choice-field';
import { FaultSummary } from '../../forms/fault-summary';
import { NoteField } from '../../forms/note-field';
import { OptionGroup } from '../../forms/option-group';
import { Action } from '../../pieces/action';
import { Overtaken } from '../../pieces/overtaken';
import { useText } from '../../text/text';
import type { About } from '../../write-down/entry-draft';
import { FindCase } from '../../write-down/find-case';
import { KeptStatus } from '../../write-down/kept-status';
import { Amendments } from './amendments';
import { useAmendment, useWhenClosed } from './use-amendment';

interface AmendEntryProps {
  readonly line: TimelineLine;
  readonly entryId: string;
  readonly file: CaseView;
}

/** Opens the dialog in which somebody says what is wrong with an entry. */
export function AmendEntry(props: AmendEntryProps) {
  const { caseFile } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const whenClosed = useWhenClosed(props);
  const turn = (open: boolean): void => {
    if (!open) whenClosed();
    setIsOpen(open);
  };
  return (
    <>
      <Action tone="quiet" onPress={() => turn(true)}>
        {caseFile.timeline.amend}
      </Action>
      <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={turn} isDismissable>
        <Modal className="modal write-down">
          <Dialog>
            <Heading slot="title">{caseFile.amend.title}</Heading>
            <p className="secondary">{caseFile.amend.intro}</p>
            <AmendForm {...props} close={() => turn(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

type FormProps = AmendEntryProps & { readonly close: () => void };

function AmendForm(props: FormProps) {
  const { line, entryId, file, close } = props;
  const { amend } = useText().caseFile;
  const amending = useAmendment({ line, entryId, caseId: file.id, whenKept: close });
  if (amending.since.length === 0) return <WhatIsWrong {...props} amending={amending} />;
  return (
    <>
      <Overtaken intro={amend.overtaken} yours={amending.typed}>
        <Amendments amendments={amending.since} />
      </Overtaken>
      <Action onPress={close}>{amend.cancel}</Action>
    </>
  );
}

function WhatIsWrong({
  line,
  file,
  close,
  amending,
}: FormProps & { readonly amending: ReturnType<typeof useAmendment> }) {
  const { amend, reasons, writeDown } = useText().caseFile;
  const { said, say, choose, record, isFrozen, isMissing } = amending;
  return (
    <Form className="form" onSubmit={amending.onSubmit} validationBehavior="aria">
      <FaultSummary faults={isMissing ? [writeDown.needs.text] : []} tries={amending.tries} />
      <OptionGroup
        label={amend.reason}
        options={reasonsFor(line).map((code) => ({ code, words: reasons[code] }))}
        chosen={said.reason}
        choose={choose}
        isDisabled={isFrozen}
        layout="tight"
      />
      <NoteField
        label={said.reason === 'correction' ? amend.text : amend.why}
        note={said.text}
        change={(text) => say({ ...said, text })}
        isDisabled={isFrozen}
        fault={isMissing ? writeDown.needs.text : undefined}
      />
      {said.reason === 'wrong-person' && <RightCase right={said.right} choose={(right) => say({ ...said, right })} />}
      {said.reason === 'misfiled' && (
        <ChoiceField
          label={amend.rightReferral}
          placeholder={amend.noReferral}
          choices={file.referrals.map(({ id: code, need }) => ({ code, words: need }))}
          chosen={said.referralId}
          choose={(referralId) => say({ ...said, referralId })}
          isDisabled={isFrozen}
          fault={undefined}
        />
      )}
      <div className="form-end">
        <Action type="submit" tone="main" isDisabled={isFrozen}>
          {isFrozen ? writeDown.sending : amend.send}
        </Action>
        <Action onPress={close}>{writeDown.cancel}</Action>
      </div>
      <KeptStatus keeping={record.keeping} why={record.why} />
    </Form>
  );
}

interface RightCaseProps {
  readonly right: About | null;
  readonly choose: (about: About) => void;
}

function RightCase({ right, choose }: RightCaseProps) {
  const { amend } = useText().caseFile;
  if (right === null) return <FindCase label={amend.rightCase} choose={choose} />;
  return (
    <p>
      <span className="secondary">{amend.rightCase}</span> <bdi>{right.name}</bdi>
    </p>
  );
}

/** What a pathway or the person's facts rest on can be reworded only; the same rule is asked by the system. */
const reasonsFor = (line: TimelineLine): readonly AmendmentReason[] =>
  AMENDMENT_REASONS.filter(
    (reason) => whyNotAmend(line.source === 'entry' ? line.kind : 'decision', reason) === undefined,
  );
