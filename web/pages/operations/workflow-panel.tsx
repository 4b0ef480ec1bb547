import { useQuery } from '@tanstack/react-query';
import type { WorkflowView } from '../../../contracts/views/operations';
import { operationsQueries } from '../../api/operations-queries';
import { Skeleton } from '../../pieces/skeleton';
import { Table } from '../../pieces/table';
import { Trouble } from '../../pieces/trouble';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { useSayings } from '../../time/use-sayings';
import { useTimes } from '../../time/use-times';
import { Section } from '../referral/section';
import { Intervene } from './intervene';
import { INTERVENTION_COLUMNS, useInterventionCells } from './interventions';

/** A referral's workflow for those who keep the house running: how it is, what was done by hand, and what can be. */
export function WorkflowPanel({ referralId }: { readonly referralId: string }) {
  const { operations } = useText();
  const person = usePerson();
  const sayings = useSayings();
  const { data: workflow, error, refetch } = useQuery(operationsQueries.workflow(referralId));
  const mayNot = whyNot(person, 'steer-workflows');
  return (
    <>
      <Section title={operations.workflow.title}>
        <Trouble why={error} retry={refetch} besideLastKnown={workflow !== undefined} />
        {!workflow && !error && <Skeleton shape="list" />}
        {workflow && <Run workflow={workflow} />}
      </Section>
      {workflow && workflow.interventions.length > 0 && <DoneByHand workflow={workflow} />}
      {workflow && (
        <Section title={operations.act.title} surface="ask">
          {mayNot ? <p>{operations.act.notAllowed(sayings.why(mayNot))}</p> : <Intervene workflow={workflow} />}
        </Section>
      )}
    </>
  );
}

function Run({ workflow: { run, unrelayed } }: { readonly workflow: WorkflowView }) {
  const { operations } = useText();
  const { when } = useTimes();
  const words = operations.workflow;
  if (unrelayed)
    return (
      <Facts
        facts={[
          [words.kept, unrelayed.why ?? '–'],
          [operations.unrelayed.tries, operations.count(unrelayed.tries)],
          [operations.unrelayed.next, unrelayed.nextTryAt ? when(unrelayed.nextTryAt) : '–'],
        ]}
      />
    );
  if (!run) return <p>{words.none}</p>;
  const facts = [
    [words.status, operations.runs[run.status]],
    [words.run, run.runId],
    [words.started, run.startedAt ? when(run.startedAt) : '–'],
    ...(run.closedAt ? ([[words.closed, when(run.closedAt)]] as const) : []),
    [words.events, operations.count(run.events)],
    ...(run.taskAttempt > 1 ? ([[words.task, operations.count(run.taskAttempt)]] as const) : []),
  ] as const;
  return (
    <>
      <Facts facts={facts} />
      {run.deeds.length > 0 && <DeedsUnderWay deeds={run.deeds} />}
    </>
  );
}

const Facts = ({ facts }: { readonly facts: readonly (readonly [string, string])[] }) => (
  <dl className="facts">
    {facts.map(([name, value]) => (
      <div key={name} className="fact">
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

function DeedsUnderWay({ deeds }: { readonly deeds: NonNullable<WorkflowView['run']>['deeds'] }) {
  const { operations } = useText();
  const { when } = useTimes();
  const { failing, unrelayed, workflow } = operations;
  return (
    <Table
      caption={workflow.deeds}
      columns={[
        { title: failing.deed },
        { title: failing.tries, align: 'end' },
        { title: failing.fault },
        { title: unrelayed.next },
      ]}
      rows={deeds.map(({ deed, attempt, fault, nextTryAt }) => ({
        key: deed,
        cells: [deed, operations.count(attempt), fault ?? '–', nextTryAt ? when(nextTryAt) : '–'],
      }))}
    />
  );
}

function DoneByHand({ workflow: { interventions } }: { readonly workflow: WorkflowView }) {
  const { operations } = useText();
  const cells = useInterventionCells();
  const words = operations.interventions;
  return (
    <Section title={words.title}>
      <Table
        caption={words.title}
        columns={INTERVENTION_COLUMNS.map((name) => ({ title: words[name] }))}
        rows={interventions.map((row) => ({ key: row.operationId, cells: cells(row) }))}
      />
    </Section>
  );
}
