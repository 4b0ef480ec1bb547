import type { AlertView } from '../../contracts/views/alerts';
import { Icon } from '../pieces/icon';
import { usePerson } from '../session/signed-in';
import { useText } from '../text/text';
import { momentInWords } from '../time/in-words';
import { useNow } from '../time/now';
import { dueInWords, toneOf } from '../time/read-clock';

/** What an alert waits for, how many minutes are left, and who hears of it next. */
export function AlertClock({ waiting }: { readonly waiting: NonNullable<AlertView['waitingFor']> }) {
  const { alerts, clock, told } = useText();
  const { zone } = usePerson();
  const now = useNow();
  const tone = toneOf(waiting, now);
  const { next } = waiting;
  const when = next && momentInWords(next.at, { now, zone, words: clock });
  return (
    <div className="clock clock-header" data-tone={tone}>
      <span className="clock-what">{alerts.waits[waiting.what]}</span>
      <span className="clock-due">
        <Icon name={tone} />
        <span className="clock-relative">{dueInWords(waiting.dueAt, now, clock)}</span>
      </span>
      <span>{next && when ? clock.tells(told[next.tell], when) : alerts.allRung}</span>
    </div>
  );
}
