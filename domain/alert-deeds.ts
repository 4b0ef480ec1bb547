import type { AlertShown, AlertStanding, AlertState, AnswerAlert, DangerTold } from './alert';
import type { Instant } from './clock';
import type { NoticeId } from './ids';
import type { Alarm } from './policy';

/** Every deed carries its time, given by the workflow's clock. `shown` is where the alert stands by now. */
export interface OfAlert {
  readonly at: Instant;
  readonly shown: AlertShown;
}

export interface ToRaiseAlert extends OfAlert {
  readonly dangers: readonly DangerTold[];
}

/** An alert whose workflow was stopped or failed before its answer stood, as it is on record: it goes on where it was. */
export interface AlertResumed
  extends Pick<AlertState, 'alertId' | 'revision' | 'dangers' | 'since' | 'acknowledged' | 'waitingFor'> {
  /** How it was answered; absent where nobody had answered it. */
  readonly ended?: NonNullable<AlertState['ended']>;
}

/** What happened to a running alert: more was told of the same person, or somebody answered. */
export type AlertNews = Pick<OfAlert, 'at'> &
  (
    | { readonly kind: 'joined'; readonly dangers: readonly DangerTold[] }
    | {
        readonly kind: 'answered';
        readonly asked: AnswerAlert;
        /** Where it stood right after the answer: what whoever answered has heard. */
        readonly revision: number;
        readonly standing: AlertStanding;
      }
  );
export type AlertChange = AlertNews & Pick<OfAlert, 'shown'>;

export interface ToRingAlert extends OfAlert {
  readonly alarm: Alarm;
  readonly noticeId: NoticeId;
}

/** All that an alert asks of the world. `activities/` does each; a workflow knows them by type only. */
export interface AlertDeeds {
  /**
   * False where all of it was told by an alert before: what somebody has answered is not asked again. The alert of the
   * case that was left without a workflow, where there is one: it goes on, and no second is raised beside it.
   */
  raiseAlert(to: ToRaiseAlert): Promise<boolean | AlertResumed>;
  recordAlert(change: AlertChange): Promise<void>;
  ringAlert(to: ToRingAlert): Promise<void>;
  /** The answer can no longer be taken back. */
  settleAlert(to: OfAlert): Promise<void>;
}
