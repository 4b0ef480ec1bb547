import type { TodayView } from '../../../contracts/views/today';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { dayInWords, momentInWords } from '../../time/in-words';

/** Whose list this is, of which day, and when it was read: on paper it is old the moment it is printed, and says so. */
export function ReadAt({ day: { scope, on, zone, readAt } }: { readonly day: TodayView }) {
  const { today, clock } = useText();
  const { name } = usePerson();
  const when = momentInWords(readAt, { now: Date.parse(readAt), zone, words: clock });
  return (
    <p className="secondary today-read">
      <strong className="today-whose">{scope === 'team' ? today.listOfTeam(name) : today.listOf(name)}</strong>
      <time dateTime={readAt}>{today.asOf(dayInWords(on, clock), when, zone)}</time>
    </p>
  );
}
