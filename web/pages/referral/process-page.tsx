import type { ProcessView } from '../../../contracts/views/process';
import { PageTitle } from '../../frame/page-title';
import { Clock } from '../../pieces/clock';
import { StatusWord } from '../../pieces/status-word';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { wordFor } from '../../text/word-for';
import { useTimes } from '../../time/use-times';
import { WorkflowPanel } from '../operations/workflow-panel';
import { Section } from './section';

/** A referral for those who keep the house running: where it stands, its clock, its workflow; nothing of the person. */
export function ProcessPage({ referral }: { readonly referral: ProcessView }) {
  const { referral: page, outcomes, urgencies } = useText();
  const { when } = useTimes();
  const seesOperations = whyNot(usePerson(), 'see-operations') === undefined;
  const words = page.process;
  const facts = [
    [words.number, referral.id],
    [words.owner, words.owners[referral.nextOwner]],
    [words.urgency, urgencies[referral.urgency]],
    [words.received, when(referral.receivedAt)],
    [words.revision, `${referral.revision}`],
    [words.outcome, referral.outcome === null ? words.notTold : wordFor(outcomes, referral.outcome)],
  ] as const;
  return (
    <article className="referral">
      <header className="referral-header">
        <div className="referral-who">
          <PageTitle title={words.title} />
          <StatusWord status={referral.status} />
        </div>
        <p className="secondary">{words.intro}</p>
        {referral.waitingFor && <Clock waiting={referral.waitingFor} size="header" />}
      </header>
      <Section title={words.status}>
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {referral.links.workflow ? <a href={referral.links.workflow}>{words.workflow}</a> : <p>{words.noWorkflow}</p>}
      </Section>
      {seesOperations && <WorkflowPanel referralId={referral.id} />}
    </article>
  );
}
