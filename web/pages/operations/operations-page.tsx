import { PageTitle } from '../../frame/page-title';
import { useText } from '../../text/text';
import { OpenProcess } from './open-process';

/** The first step for operations staff: find a process, or go to the engine's own pages. */
export function OperationsPage() {
  const { lists } = useText();
  return (
    <section className="page">
      <PageTitle title={lists.operations.title} />
      <p className="secondary">{lists.operations.intro}</p>
      <h2>{lists.operations.open}</h2>
      <OpenProcess />
      <h2>{lists.operations.engine}</h2>
      <p>{lists.operations.engineDetail}</p>
      <p>
        <a href="/temporal">{lists.operations.engineOpen}</a>
      </p>
    </section>
  );
}
