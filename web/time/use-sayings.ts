import type { Happening } from '../../contracts/happenings';
import type { Reason } from '../../domain/reason';
import { say } from '../../domain/sayings';
import { useText } from '../text/text';
import { useTimes } from './use-times';

/** What is told by code, said in the reader's language, with moments as people say them. */
export function useSayings() {
  const { happened, reasons } = useText();
  const { when } = useTimes();
  const onTime = (why: Reason): Reason => ('at' in why && why.at !== null ? { ...why, at: when(why.at) } : why);
  return {
    /** Why not, as the rest of a sentence. */
    why: (why: Reason): string => say(reasons, onTime(why)),
    happened: (what: Happening): string =>
      say(happened, 'why' in what && what.why ? { ...what, why: onTime(what.why) } : what),
  };
}
