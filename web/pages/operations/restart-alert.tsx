import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import type { StoppedAlertRow } from '../../../contracts/views/operations';
import { operationsQueries } from '../../api/operations-queries';
import { openDrafts, useDraft } from '../../drafts/drafts';
import { FaultSummary } from '../../forms/fault-summary';
import { NoteField } from '../../forms/note-field';
import { Action } from '../../pieces/action';
import { Moment } from '../../pieces/moment';
import { DialogOver } from '../../pieces/opened-dialog';
import { Overtaken } from '../../pieces/overtaken';
import { useText } from '../../text/text';
import { InterventionStatus } from './intervention-status';
import { useIntervention } from './use-intervention';

/** Why an alert is to run again, by alert. */
const restartDrafts = openDrafts('');

interface RestartAlertProps {
  /** Null while none is being started again. */
  readonly alert: StoppedAlertRow | null;
  readonly close: () => void;
}

/** The dialog in which somebody says why an alert is to run again. It outlives the alert's row. */
export function RestartAlert({ alert, close }: RestartAlertProps) {
  const words = useText().operations.restart;
  return (
    <DialogOver title={words.title} close={words.close} isOpen={alert !== null} setIsOpen={close}>
      {(whenDone) => alert && <Restart alert={alert} whenDone={whenDone} />}
    </DialogOver>
  );
}

interface RestartProps {
  readonly alert: StoppedAlertRow;
  readonly whenDone: () => void;
}

function Restart({ alert, whenDone }: RestartProps) {
  const isStopped = useIsStopped(alert);
  const { draft: reason, discard } = useDraft(restartDrafts, alert.alertId);
  const { progress, send } = useIntervention(alert.referralId);
  const isOurs = progress !== undefined && progress.at !== 'failed';
  if (!isStopped && !isOurs)
    return (
      <Overtaken yours={reason}>
        <BroughtBack alert={alert} />
      </Overtaken>
    );
  const restart = (): void =>
    send({ kind: 'restart-alert', runId: alert.runId, reason: reason.trim() }, () => {
      discard();
      whenDone();
    });
  return <RestartForm alert={alert} progress={progress} restart={restart} />;
}

/** Whether it is still among those that do not run, with the run that was on the screen. */
function useIsStopped({ alertId, runId }: StoppedAlertRow): boolean {
  const { data } = useInfiniteQuery(operationsQueries.stoppedAlerts());
  const rows = data?.pages.flatMap(({ items }) => items);
  return rows === undefined || rows.some((row) => row.alertId === alertId && row.runId === runId);
}

/** Who started it again since it stopped, and why; or that nobody did. */
function BroughtBack({ alert: { referralId, stoppedAt, raisedAt } }: Pick<RestartProps, 'alert'>) {
  const words = useText().operations.restart;
  const { data } = useInfiniteQuery(operationsQueries.interventions());
  if (!data) return null;
  const since = Date.parse(stoppedAt ?? raisedAt);
  const restarts = data.pages
    .flatMap(({ items }) => items)
    .filter((one) => one.referralId === referralId && one.kind === 'restart-alert' && one.state !== 'failed')
    .filter(({ at }) => Date.parse(at) >= since);
  if (restarts.length === 0) return <p>{words.byItself}</p>;
  return restarts.map(({ operationId, at, by, reason }) => (
    <p key={operationId}>
      <Moment at={at} /> · {words.by(by.name, reason)}
    </p>
  ));
}

interface RestartFormProps extends Pick<RestartProps, 'alert'> {
  readonly progress: ReturnType<typeof useIntervention>['progress'];
  readonly restart: () => void;
}

function RestartForm({ alert, progress, restart }: RestartFormProps) {
  const { operations } = useText();
  const { act } = operations;
  const { draft: reason, change } = useDraft(restartDrafts, alert.alertId);
  const [tries, setTries] = useState(0);
  const isFrozen = progress?.at === 'sending';
  const isMissing = tries > 0 && reason.trim() === '';
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (isFrozen) return;
    setTries(tries + 1);
    if (reason.trim() !== '') restart();
  };
  return (
    <Form className="form" onSubmit={onSubmit} validationBehavior="aria">
      <p className="secondary">{operations.restart.means}</p>
      <FaultSummary faults={isMissing ? [act.needs.reason] : []} tries={tries} />
      <NoteField
        label={act.reason}
        hint={act.reasonHint}
        note={reason}
        change={change}
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
