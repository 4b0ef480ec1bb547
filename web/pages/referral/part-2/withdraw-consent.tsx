import type { FullView } from '../../../../contracts/views/referral';
import { DialogOver } from '../../../pieces/opened-dialog';
import { useText } from '../../../text/text';
import { WhyForm } from '../why-form';
import { withdrawalDrafts, withdrawalOf } from './consent-draft';

interface WithdrawConsentProps {
  readonly referral: FullView;
  /** Null while none is being withdrawn. */
  readonly consentId: string | null;
  readonly close: () => void;
  readonly mayChange: boolean;
}

/** The dialog in which somebody says that the person took a consent back. It outlives the consent, and its mark. */
export function WithdrawConsent({ referral, consentId, close, mayChange }: WithdrawConsentProps) {
  const words = useText().part2.withdraw;
  const consent = referral.part2?.consents.find(({ id }) => id === consentId);
  return (
    <DialogOver title={words.title} close={words.close} isOpen={consentId !== null} setIsOpen={close}>
      {(whenTaken) =>
        consentId !== null && (
          <>
            <p className="secondary">{words.intro}</p>
            <WhyForm
              referral={referral}
              kind="withdrawn-consents"
              drafts={withdrawalDrafts}
              of={consentId}
              words={words}
              isPossible={mayChange && consent?.standing === 'in-force'}
              request={(why, operationId) => withdrawalOf(why, consentId, operationId)}
              whenTaken={whenTaken}
            />
          </>
        )
      }
    </DialogOver>
  );
}
