import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import type { StoppedAlertRow } from '../../../contracts/views/operations';
import { operationsQueries } from '../../api/operations-queries';
import { FaultSummary } from '../../forms/fault-summary';
import { NoteField } from '../../forms/note-field';
import { Action } from '../../pieces/action';
import { OpenedDialog } from '../../pieces/opened-dialog';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { InterventionStatus } from './intervention-status';
import { Rows } from './on-demand';
import { ReferralLink } from './referral-link';
import { useIntervention } from './use-intervention';

/** Danger that is on every desk and that no clock follows, with the way to set it going again. */
export function StoppedAlerts() {
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
            mayNot === undefined ? <Restart key="act" alert={alert} /> : '–',
          ],
        })}
      />
    </>
  );
}

/** Opens the dialog in which somebody says why the alert is to run again. */
function Restart({ alert }: { readonly alert: StoppedAlertRow }) {
  const { operations } = useText();
  const { open, title, close } = operations.restart;
  return (
    <OpenedDialog open={open} title={title} close={close}>
      {(whenDone) => <RestartForm alert={alert} whenDone={whenDone} />}
    </OpenedDialog>
  );
}

function RestartForm({ alert, whenDone }: { readonly alert: StoppedAlertRow; readonly whenDone: () => void }) {
  const { operations } = useText();
  const { act, restart } = operations;
  const [reason, setReason] = useState('');
  const [tries, setTries] = useState(0);
  const { progress, send } = useIntervention(alert.referralId);
  const isFrozen = progress?.at === 'sending';
  const isMissing = tries > 0 && reason.trim() === '';

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (isFrozen) return;
    setTries(tries + 1);
    if (reason.trim() !== '') send({ kind: 'restart-alert', runId: alert.runId, reason: reason.trim() }, whenDone);
  };
  return (
    <Form className="form" onSubmit={onSubmit} validationBehavior="aria">
      <p className="secondary">{restart.means}</p>
      <FaultSummary faults={isMissing ? [act.needs.reason] : []} tries={tries} />
      <NoteField
        label={act.reason}
        hint={act.reasonHint}
        note={reason}
        change={setReason}
        isDisabled={isFrozen}
        fault={isMissing ? act.needs.reason : undefined}
      />
      <div className="form-end">
        <Action type="submit" tone="main" isDisabled={isFrozen}>
          {isFrozen ? act.sending : operations.kinds['restart-alert']}
        </Action>
      </div>
      <InterventionStatus progress={progress} />
    </Form>
  );
}
