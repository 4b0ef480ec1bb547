import { Link } from 'react-router';
import type { TodayItem, TodayView } from '../../../contracts/views/today';
import { Icon } from '../../pieces/icon';
import { UrgencyChip } from '../../pieces/urgency-chip';
import type { Text } from '../../text/en';
import { useText } from '../../text/text';
import { momentInWords, type Reading } from '../../time/in-words';
import { dueAtInWords, dueInWords } from '../../time/read-clock';

interface DayRowProps {
  readonly item: TodayItem;
  readonly day: TodayView;
}

/** One thing to do: for whom and what, by when; then why it is here, since when, and what was tried. */
export function DayRow({ item, day: { at, zone, readAt } }: DayRowProps) {
  const text = useText();
  const reading = { now: Date.parse(readAt), zone, words: text.clock };
  const tone = item.dueAt < at ? 'late' : 'on-time';
  return (
    <Link to={pathTo(item)} className="row today-row" data-row="" data-tone={tone}>
      <span className="row-line">
        <bdi className="row-name">{item.personName}</bdi>
        {item.kind === 'task' && <UrgencyChip urgency={item.urgency} readAsUrgent={item.readAsUrgent} />}
        <span className="row-need">{item.kind === 'task' ? item.need : ''}</span>
        <span className="clock clock-row" data-tone={tone}>
          <span className="clock-due">
            <Icon name={tone} />
            <span className="clock-relative">{dueInWords(item.dueAt, reading.now, text.clock)}</span>
            <time className="clock-absolute" dateTime={item.dueAt}>
              {dueAtInWords(item.dueAt, 'row', reading)}
            </time>
          </span>
        </span>
      </span>
      <span className="row-line row-second today-why">
        <span className="row-todo">{whatToDo(item, text)}</span>
        <time className="row-age" dateTime={item.since}>
          {text.today.since(momentInWords(item.since, reading))}
        </time>
        {item.kind === 'task' && item.level > 0 && <span>{text.clock.escalated[item.level === 1 ? 1 : 2]}</span>}
        {item.kind === 'task' && item.tried && <span>{triedInWords(item.tried, text, reading)}</span>}
      </span>
    </Link>
  );
}

const whatToDo = (item: TodayItem, { tasks, today }: Text): string =>
  item.kind === 'task' ? tasks[item.task] : `${today.owers[item.owedBy]}: ${item.what}`;

type Tried = NonNullable<Extract<TodayItem, { kind: 'task' }>['tried']>;

function triedInWords({ attempts, last, left }: Tried, text: Text, reading: Reading): string {
  const { today, channels, results, listed } = text;
  const lastWas = last && `${momentInWords(last.at, reading)}, ${channels[last.channel]}: ${results[last.result]}`;
  const was = lastWas ? today.tried(attempts, lastWas) : today.notTried;
  const steps = left.map(({ what, made, asked }) => today.steps[what](asked - made));
  return [was, ...(steps.length > 0 ? [today.left(listed.and(steps))] : [])].join('; ');
}

/** A promise belongs to a case, a task to its referral. */
const pathTo = (item: TodayItem): string =>
  item.kind === 'task' ? `/tasks/${item.referralId}` : `/cases/${item.caseId}`;
