import type { FullView } from '../../../../contracts/views/referral';
import { OpenedDialog } from '../../../pieces/opened-dialog';
import { whyNot } from '../../../session/person';
import { usePerson } from '../../../session/signed-in';
import { useText } from '../../../text/text';
import { WhyForm } from '../why-form';
import { markDrafts, markOf } from './mark-draft';
import { takesChanges } from './takes-changes';

/** Opens the dialog in which somebody of the team says that 42 CFR Part 2 protects a referral that bears no mark. */
export function MarkPart2({ referral }: { readonly referral: FullView }) {
  const words = useText().part2.mark;
  const { open, title, intro, close } = words;
  const person = usePerson();
  const isPossible = !referral.part2 && takesChanges(referral) && !whyNot(person, 'mark-part-2', referral.team.id);
  return (
    <OpenedDialog open={open} title={title} close={close} isOffered={isPossible}>
      {(whenTaken) => (
        <>
          <p className="secondary">{intro}</p>
          <WhyForm
            referral={referral}
            kind="part-2-marks"
            drafts={markDrafts}
            of={referral.id}
            words={words}
            isPossible={isPossible}
            request={markOf}
            whenTaken={whenTaken}
          />
        </>
      )}
    </OpenedDialog>
  );
}
