import type { Instant } from '../domain/clock';
import { type AttemptResult, wasReached } from '../domain/contact';
import { localDay, localHour } from '../domain/local-time';
import type { Channel } from '../domain/referral';
import { type Page, triesIn } from './page';
import type { Random } from './random';
import type { Story } from './stories';
import notes from './words/notes.json';

const HOUR_MS = 3_600_000;
/** Where the sample policy's office is; an attempt at seven is outside its hours. */
const OFFICE_ZONE = 'America/Chicago';
const EARLY_HOUR = 7;

/** The attempt that comes after so many others; the last one reaches the person, if the story says so. */
export function tryOf(page: Page, { kind, tries }: Story, made: number, random: Random): object {
  const reaches = made === tries - 1 && (kind === 'reached' || kind === 'service-started');
  const channel = reaches ? spokenOn(page, random) : random.pick(channelsOf(page));
  const result = reaches ? 'reached' : resultOn(channel, page, random);
  return attempt(channel, result, random);
}

/** Today's try, or undefined when today has had one: outside office hours where the day allows it. */
export function nextTryOf(page: Page, now: Instant, random: Random): object | undefined {
  const today = localDay(now, OFFICE_ZONE);
  const byStaff = triesIn(page);
  if (wasReached(byStaff) || byStaff.some(({ at }) => localDay(at, OFFICE_ZONE) === today)) return undefined;
  const channels = channelsOf(page);
  const channel = channels[byStaff.length % channels.length] ?? 'call';
  const early = byStaff.length > 0 ? earlyToday(now) : undefined;
  return { ...attempt(channel, resultOn(channel, page, random), random), ...(early && { at: early }) };
}

function earlyToday(now: Instant): Instant | undefined {
  const today = localDay(now, OFFICE_ZONE);
  const hours = Array.from({ length: 24 }, (_, back) => new Date(Date.parse(now) - back * HOUR_MS).toISOString());
  return hours.find((at) => localDay(at, OFFICE_ZONE) === today && localHour(at, OFFICE_ZONE) === EARLY_HOUR);
}

const channelsOf = ({ person }: Page): readonly Channel[] =>
  person.contact.channels.length > 0 ? person.contact.channels : ['call', 'letter'];

/** A letter reaches nobody who answers at once. */
const spokenOn = (page: Page, random: Random): Channel => {
  const spoken = channelsOf(page).filter((channel) => channel !== 'letter');
  return spoken.length > 0 ? random.pick(spoken) : random.pick(channelsOf(page));
};

function resultOn(channel: Channel, { person }: Page, random: Random): AttemptResult {
  if (channel === 'visit') return 'no-answer';
  if (channel !== 'call') return 'sent';
  const result = random.weighted({ 'no-answer': 55, 'left-message': 35, 'wrong-number': 10 });
  return result === 'left-message' && person.contact.noVoicemail ? 'no-answer' : result;
}

function attempt(channel: Channel, result: AttemptResult, random: Random): object {
  const note = result === 'sent' ? null : random.pick<string | null>(notes[result]);
  return { channel, result, ...(note && { note }) };
}
