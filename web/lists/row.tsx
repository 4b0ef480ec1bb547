import { NavLink } from 'react-router';
import type { WaitingView } from '../../contracts/views/waiting';
import type { ReferralStatus } from '../../domain/referral-state';
import { Clock } from '../pieces/clock';
import { StatusWord } from '../pieces/status-word';
import { UrgencyChip } from '../pieces/urgency-chip';
import { useText } from '../text/text';
import { toneOf } from '../time/read-clock';
import { useTimes } from '../time/use-times';

/** What both lists know of a matter. */
export interface Matter {
  readonly referralId: string;
  readonly personName: string;
  readonly need: string;
  readonly source: string;
  readonly status: ReferralStatus;
  readonly outcome?: string | null;
  readonly urgency: 'routine' | 'urgent';
  readonly readAsUrgent: boolean;
  readonly receivedAt: string;
  readonly waitingFor: WaitingView | null;
  /** What there is to do, where it is somebody's task. */
  readonly todo?: string;
}

interface RowProps {
  readonly matter: Matter;
  readonly to: string;
}

/** Two lines: who, from whom and by when; then what there is to do, what is needed and since when. */
export function Row({ matter, to }: RowProps) {
  const { lists } = useText();
  const { now, ago, when } = useTimes();
  const { personName, need, source, status, urgency, readAsUrgent, receivedAt, waitingFor } = matter;
  const tone = waitingFor ? toneOf(waitingFor, now) : 'none';
  return (
    <NavLink to={to} className="row" data-row="" data-tone={tone} data-urgency={readAsUrgent ? 'urgent' : urgency}>
      <span className="row-line">
        <bdi className="row-name" title={personName}>
          {personName}
        </bdi>
        <UrgencyChip urgency={urgency} readAsUrgent={readAsUrgent} />
        <span className="row-source" title={source}>
          <span>{lists.from(source)}</span>
        </span>
        {waitingFor ? <Clock waiting={waitingFor} size="row" /> : null}
      </span>
      <span className="row-line row-second">
        {matter.todo ? (
          <span className="row-todo">{matter.todo}</span>
        ) : (
          <StatusWord status={status} outcome={matter.outcome ?? null} />
        )}
        <span className="row-need" title={need}>
          {need}
        </span>
        <time className="row-age" dateTime={receivedAt} title={lists.received(when(receivedAt))}>
          <span className="hidden">{lists.received('')}</span>
          {ago(receivedAt)}
        </time>
      </span>
    </NavLink>
  );
}
