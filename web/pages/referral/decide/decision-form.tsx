import type { FullView } from '../../../../contracts/views';
import { ChangeForm } from '../../../forms/change-form';
import { useHandOver } from '../../../forms/use-hand-over';
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
  readonly discard: () => void;
}

/** One question, its grounds where it departs from the advice, one button. */
export function DecisionForm({ seen, draft, change, discard }: DecisionFormProps) {
  const { decide } = useText();
  const handOver = useHandOver({
    referralId: seen.id,
    kind: 'decisions',
    faults: faultsOf(draft, seen),
    request: (operationId) => requestOf(draft, seen, operationId),
    discard,
  });
  const part = { referral: seen, draft, change, isFrozen: handOver.isFrozen, faults: handOver.faults };
  const declines = draft.pick === 'decline';
  return (
    <ChangeForm
      handOver={handOver}
      verb={declines ? decide.declineButton : decide.confirm}
      about={declines ? decide.declineTells : decide.nothingSent(seen.person.name)}
    >
      <Choices {...part} />
      {draft.pick === 'another' && <ProgramChoice {...part} />}
      <ReasonFields {...part} />
    </ChangeForm>
  );
}
