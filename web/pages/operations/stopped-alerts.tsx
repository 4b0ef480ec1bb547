import { useInfiniteQuery } from '@tanstack/react-query';
import type { StoppedAlertRow } from '../../../contracts/views/operations';
import { operationsQueries } from '../../api/operations-queries';
import { Action } from '../../pieces/action';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { Rows } from './on-demand';
import { ReferralLink } from './referral-link';

interface StoppedAlertsProps {
  readonly restart: (alert: StoppedAlertRow) => void;
}

/** Danger that is on every desk and that no clock follows, with the way to set it going again. */
export function StoppedAlerts({ restart }: StoppedAlertsProps) {
  const { operations, alerts } = useText();
  const { when } = useTimes();
  const reading = useInfiniteQuery(operationsQueries.stoppedAlerts());
  const mayNot = whyNot(usePerson(), 'steer-workflows');
  const words = operations.stuck;
  return (
    <>
      <p className="secondary">{words.stoppedAlertsAbout}</p>
      <Rows
        caption={words.stoppedAlerts}
        none={words.none}
        columns={[
          { title: words.referral },
          { title: words.danger },
          { title: words.raisedAt },
          { title: words.run },
          { title: words.stoppedAt },
          { title: operations.act.title },
        ]}
        reading={reading}
        row={(alert) => ({
          key: alert.alertId,
          cells: [
            <ReferralLink key="id" id={alert.referralId} />,
            `${alerts.tier[alert.tier]}, ${alerts.standings[alert.standing]}`,
            when(alert.raisedAt),
            alert.run ? operations.runs[alert.run] : words.forgotten,
            alert.stoppedAt && when(alert.stoppedAt),
            mayNot === undefined ? (
              <Action key="act" tone="quiet" onPress={() => restart(alert)}>
                {operations.restart.open}
              </Action>
            ) : (
              '–'
            ),
          ],
        })}
      />
    </>
  );
}
