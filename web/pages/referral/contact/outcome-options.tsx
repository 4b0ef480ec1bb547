import type { FullView } from '../../../../contracts/views/referral';
import { RECORDED_OUTCOMES, type RecordedOutcome } from '../../../../domain/outcome';
import type { Reason } from '../../../../domain/reason';
import { OptionGroup } from '../../../forms/option-group';
import type { Text } from '../../../text/en';
import { useText } from '../../../text/text';
import { useSayings } from '../../../time/use-sayings';
import { asOutcome, type Fault, type OutcomeDraft } from './outcome-draft';

export interface OutcomeOptionsProps {
  readonly referral: FullView;
  readonly draft: OutcomeDraft;
  readonly change: (draft: OutcomeDraft) => void;
  readonly isFrozen: boolean;
  readonly faults: readonly Fault[];
}

/** Every way to end; one that is not open yet says what is still asked for. */
export function OutcomeOptions({ referral, draft, change, isFrozen, faults }: OutcomeOptionsProps) {
  const { contact, outcomes, decide } = useText();
  const { why } = useSayings();
  return (
    <OptionGroup
      label={contact.outcome.legend}
      options={RECORDED_OUTCOMES.map((code) => ({
        code,
        words: outcomes[code],
        hint: contact.outcome.hints[code],
        whyNot: whyNotYet(code, referral, { ...contact.outcome, why }),
      }))}
      chosen={draft.outcome}
      choose={(code) => change({ ...draft, outcome: asOutcome(code) })}
      isDisabled={isFrozen}
      fault={faults.includes('outcome') ? decide.needs.outcome : undefined}
      layout="column"
    />
  );
}

function whyNotYet(
  code: RecordedOutcome,
  { status, whyNot, others }: FullView,
  words: Text['contact']['outcome'] & { readonly why: (why: Reason) => string },
): string | undefined {
  const needsPathway = code === 'service-started' || code === 'unable-to-reach';
  if (needsPathway && status !== 'contacting') return words.notYet(words.needsPathway);
  if (code === 'duplicate' && others.open.length === 0) return words.notYet(words.noOther);
  if (code === 'unable-to-reach' && whyNot.unableToReach !== null) return words.notYet(words.why(whyNot.unableToReach));
  return undefined;
}
