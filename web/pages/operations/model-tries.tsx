import type { OperationsView } from '../../../contracts/views/operations';
import { Table } from '../../pieces/table';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { Part } from './part';

/** How a model was asked, and how it failed. A house that asks none shows nothing. */
export function ModelTries({ model }: Pick<OperationsView, 'model'>) {
  const { operations } = useText();
  const { when } = useTimes();
  if (!model) return null;
  const words = operations.model;
  const { count } = operations;
  return (
    <Part title={words.title}>
      <p>
        {words.circuits[model.circuit]} {words.tokens(count(model.tokensInLastDay))}
      </p>
      <Table
        caption={words.title}
        columns={[{ title: words.ended }, { title: words.count, align: 'end' }, { title: words.latest }]}
        rows={model.ends.map(({ advisor, ended, count: times, latestAt }) => ({
          key: `${advisor} ${ended}`,
          cells: [words.ends[ended], count(times), when(latestAt)],
        }))}
      />
    </Part>
  );
}
