import { usePerson } from '../session/signed-in';
import { useText } from '../text/text';
import { agoInWords, exactInWords, momentInWords } from './in-words';
import { useNow } from './now';

/** The ways in which the desk says a time: how long ago, when, and exactly when. */
export function useTimes() {
  const { clock } = useText();
  const { zone } = usePerson();
  const now = useNow();
  return {
    now,
    ago: (at: string) => agoInWords(at, now, clock),
    when: (at: string) => momentInWords(at, { now, zone, words: clock }),
    exact: (at: string) => exactInWords(at, { zone, words: clock }),
  };
}
