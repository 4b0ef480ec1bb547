import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { FullView } from '../../../../contracts/views/referral';
import { useDraft } from '../../../drafts/drafts';
import { ChangeForm } from '../../../forms/change-form';
import { NoteField } from '../../../forms/note-field';
import { useHandOver } from '../../../forms/use-hand-over';
import { whyNot } from '../../../session/person';
import { usePerson } from '../../../session/signed-in';
import { useText } from '../../../text/text';
import { GoesOn } from './goes-on';
import { faultsOf, outcomeDrafts, requestOf } from './outcome-draft';
import { OutcomeOptions } from './outcome-options';
import { wasReached } from './was-reached';

/** How it ended, in one of a few words. Before a decision it is out of the way, because it is rare there. */
export function RecordOutcome({ referral }: { readonly referral: FullView }) {
  const { contact } = useText();
  if (whyNot(usePerson(), 'record-outcome', referral.team.id) !== undefined) return null;
  const isUnderWay = referral.status === 'contacting';
  const isNext = isUnderWay && wasReached(referral);
  return (
    <Disclosure className="disclosure section" key={`${isNext}`} defaultExpanded={isNext}>
      <Heading level={2}>
        <Button slot="trigger" className="disclosure-trigger">
          {isUnderWay ? contact.outcome.title : contact.outcome.early}
        </Button>
      </Heading>
      <DisclosurePanel>
        <OutcomeForm referral={referral} />
      </DisclosurePanel>
    </Disclosure>
  );
}

function OutcomeForm({ referral }: { readonly referral: FullView }) {
  const words = useText().contact.outcome;
  const { draft, change, discard } = useDraft(outcomeDrafts, referral.id);
  const handOver = useHandOver({
    referralId: referral.id,
    kind: 'outcome',
    faults: faultsOf(draft),
    request: (operationId) => requestOf(draft, referral, operationId),
    discard,
  });
  return (
    <ChangeForm
      handOver={handOver}
      verb={words.button}
      about={words.tells}
      tone={wasReached(referral) ? 'main' : 'plain'}
    >
      <OutcomeOptions
        referral={referral}
        draft={draft}
        change={change}
        isFrozen={handOver.isFrozen}
        faults={handOver.faults}
      />
      {draft.outcome === 'duplicate' && (
        <GoesOn
          referral={referral}
          draft={draft}
          change={change}
          isFrozen={handOver.isFrozen}
          faults={handOver.faults}
        />
      )}
      <NoteField
        label={words.note}
        note={draft.note}
        change={(note) => change({ ...draft, note })}
        isDisabled={handOver.isFrozen}
      />
    </ChangeForm>
  );
}
