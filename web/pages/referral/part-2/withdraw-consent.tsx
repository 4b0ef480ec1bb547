import type { FullView } from '../../../../contracts/views/referral';
import { OpenedDialog } from '../../../pieces/opened-dialog';
import { useText } from '../../../text/text';
import { WhyForm } from '../why-form';
import { withdrawalDrafts, withdrawalOf } from './consent-draft';

interface WithdrawConsentProps {
  readonly referral: FullView;
  readonly consentId: string;
  readonly isPossible: boolean;
}

/** Opens the dialog in which somebody says that the person took a consent back. */
export function WithdrawConsent({ referral, consentId, isPossible }: WithdrawConsentProps) {
  const words = useText().part2.withdraw;
  const { open, title, intro, close } = words;
  return (
    <OpenedDialog open={open} title={title} close={close} isOffered={isPossible}>
      {(whenTaken) => (
        <>
          <p className="secondary">{intro}</p>
          <WhyForm
            referral={referral}
            kind="withdrawn-consents"
            drafts={withdrawalDrafts}
            of={consentId}
            words={words}
            isPossible={isPossible}
            request={(why, operationId) => withdrawalOf(why, consentId, operationId)}
            whenTaken={whenTaken}
          />
        </>
      )}
    </OpenedDialog>
  );
}
