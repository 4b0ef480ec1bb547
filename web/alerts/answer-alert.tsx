import type { AlertView } from '../../contracts/views/alerts';
import type { AlertSaid } from '../../domain/alert';
import { useDraft } from '../drafts/drafts';
import { Action } from '../pieces/action';
import { Overtaken } from '../pieces/overtaken';
import { useText } from '../text/text';
import { useTimes } from '../time/use-times';
import { answerDrafts } from './answer-draft';
import { NoDanger } from './no-danger';
import { WhatWasDone } from './what-was-done';

/** Which question of an alert is open. */
export type Asking = 'done' | 'no-danger' | null;

interface AnswerAlertProps {
  readonly alert: AlertView;
  readonly asking: Asking;
  readonly ask: (asking: Asking) => void;
  readonly say: (said: AlertSaid) => void;
  readonly isSending: boolean;
  /** Whether what was typed here is on its way: then the alert may be answered by it. */
  readonly isHandedOver: boolean;
  /** Whether the keys mean this alert: then they stand on the buttons. */
  readonly hearsKeys: boolean;
}

/** What can be said to an alert as it stands. */
export function AnswerAlert(props: AnswerAlertProps) {
  const { alert, asking, ask, say, isSending, isHandedOver } = props;
  const cancel = (): void => ask(null);
  const form = { alertId: alert.id, say, cancel, isSending };
  if (alert.ended && asking && !isHandedOver) return <AnsweredFirst {...props} asking={asking} />;
  if (asking === 'done') return <WhatWasDone {...form} />;
  if (asking === 'no-danger') return <NoDanger {...form} />;
  if (alert.ended) return <TakeBack {...props} />;
  return <Choices {...props} />;
}

function Choices({ alert, ask, say, isSending, hearsKeys }: AnswerAlertProps) {
  const { alerts } = useText();
  const stroke = (key: string) => (hearsKeys ? { stroke: key } : {});
  return (
    <div className="alert-actions">
      {alert.standing === 'open' && (
        <Action
          tone="main"
          {...stroke('y')}
          isDisabled={isSending}
          onPress={() => say({ answer: 'acknowledged', note: null })}
        >
          {alerts.actsOn}
        </Action>
      )}
      <Action {...stroke('e')} isDisabled={isSending} onPress={() => ask('done')}>
        {alerts.sayDone}
      </Action>
      <Action {...stroke('x')} isDisabled={isSending} onPress={() => ask('no-danger')}>
        {alerts.noDanger}
      </Action>
      {alert.standing === 'acknowledged' && (
        <Action tone="quiet" isDisabled={isSending} onPress={() => say({ answer: 'taken-back', note: null })}>
          {alerts.takeBack}
        </Action>
      )}
    </div>
  );
}

/** Somebody answered while the form was open: who, and what was typed here, which goes on where that is taken back. */
function AnsweredFirst(props: AnswerAlertProps & { readonly asking: NonNullable<Asking> }) {
  const { alerts } = useText();
  const { when } = useTimes();
  const { alert, asking, ask } = props;
  const { id, ended } = alert;
  const { draft } = useDraft(answerDrafts, id);
  return (
    <div className="alert-form">
      <Overtaken intro={alerts.overtaken} yours={asking === 'done' ? draft.note : draft.noDanger}>
        {ended && <p>{alerts.saidBy(ended.by.name, when(ended.at))}</p>}
      </Overtaken>
      <TakeBack {...props} />
      <Action onPress={() => ask(null)}>{alerts.close}</Action>
    </div>
  );
}

/** As long as the answer that ended it can be taken back. */
function TakeBack({ alert, say, isSending, hearsKeys }: AnswerAlertProps) {
  const { alerts } = useText();
  const { now } = useTimes();
  if (alert.takeBackUntil === null || Date.parse(alert.takeBackUntil) < now) return null;
  return (
    <div className="alert-actions">
      <Action
        {...(hearsKeys && { stroke: 'u' })}
        isDisabled={isSending}
        onPress={() => say({ answer: 'taken-back', note: null })}
      >
        {alerts.takeBack}
      </Action>
    </div>
  );
}
