import { useInfiniteQuery } from '@tanstack/react-query';
import type { InterventionRow, OperationsView } from '../../../contracts/views/operations';
import { operationsQueries } from '../../api/operations-queries';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { OnDemand, Rows } from './on-demand';
import { Part } from './part';
import { ReferralLink } from './referral-link';

/** Who did what to a workflow by hand, why, and what came of it. */
export function InterventionsPart({ interventions: { count, unheard } }: Pick<OperationsView, 'interventions'>) {
  const { operations } = useText();
  const words = operations.interventions;
  return (
    <Part title={words.title} about={words.about}>
      {unheard > 0 && <p>{words.unheard(unheard)}</p>}
      <OnDemand title={`${words.list}${count > 0 ? `: ${operations.count(count)}` : ''}`}>
        {() => <InterventionRows />}
      </OnDemand>
    </Part>
  );
}

function InterventionRows() {
  const { operations } = useText();
  const reading = useInfiniteQuery(operationsQueries.interventions());
  const words = operations.interventions;
  const cells = useInterventionCells();
  return (
    <Rows
      caption={words.title}
      none={words.none}
      columns={[{ title: operations.stuck.referral }, ...INTERVENTION_COLUMNS.map((name) => ({ title: words[name] }))]}
      reading={reading}
      row={(row) => ({
        key: row.operationId,
        cells: [<ReferralLink key="id" id={row.referralId} />, ...cells(row)],
      })}
    />
  );
}

/** What a row about an intervention says, wherever it is shown. */
export const INTERVENTION_COLUMNS = ['when', 'who', 'what', 'why', 'came'] as const;

export function useInterventionCells() {
  const { operations } = useText();
  const { when } = useTimes();
  const { states } = operations.interventions;
  return ({ at, by, kind, reason, state, whyNot }: InterventionRow) => [
    when(at),
    by.name,
    operations.kinds[kind],
    reason,
    whyNot === null ? states[state] : `${states[state]}: ${whyNot}`,
  ];
}
