import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { FullView } from '../../../../contracts/views/referral';
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
  const { draft, change, discard } = useDraft(decisionDrafts, referral.id);
  const newest = useNewestTaken(referral.id)?.progress.receipt.revision ?? 0;
  const isOpen = isUndecided(referral);
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
    <Asked referral={referral}>
      <DecisionForm seen={seen} draft={draft} change={(next) => change({ ...next, seen })} discard={discard} />
    </Asked>
  );
}

interface AskedProps {
  readonly referral: FullView;
  readonly children: ReactNode;
}

/** The form for those who may decide, once there is something to decide. */
function Asked({ referral, children }: AskedProps) {
  const { decide } = useText();
  const sayings = useSayings();
  const why = whyNot(usePerson(), 'decide', referral.team.id);
  if (why === undefined && referral.status === 'awaiting-information')
    return <WithoutAnswers>{children}</WithoutAnswers>;
  return (
    <Section title={decide.title(referral.person.name)} surface="ask">
      {why !== undefined && <p>{decide.mayNot(sayings.why(why))}</p>}
      {why === undefined && (isUndecided(referral) ? children : <p className="secondary">{decide.notYet}</p>)}
    </Section>
  );
}

const isUndecided = ({ status }: FullView): boolean =>
  status === 'awaiting-decision' || status === 'awaiting-information';

/** While the referrer is asked, a decision is possible and not what the page is about. */
function WithoutAnswers({ children }: Pick<AskedProps, 'children'>) {
  const { asking } = useText();
  return (
    <Disclosure className="disclosure section">
      <Heading level={2}>
        <Button slot="trigger" className="disclosure-trigger">
          {asking.decideNow}
        </Button>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}

/** The version that the person is answering: the one on the screen when they began, unless they changed it themselves. */
function versionSeen({ pick, seen }: DecisionDraft, referral: FullView, newest: number): FullView {
  if (pick === 'nothing' || seen === null) return referral;
  const isOwnStep = newest === referral.revision && seen.revision === newest - 1;
  return isOwnStep ? referral : seen;
}
