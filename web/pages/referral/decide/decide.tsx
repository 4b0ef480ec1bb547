import type { FullView } from '../../../../contracts/views';
import { useNewestTaken } from '../../../changes/use-change';
import { useDraft } from '../../../drafts/drafts';
import { whyNot } from '../../../session/person';
import { usePerson } from '../../../session/signed-in';
import { useText } from '../../../text/text';
import { useSayings } from '../../../time/use-sayings';
import { Section } from '../section';
import { ChangedUnderYou } from './changed-under-you';
import { type DecisionDraft, decisionDrafts } from './decision-draft';
import { DecisionForm } from './decision-form';

/** The question and its answer: asked while it is open, and side by side with the truth when it was overtaken. */
export function Decide({ referral }: { readonly referral: FullView }) {
  const { decide } = useText();
  const sayings = useSayings();
  const why = whyNot(usePerson(), 'decide', referral.team.id);
  const { draft, change, discard } = useDraft(decisionDrafts, referral.id);
  const newest = useNewestTaken(referral.id)?.progress.receipt.revision ?? 0;
  const isOpen = referral.status === 'awaiting-decision';
  const seen = versionSeen(draft, referral, newest);

  if (newest > referral.revision) return null; // A receipt is ahead of the records: there is nothing to ask.
  if (seen.revision < referral.revision)
    return (
      <ChangedUnderYou
        seen={seen}
        now={referral}
        draft={draft}
        takeTheirs={discard}
        decideAgain={isOpen ? () => change({ ...draft, seen: referral }) : undefined}
      />
    );
  if (!isOpen && referral.status !== 'received') return null;
  return (
    <Section title={decide.title(referral.person.name)} surface="ask">
      {why !== undefined && <p>{decide.mayNot(sayings.why(why))}</p>}
      {why === undefined && !isOpen && <p className="secondary">{decide.notYet}</p>}
      {why === undefined && isOpen && (
        <DecisionForm seen={seen} draft={draft} change={(next) => change({ ...next, seen })} discard={discard} />
      )}
    </Section>
  );
}

/** The version that the person is answering: the one on the screen when they began, unless they changed it themselves. */
function versionSeen({ pick, seen }: DecisionDraft, referral: FullView, newest: number): FullView {
  if (pick === 'nothing' || seen === null) return referral;
  const isOwnStep = newest === referral.revision && seen.revision === newest - 1;
  return isOwnStep ? referral : seen;
}
