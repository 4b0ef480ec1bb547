import type { WaitingView } from '../../contracts/views/waiting';
import { usePerson } from '../session/signed-in';
import { useText } from '../text/text';
import { useNow } from '../time/now';
import { dueAtInWords, dueInWords, escalationInWords, thenInWords, toneOf } from '../time/read-clock';
import { Icon } from './icon';

interface ClockProps {
  readonly waiting: WaitingView;
  /** Whose move it is, where that is known. */
  readonly from?: { readonly id: string; readonly name: string } | null;
  /** A row has room for the due time only; a header tells the whole clock. */
  readonly size: 'row' | 'header';
}

/** The one clock of the desk: what is awaited and from whom, when it is due, and what happens then. */
export function Clock({ waiting, from = null, size }: ClockProps) {
  const { clock: words, told, waits } = useText();
  const { zone, actor } = usePerson();
  const reading = { now: useNow(), zone, words };
  const isMe = from?.id === actor.id;
  const tone = toneOf(waiting, reading.now);
  const due = (
    <span className="clock-due">
      <Icon name={tone} />
      <span className="clock-relative">{dueInWords(waiting.dueAt, reading.now, words)}</span>
      <span className="clock-absolute">{dueAtInWords(waiting.dueAt, size, reading)}</span>
    </span>
  );
  if (size === 'row')
    return (
      <span className="clock clock-row" data-tone={tone}>
        {due}
      </span>
    );
  const more = [escalationInWords(waiting, words), thenInWords(waiting, isMe, told, reading)];
  return (
    <div className="clock clock-header" data-tone={tone}>
      <span className="clock-what">
        {words.awaited(waits[waiting.what], isMe ? words.fromYou : (from?.name ?? words.fromTeam))}
      </span>
      {due}
      {more.map((line) => line && <span key={line}>{line}</span>)}
    </div>
  );
}
