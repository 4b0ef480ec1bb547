import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import { Empty } from '../../pieces/empty';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { NameSystem } from './name-system';
import { SystemEntry } from './system-entry';

/** The outside systems, each with the keys that it has and had. */
export function Systems() {
  const { systems } = useText().administration;
  const mayChange = whyNot(usePerson(), 'keep-keys') === undefined;
  const { data, error, refetch } = useQuery(queries.systems());
  return (
    <section aria-labelledby="systems">
      <h2 id="systems">{systems.title}</h2>
      <p className="secondary">{systems.intro}</p>
      <Trouble why={error} retry={refetch} besideLastKnown={data !== undefined} />
      {!data && !error && <Skeleton shape="list" />}
      {data?.length === 0 && <Empty title={systems.empty} detail={systems.emptyDetail} />}
      <ul className="audit-lines">
        {data?.map((system) => (
          <SystemEntry key={system.id} system={system} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange && <NameSystem />}
    </section>
  );
}
