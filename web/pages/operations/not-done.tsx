import { Link } from 'react-router';
import type { OperationsView } from '../../../contracts/views/operations';
import { Table } from '../../pieces/table';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { Part } from './part';

/** What was refused and denied, by the code that the caller heard. */
export function NotDone({ notDone }: Pick<OperationsView, 'notDone'>) {
  const { operations } = useText();
  const { ago } = useTimes();
  const mayRead = whyNot(usePerson(), 'see-refused-attempts') === undefined;
  const words = operations.notDone;
  return (
    <Part title={words.title}>
      {notDone.length === 0 ? (
        <p className="secondary">{words.none}</p>
      ) : (
        <Table
          caption={words.title}
          columns={[
            { title: words.kind },
            { title: words.code },
            { title: words.count, align: 'end' },
            { title: words.latest, align: 'end' },
          ]}
          rows={notDone.map(({ kind, code, count, latestAt }) => ({
            key: `${kind} ${code}`,
            cells: [
              words.kinds[kind],
              <code key="code" className="mono">
                {code}
              </code>,
              operations.count(count),
              ago(latestAt),
            ],
          }))}
        />
      )}
      {mayRead && <Link to="/refused">{words.all}</Link>}
    </Part>
  );
}
