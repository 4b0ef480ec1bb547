import { useRef } from 'react';
import { Form } from 'react-aria-components';
import { Link } from 'react-router';
import type { IntakeReceipt } from '../../../contracts/intake';
import { FaultSummary } from '../../forms/fault-summary';
import { useCtrlEnter } from '../../forms/use-ctrl-enter';
import { PageTitle } from '../../frame/page-title';
import { Action } from '../../pieces/action';
import { Empty } from '../../pieces/empty';
import { Note } from '../../pieces/note';
import { Spotlight } from '../../pieces/spotlight';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { KeptStatus } from '../../write-down/kept-status';
import { ConsentPart } from './consent-part';
import { HouseholdPart } from './household-part';
import { NeedPart } from './need-part';
import { PersonPart } from './person-part';
import { RelatedPart } from './related-part';
import { SourcePart } from './source-part';
import { type IntakeForm, useIntakeForm } from './use-intake-form';

/** Where a coordinator writes down what came by telephone, by fax or in person. */
export function IntakePage() {
  const { frame, intake } = useText();
  const mayNot = whyNot(usePerson(), 'submit-referral');
  return (
    <section className="page intake">
      <PageTitle title={intake.title} />
      {mayNot ? <Empty title={frame.trouble.forbidden} detail={intake.mayNot} /> : <Intake />}
    </section>
  );
}

function Intake() {
  const form = useIntakeForm();
  if (form.receipt) return <Kept receipt={form.receipt} again={form.again} />;
  return <TheForm form={form} />;
}

function TheForm({ form }: { readonly form: IntakeForm }) {
  const { intake } = useText();
  const here = useRef<HTMLFormElement>(null);
  useCtrlEnter(here);
  return (
    <>
      <p className="secondary">
        {intake.intro} {intake.keys}
      </p>
      <Form ref={here} className="form" onSubmit={form.onSubmit} validationBehavior="aria">
        <FaultSummary faults={form.faults.map((fault) => intake.needs[fault])} tries={form.tries} />
        <NeedPart {...form} />
        <SourcePart {...form} />
        <PersonPart {...form} />
        <HouseholdPart {...form} />
        <RelatedPart {...form} />
        <ConsentPart {...form} />
        <div className="form-end">
          <Action type="submit" tone="main" isDisabled={form.isFrozen}>
            {form.isFrozen ? intake.sending : intake.send}
          </Action>
          <Action isDisabled={form.isFrozen} onPress={form.discard}>
            {intake.clear}
          </Action>
        </div>
        <KeptStatus keeping={form.keeping} why={form.error} />
      </Form>
    </>
  );
}

/** It is kept, and this leads to it. */
function Kept({ receipt, again }: { readonly receipt: IntakeReceipt; readonly again: () => void }) {
  const { done } = useText().intake;
  return (
    <Spotlight>
      <Note tone="good" title={done.title}>
        {receipt.repeated && <p>{done.repeated}</p>}
        <p>
          <Link to={receipt.links.desk}>{done.open}</Link>
        </p>
        <Action onPress={again}>{done.another}</Action>
      </Note>
    </Spotlight>
  );
}
