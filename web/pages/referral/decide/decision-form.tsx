import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { uuidv7 } from 'uuidv7';
import type { FullView } from '../../../../contracts/views';
import { isFrozen, useChange } from '../../../changes/use-change';
import { ChangeStatus } from '../../../forms/change-status';
import { FaultSummary } from '../../../forms/fault-summary';
import { Action } from '../../../pieces/action';
import { useText } from '../../../text/text';
import { Choices } from './choices';
import { type DecisionDraft, faultsOf, requestOf } from './decision-draft';
import { ProgramChoice } from './program-choice';
import { ReasonFields } from './reason-fields';

interface DecisionFormProps {
  /** The version that was on the screen when the person began; the decision is bound to it. */
  readonly seen: FullView;
  readonly draft: DecisionDraft;
  readonly change: (draft: DecisionDraft) => void;
}

/** One question, its grounds where it departs from the advice, one button. */
export function DecisionForm({ seen, draft, change }: DecisionFormProps) {
  const { decide } = useText();
  const { progress, send } = useChange(seen.id, 'decisions');
  const [tries, setTries] = useState(0);
  const frozen = isFrozen(progress);
  const faults = faultsOf(draft, seen);
  const shown = tries > 0 ? faults : [];
  const handOver = (event: FormEvent): void => {
    event.preventDefault();
    if (frozen) return;
    setTries(faults.length > 0 ? tries + 1 : 0);
    if (faults.length === 0) send(requestOf(draft, seen, uuidv7()));
  };
  const declines = draft.pick === 'decline';
  return (
    <Form className="form decide" onSubmit={handOver} validationBehavior="aria">
      <FaultSummary faults={shown.map((fault) => decide.needs[fault])} tries={tries} />
      <Choices referral={seen} draft={draft} change={change} isFrozen={frozen} faults={shown} />
      {draft.pick === 'another' && (
        <ProgramChoice referral={seen} draft={draft} change={change} isFrozen={frozen} faults={shown} />
      )}
      <ReasonFields referral={seen} draft={draft} change={change} isFrozen={frozen} faults={shown} />
      <div className="form-end">
        <Action type="submit" tone="main" isDisabled={frozen}>
          {progress?.at === 'sending' ? decide.sending : declines ? decide.declineButton : decide.confirm}
        </Action>
        <span className="secondary">{declines ? decide.declineTells : decide.nothingSent(seen.person.name)}</span>
      </div>
      <ChangeStatus kind="decisions" progress={progress} />
    </Form>
  );
}
