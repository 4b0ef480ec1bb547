import { useEffect } from 'react';
import type { FullView } from '../../../../contracts/views';
import { useChange, useNewestReceipt } from '../../../changes/use-change';
import { whyNot } from '../../../session/person';
import { usePerson } from '../../../session/signed-in';
import { useText } from '../../../text/text';
import { Section } from '../section';
import { ChangedUnderYou } from './changed-under-you';
import { useDecisionDraft } from './decision-draft';
import { DecisionForm } from './decision-form';

/** The question and its answer: asked while it is open, frozen while it travels, side by side when it was overtaken. */
export function Decide({ referral }: { readonly referral: FullView }) {
  const { decide } = useText();
  const person = usePerson();
  const { draft, change, discard } = useDecisionDraft(referral.id);
  const { progress } = useChange(referral.id, 'decisions');
  const newest = useNewestReceipt(referral.id)?.receipt.revision;
  const wasTaken = progress?.at === 'taken';
  useEffect(() => {
    if (wasTaken) discard();
  }, [wasTaken, discard]);

  const begun = draft.pick !== 'nothing' && draft.seen !== null && !wasTaken;
  const isOwnStep = newest === referral.revision && draft.seen?.revision === referral.revision - 1;
  const seen = begun && draft.seen && !isOwnStep ? draft.seen : referral;
  const isOpen = referral.status === 'awaiting-decision';
  const why = whyNot(person, 'decide', referral.team.id);

  if (begun && seen.revision < referral.revision)
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
    <Section title={decide.title} surface="ask">
      {why !== undefined ? (
        <p>{decide.mayNot(why)}</p>
      ) : isOpen ? (
        <DecisionForm
          seen={seen}
          draft={draft}
          change={(next) => change({ ...next, seen: draft.pick === 'nothing' ? referral : seen })}
        />
      ) : (
        <p className="secondary">{decide.notYet}</p>
      )}
    </Section>
  );
}

