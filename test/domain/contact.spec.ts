import {
  type ContactAttempt,
  type ContactWait,
  type CountedAttempt,
  channelToInvite,
  contactWait,
  whyNotUnableToReach,
} from '../../domain/contact';
import type { AttemptId } from '../../domain/ids';
import { inEnglish } from '../../domain/reasons-in-english';
import type { Channel } from '../../domain/referral';
import { ANA, aPolicy, safeContact } from '../support/a-referral';

const tried = (
  at: string,
  channel: Channel = 'call',
  result: ContactAttempt['result'] = 'no-answer',
): ContactAttempt => ({
  attemptId: `${at}/${channel}` as AttemptId,
  by: ANA,
  at,
  channel,
  result,
});
// Chicago is six hours behind UTC in early March.
const mondayMorning = '2026-03-02T15:00:00.000Z';
const mondayEvening = '2026-03-03T00:30:00.000Z';
const tuesdayMorning = '2026-03-03T15:20:00.000Z';
const saturdayNoon = '2026-03-07T18:00:00.000Z';

describe('What contact waits for', () => {
  const counted = (attempt: ContactAttempt): CountedAttempt => ({ ...attempt, loggedAt: attempt.at });
  const monday = counted(tried(mondayMorning));
  const tuesday = counted(tried(tuesdayMorning));
  const saturday = counted(tried(saturdayNoon, 'call', 'reached'));
  const ours: CountedAttempt = { ...counted(tried(mondayEvening, 'text', 'sent')), by: 'system' };

  it.each<[string, readonly CountedAttempt[], ContactWait]>([
    ['is a first try, while nobody has tried', [], { what: 'first-contact', after: null }],
    ['is a first try after a message of our own too', [ours], { what: 'first-contact', after: null }],
    ['is the next try after the last', [monday, tuesday, ours], { what: 'next-attempt', after: tuesday }],
    [
      'is the service from the moment somebody was reached, whatever was tried since',
      [monday, saturday, tuesday],
      { what: 'service-start', after: saturday },
    ],
  ])('%s', (_sentence, attempts, wait) => {
    expect(contactWait(attempts)).toEqual(wait);
  });

  it('is told by the attempts alone: without one it is what it would have been', () => {
    const all = [monday, saturday, tuesday];
    expect(contactWait(all.filter((one) => one !== saturday))).toEqual({ what: 'next-attempt', after: tuesday });
    expect(contactWait(all.filter((one) => one !== tuesday))).toEqual(contactWait([monday, saturday]));
  });
});

describe('"Unable to reach" may be said', () => {
  it.each<[string, readonly ContactAttempt[], string | undefined]>([
    [
      'after three attempts on two days, two channels, one in the evening',
      [tried(mondayMorning), tried(mondayEvening, 'text', 'sent'), tried(tuesdayMorning)],
      undefined,
    ],
    [
      'also when the one outside office hours was at the weekend',
      [tried(mondayMorning), tried(tuesdayMorning, 'text', 'sent'), tried(saturdayNoon)],
      undefined,
    ],
    [
      'but not after two',
      [tried(mondayEvening), tried(tuesdayMorning, 'text', 'sent')],
      'the contact plan is not used up: 2 of 3 attempts',
    ],
    [
      'but not by phone alone',
      [tried(mondayMorning), tried(mondayEvening), tried(tuesdayMorning)],
      'the contact plan is not used up: 1 of 2 channels',
    ],
    [
      'but not in office hours alone',
      [tried(mondayMorning), tried('2026-03-03T18:00:00.000Z', 'text', 'sent'), tried('2026-03-04T20:00:00.000Z')],
      'the contact plan is not used up: 0 of 1 attempt outside office hours',
    ],
    [
      'but not on one day, however the day looks in UTC',
      [tried(mondayMorning), tried(mondayEvening, 'text', 'sent'), tried('2026-03-03T01:30:00.000Z')],
      'the contact plan is not used up: 1 of 2 different days',
    ],
    ['but not of a person who was reached', [tried(mondayMorning, 'call', 'reached')], 'the person was reached'],
  ])('%s', (_sentence, attempts, reason) => {
    const why = whyNotUnableToReach(attempts, aPolicy);
    expect(why && inEnglish(why)).toBe(reason);
  });
});

describe('Our own first message', () => {
  it('goes by the preferred channel when that is a text or an e-mail', () => {
    expect(channelToInvite({ ...safeContact, channels: ['text', 'call'] })).toBe('text');
    expect(channelToInvite({ ...safeContact, channels: ['email'] })).toBe('email');
  });
  it('is left to a person when the preferred channel is a voice, or when safety is not known', () => {
    expect(channelToInvite({ ...safeContact, channels: ['call', 'text'] })).toBeUndefined();
    expect(channelToInvite({ ...safeContact, channels: [] })).toBeUndefined();
    expect(channelToInvite({ ...safeContact, channels: ['text'], safeToContact: 'unknown' })).toBeUndefined();
    expect(channelToInvite({ ...safeContact, channels: ['text'], safeToContact: 'no' })).toBeUndefined();
  });
});
