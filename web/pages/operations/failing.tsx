import { useInfiniteQuery } from '@tanstack/react-query';
import type { OperationsView } from '../../../contracts/views/operations';
import { operationsQueries } from '../../api/operations-queries';
import { Note } from '../../pieces/note';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { OnDemand, Rows } from './on-demand';
import { Part } from './part';
import { ReferralLink } from './referral-link';

/** What is tried again and again: deeds, and workflows whose own code fails. */
export function FailingPart({ now: { failingDeeds, failingWorkflows, links } }: { readonly now: OperationsView }) {
  const { operations } = useText();
  const words = operations.failing;
  return (
    <Part title={words.title}>
      {failingDeeds.count === 0 && failingWorkflows === 0 && <p className="secondary">{words.none}</p>}
      {failingWorkflows === null && <Note tone="wait" title={operations.engineAway} />}
      {failingDeeds.count > 0 && (
        <OnDemand title={`${words.deeds}: ${operations.count(failingDeeds.count)}`}>{() => <FailingDeeds />}</OnDemand>
      )}
      {failingWorkflows !== null && failingWorkflows > 0 && (
        <OnDemand title={`${words.workflows}: ${operations.count(failingWorkflows)}`}>
          {() => <FailingWorkflows />}
        </OnDemand>
      )}
      {links.failing && <a href={links.failing}>{`Temporal: ${words.workflows}`}</a>}
    </Part>
  );
}

function FailingDeeds() {
  const { operations } = useText();
  const { ago } = useTimes();
  const reading = useInfiniteQuery(operationsQueries.failingDeeds());
  const words = operations.failing;
  return (
    <Rows
      caption={words.deeds}
      none={words.none}
      columns={[
        { title: operations.stuck.referral },
        { title: words.deed },
        { title: words.tries, align: 'end' },
        { title: words.fault },
        { title: words.last },
        { title: words.first },
      ]}
      reading={reading}
      row={({ referralId, workflowId, deed, attempt, fault, code, lastFailedAt, firstFailedAt }) => ({
        key: `${workflowId} ${deed}`,
        cells: [
          referralId ? <ReferralLink key="id" id={referralId} /> : workflowId,
          deed,
          operations.count(attempt),
          code === null ? fault : `${fault} (${code})`,
          ago(lastFailedAt),
          ago(firstFailedAt),
        ],
      })}
    />
  );
}

function FailingWorkflows() {
  const { operations } = useText();
  const { when } = useTimes();
  const reading = useInfiniteQuery(operationsQueries.failingWorkflows());
  const words = operations.failing;
  return (
    <Rows
      caption={words.workflows}
      none={words.none}
      columns={[{ title: operations.stuck.referral }, { title: operations.workflow.started }]}
      reading={reading}
      row={({ referralId, workflowId, startedAt }) => ({
        key: workflowId,
        cells: [referralId ? <ReferralLink key="id" id={referralId} /> : workflowId, startedAt && when(startedAt)],
      })}
    />
  );
}
