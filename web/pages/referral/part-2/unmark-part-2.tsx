import { useState } from 'react';
import type { MarkView } from '../../../../contracts/views/consents';
import type { FullView } from '../../../../contracts/views/referral';
import { UNMARK_REASONS } from '../../../../domain/part-2-mark';
import { DialogOver } from '../../../pieces/opened-dialog';
import { useText } from '../../../text/text';
import { WhyForm } from '../why-form';
import { unmarkDrafts, unmarkOf } from './mark-draft';
import { Marks } from './marks';
import { MarksSince } from './marks-since';

interface UnmarkPart2Props {
  readonly referral: FullView;
  readonly isOpen: boolean;
  readonly setIsOpen: (isOpen: boolean) => void;
  readonly isPossible: boolean;
}

/** The dialog in which a supervisor takes a mark back that was a mistake. */
export function UnmarkPart2({ referral, isOpen, setIsOpen, isPossible }: UnmarkPart2Props) {
  const { title, intro, close } = useText().part2.unmark;
  return (
    <DialogOver title={title} close={close} isOpen={isOpen} setIsOpen={setIsOpen}>
      {(whenTaken) => (
        <>
          <p className="secondary">{intro}</p>
          <UnmarkForm
            referral={referral}
            marks={referral.part2?.marks ?? []}
            isPossible={isPossible}
            whenTaken={whenTaken}
          />
        </>
      )}
    </DialogOver>
  );
}

interface UnmarkFormProps extends Pick<UnmarkPart2Props, 'referral' | 'isPossible'> {
  readonly marks: readonly MarkView[];
  readonly whenTaken: () => void;
}

/** Takes back the marks that were there when it was opened, or were looked at since. */
function UnmarkForm({ referral, marks, isPossible, whenTaken }: UnmarkFormProps) {
  const words = useText().part2.unmark;
  const [seen, see] = useState(marks);
  const isOfSender = marks.some(({ origin }) => origin !== 'desk');
  const reasons = UNMARK_REASONS.filter((code) => !isOfSender || code === 'sender-corrected');
  return (
    <WhyForm
      referral={referral}
      kind="withdrawn-part-2-marks"
      drafts={unmarkDrafts}
      of={referral.id}
      words={words}
      reasons={reasons.map((code) => ({ code, words: words.reasons[code] }))}
      isPossible={isPossible}
      request={(why, operationId) => unmarkOf(why, seen, operationId)}
      whenTaken={whenTaken}
    >
      <Marks marks={seen} />
      <MarksSince marks={marks.filter(({ id }) => !seen.some((one) => one.id === id))} goOn={() => see(marks)} />
      {isOfSender && <p>{words.ofSender}</p>}
    </WhyForm>
  );
}
