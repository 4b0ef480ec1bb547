import { useInfiniteQuery } from '@tanstack/react-query';
import type { OperationsView } from '../../../contracts/views/operations';
import { operationsQueries } from '../../api/operations-queries';
import { asSentence } from '../../text/in-sentence';
import { useText } from '../../text/text';
import { wordFor } from '../../text/word-for';
import { useSayings } from '../../time/use-sayings';
import { useTimes } from '../../time/use-times';
import { OnDemand, Rows } from './on-demand';
import { Part } from './part';
import { ReferralLink } from './referral-link';

/** Notices that were written and have not left: how many in each state, and why each. */
export function Unsent({ unsent }: Pick<OperationsView, 'unsent'>) {
  const { operations } = useText();
  const words = operations.unsent;
  const counts = unsent.map(({ delivery, count }) => `${words.delivery[delivery]}: ${operations.count(count)}`);
  return (
    <Part title={words.title}>
      {unsent.length === 0 ? (
        <p className="secondary">{words.none}</p>
      ) : (
        <OnDemand title={`${words.list} (${counts.join(', ')})`}>{() => <UnsentRows />}</OnDemand>
      )}
    </Part>
  );
}

function UnsentRows() {
  const { operations, noticePurposes } = useText();
  const { ago } = useTimes();
  const sayings = useSayings();
  const reading = useInfiniteQuery(operationsQueries.unsent());
  const words = operations.unsent;
  return (
    <Rows
      caption={words.title}
      none={words.none}
      columns={[
        { title: operations.stuck.referral },
        { title: words.purpose },
        { title: words.state },
        { title: words.why },
        { title: words.written },
      ]}
      reading={reading}
      row={({ noticeId, referralId, purpose, delivery, heldBecause, heldWhy, keptAt }) => ({
        key: noticeId,
        cells: [
          <ReferralLink key="id" id={referralId} />,
          wordFor(noticePurposes, purpose),
          words.delivery[delivery],
          heldWhy ? asSentence(sayings.why(heldWhy)) : (heldBecause ?? '–'),
          ago(keptAt),
        ],
      })}
    />
  );
}
