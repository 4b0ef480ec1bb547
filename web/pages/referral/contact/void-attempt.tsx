import type { FullView } from '../../../../contracts/views/referral';
import { VOID_REASONS } from '../../../../domain/contact';
import { OpenedDialog } from '../../../pieces/opened-dialog';
import { useText } from '../../../text/text';
import { WhyForm } from '../why-form';
import { requestOf, voidDrafts } from './void-draft';

interface VoidAttemptProps {
  readonly referral: FullView;
  readonly attempt: FullView['attempts'][number];
  readonly isPossible: boolean;
}

/** Opens the dialog in which somebody says that an attempt was logged by mistake. */
export function VoidAttempt({ referral, attempt, isPossible }: VoidAttemptProps) {
  const { contact, channels, results } = useText();
  const words = contact.takeBack;
  const { open, title, intro, close } = words;
  return (
    <OpenedDialog open={open} title={title} close={close} isOffered={isPossible}>
      {(whenTaken) => (
        <>
          <p>{contact.attempts.line(channels[attempt.channel], results[attempt.result])}</p>
          <p className="secondary">{intro}</p>
          <WhyForm
            referral={referral}
            kind="voided-attempts"
            drafts={voidDrafts}
            of={attempt.id}
            words={words}
            reasons={VOID_REASONS.map((code) => ({ code, words: words.reasons[code], hint: words.hints[code] }))}
            isPossible={isPossible}
            request={(why, operationId) => requestOf(why, attempt.id, operationId)}
            whenTaken={whenTaken}
          />
        </>
      )}
    </OpenedDialog>
  );
}
