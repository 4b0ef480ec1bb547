import type { WaitingView } from '../../contracts/views/waiting';
import type { Text } from '../text/en';
import { momentInWords, type Reading, spanInWords } from './in-words';

/** How near the deadline is: said in words, in a shape and in a colour, in this order of trust. */
export type Tone = 'on-time' | 'soon' | 'late';

/** The last fifth of a wait is soon. */
const SOON_SHARE = 0.2;

/** The tone of a wait at a moment. */
export function toneOf({ since, dueAt }: Pick<WaitingView, 'since' | 'dueAt'>, now: number): Tone {
  const left = Date.parse(dueAt) - now;
  if (left < 0) return 'late';
  return left <= SOON_SHARE * (Date.parse(dueAt) - Date.parse(since)) ? 'soon' : 'on-time';
}

/** When it is due, from now: "due in 3 h", "late by 20 min". */
export function dueInWords(dueAt: string, now: number, words: Text['clock']): string {
  const left = Date.parse(dueAt) - now;
  if (left < 0) return words.late(spanInWords(-left, words));
  return left < 60_000 ? words.dueNow : words.due(spanInWords(left, words));
}

/** When it is due, on the calendar: by itself in a row, behind the relative time in a header. */
export function dueAtInWords(dueAt: string, size: 'row' | 'header', reading: Reading): string {
  const { words, now } = reading;
  const moment = momentInWords(dueAt, reading);
  if (size === 'header') return words.beside(moment);
  return Date.parse(dueAt) < now ? words.wasDueAt(moment) : words.dueAt(moment);
}

/** Who hears of it next, and when. */
export function thenInWords(
  { next }: WaitingView,
  isMe: boolean,
  told: Text['told'],
  reading: Reading,
): string | undefined {
  if (!next) return undefined;
  const { words } = reading;
  const when = momentInWords(next.at, reading);
  if (next.tell === 'coordinator' && isMe) return words.remindsYou(when);
  const duty = told[next.tell];
  if (next.name) return words.tells(words.named(next.name, duty), when);
  return words.tells(next.tell === 'coordinator' ? duty : words.nobodyHolds(duty), when);
}

/** Who has been told already, because it took too long. */
export const escalationInWords = ({ level }: WaitingView, words: Text['clock']): string | undefined =>
  level === 1 ? words.escalated[1] : level >= 2 ? words.escalated[2] : undefined;
