import { useId } from 'react';
import type { AdvisorSetUpRow } from '../../../contracts/views/advisor-set-up';
import { Moment } from '../../pieces/moment';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { SetUpFacts } from './set-up-facts';

/** One set-up of the advisor: since when, which workers say so, and what it is. */
export function SetUp({ row: { at, setUp, workers } }: { readonly row: AdvisorSetUpRow }) {
  const { advisorSetUp: words } = useText();
  const { when } = useTimes();
  const id = useId();
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{workers.some(isAtWork) ? words.now(when(at)) : words.before(when(at))}</h2>
      <Workers workers={workers} />
      {setUp ? <SetUpFacts setUp={setUp} /> : <p>{words.unread}</p>}
    </section>
  );
}

type WorkersOf = Pick<AdvisorSetUpRow, 'workers'>;

const isAtWork = ({ seen }: WorkersOf['workers'][number]): boolean => seen !== 'gone' && seen !== 'stopped';

function Workers({ workers }: WorkersOf) {
  const { advisorSetUp: words, operations } = useText();
  if (workers.length === 0) return <p className="secondary">{words.noWorker}</p>;
  return (
    <ul aria-label={words.workers}>
      {workers.map(({ id, seen, startedAt }) => (
        <li key={id}>
          <code className="mono" title={id}>
            {id.slice(0, ID_SHOWN)}
          </code>
          {`: ${operations.states[seen]}, ${words.started} `}
          <Moment at={startedAt} />
        </li>
      ))}
    </ul>
  );
}

/** As the page of operations shows it. */
const ID_SHOWN = 8;
