import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OperationsView, StoppedAlertRow } from '../../../contracts/views/operations';
import { operationsQueries } from '../../api/operations-queries';
import { Note } from '../../pieces/note';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { OnDemand, Rows } from './on-demand';
import { Part } from './part';
import { ReferralLink } from './referral-link';
import { RestartAlert } from './restart-alert';
import { StoppedAlerts } from './stopped-alerts';

/** Whom no clock would miss: past their own alarm, or without a workflow that runs. */
export function StuckPart({ now: { pastClock, stopped, stoppedAlerts, links } }: { readonly now: OperationsView }) {
  const { operations } = useText();
  const words = operations.stuck;
  const [restarting, setRestarting] = useState<StoppedAlertRow | null>(null);
  const isNone = pastClock.count === 0 && isEmpty(stopped) && isEmpty(stoppedAlerts);
  return (
    <Part title={words.title}>
      {isNone && <p className="secondary">{words.none}</p>}
      {stopped === null && <Note tone="wait" title={operations.engineAway} />}
      {stoppedAlerts !== null && !isEmpty(stoppedAlerts) && (
        <OnDemand title={`${words.stoppedAlerts}: ${operations.count(stoppedAlerts.count)}`}>
          {() => <StoppedAlerts restart={setRestarting} />}
        </OnDemand>
      )}
      {stopped !== null && !isEmpty(stopped) && (
        <OnDemand title={`${words.stopped}: ${operations.count(stopped.count)}`}>{() => <Stopped />}</OnDemand>
      )}
      {pastClock.count > 0 && (
        <OnDemand title={`${words.pastClock}: ${operations.count(pastClock.count)}`}>{() => <PastClock />}</OnDemand>
      )}
      {links.stopped && <a href={links.stopped}>{`Temporal: ${words.stopped}`}</a>}
      <RestartAlert alert={restarting} close={() => setRestarting(null)} />
    </Part>
  );
}

/** Counted, and none there. */
const isEmpty = (some: OperationsView['stopped']): boolean => some?.count === 0 && !some.more;

function Stopped() {
  const { operations, statuses } = useText();
  const { when } = useTimes();
  const reading = useInfiniteQuery(operationsQueries.stopped());
  const words = operations.stuck;
  return (
    <>
      <p className="secondary">{words.stoppedAbout}</p>
      <Rows
        caption={words.stopped}
        none={words.none}
        columns={[
          { title: words.referral },
          { title: operations.waiting.status },
          { title: words.run },
          { title: words.stoppedAt },
          { title: words.by },
          { title: words.reason },
        ]}
        reading={reading}
        row={({ referralId, status, run, stoppedAt, by, reason }) => ({
          key: referralId,
          cells: [
            <ReferralLink key="id" id={referralId} />,
            statuses[status],
            operations.runs[run],
            stoppedAt && when(stoppedAt),
            by?.name ?? words.elsewhere,
            reason ?? '–',
          ],
        })}
      />
    </>
  );
}

function PastClock() {
  const { operations, statuses } = useText();
  const { ago } = useTimes();
  const reading = useInfiniteQuery(operationsQueries.pastClock());
  const words = operations.stuck;
  return (
    <>
      <p className="secondary">{words.pastClockAbout}</p>
      <Rows
        caption={words.pastClock}
        none={words.none}
        columns={[{ title: words.referral }, { title: operations.waiting.status }, { title: words.alarm }]}
        reading={reading}
        row={({ referralId, status, nextAt, movedAt }) => ({
          key: referralId,
          cells: [<ReferralLink key="id" id={referralId} />, statuses[status], ago(nextAt ?? movedAt)],
        })}
      />
    </>
  );
}
