import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { FullView } from '../../../../contracts/views/referral';
import { WITHDRAWAL_REASONS } from '../../../../domain/inquiry';
import { useDraft } from '../../../drafts/drafts';
import { ChangeForm } from '../../../forms/change-form';
import { ChoiceField } from '../../../forms/choice-field';
import { NoteField } from '../../../forms/note-field';
import { useHandOver } from '../../../forms/use-hand-over';
import { useText } from '../../../text/text';
import { faultsOfWhy } from '../why-draft';
import { requestOf, withdrawDrafts } from './withdraw-draft';

/** The way on when nobody answers: rare, and so out of the way. */
export function Withdraw({ referral }: { readonly referral: FullView }) {
  const { asking } = useText();
  return (
    <Disclosure className="disclosure section">
      <Heading level={2}>
        <Button slot="trigger" className="disclosure-trigger">
          {asking.withdraw.title}
        </Button>
      </Heading>
      <DisclosurePanel>
        <WithdrawForm referral={referral} />
      </DisclosurePanel>
    </Disclosure>
  );
}

function WithdrawForm({ referral }: { readonly referral: FullView }) {
  const { asking, decide, withdrawals } = useText();
  const words = asking.withdraw;
  const { draft, change, discard } = useDraft(withdrawDrafts, referral.id);
  const handOver = useHandOver({
    referralId: referral.id,
    kind: 'withdrawn-questions',
    faults: faultsOfWhy(draft, WITHDRAWAL_REASONS),
    request: (operationId) => requestOf(draft, referral, operationId),
    discard,
  });
  const { isFrozen, faults } = handOver;
  const noteFault = faults.find((fault) => fault !== 'reason');
  return (
    <ChangeForm handOver={handOver} verb={words.button} about={words.tells} tone="plain">
      <ChoiceField
        label={words.reason}
        placeholder={decide.reasonPick}
        choices={WITHDRAWAL_REASONS.map((code) => ({ code, words: withdrawals[code] }))}
        chosen={draft.reason}
        choose={(given) => change({ ...draft, reason: WITHDRAWAL_REASONS.find((code) => code === given) ?? null })}
        isDisabled={isFrozen}
        fault={faults.includes('reason') ? decide.needs.reason : undefined}
      />
      <NoteField
        label={decide.note}
        note={draft.note}
        change={(note) => change({ ...draft, note })}
        isDisabled={isFrozen}
        fault={noteFault && decide.needs[noteFault]}
      />
    </ChangeForm>
  );
}
