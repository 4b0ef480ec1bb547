import type { FullView } from '../../../../contracts/views/referral';
import { ChangeForm } from '../../../forms/change-form';
import { useHandOver } from '../../../forms/use-hand-over';
import { useText } from '../../../text/text';
import { AskFields } from './ask-fields';
import { Choices } from './choices';
import { ConsentFirst } from './consent-first';
import { askedIn, type DecisionDraft, faultsOf, requestOf } from './decision-draft';
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
  const { decide, asking } = useText();
  const handOver = useHandOver({
    referralId: seen.id,
    kind: 'decisions',
    faults: faultsOf(draft, seen),
    request: (operationId) => requestOf(draft, seen, operationId),
    discard,
  });
  const part = { referral: seen, draft, change, isFrozen: handOver.isFrozen, faults: handOver.faults };
  const says = {
    decline: { verb: decide.declineButton, about: decide.declineTells },
    ask: { verb: asking.send(askedIn(draft).length), about: asking.sendTells },
    confirm: { verb: decide.confirm, about: decide.nothingSent(seen.person.name) },
  };
  return (
    <ChangeForm
      handOver={handOver}
      {...says[draft.pick === 'decline' || draft.pick === 'ask' ? draft.pick : 'confirm']}
      tone={seen.status === 'awaiting-information' ? 'plain' : 'main'}
    >
      <Choices {...part} />
      {draft.pick === 'another' && <ProgramChoice {...part} />}
      <ConsentFirst referral={seen} programId={draft.programId} />
      {draft.pick === 'ask' ? <AskFields {...part} /> : <ReasonFields {...part} />}
    </ChangeForm>
  );
}
