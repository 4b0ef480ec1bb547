import type { RelatedPersonId } from '../../domain/ids';
import { codesIn, type FactChange, type OnRecord, whyNotChange, whyStale } from '../../domain/person-change';
import { factsInWords } from '../../domain/person-fact';
import { inEnglish } from '../../domain/reasons-in-english';
import { safeContact } from '../support/a-referral';

const ROSA = '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e05' as RelatedPersonId;
const rosa = {
  relation: 'parent',
  givenName: 'Rosa',
  familyName: 'Testerman',
  phone: null,
  mayConsent: 'unknown',
  mayBeTold: 'yes',
  toldAbout: ['health'],
} as const;

const record: OnRecord = {
  person: {
    phone: '+1 555 010 0142',
    email: null,
    address: '1 Oak Street',
    county: 'Brandt',
    language: 'English',
    coverage: ['Medicaid'],
    contact: { ...safeContact, bestTimes: 'after 16:00' },
  },
  related: [{ id: ROSA, ...rosa }],
};
const { bestTimes: _times, mayTellReferrer: _tell, ...safe } = record.person.contact;

const asSeen: readonly FactChange[] = [
  { fact: 'phone', was: '+1 555 010 0142', now: null },
  { fact: 'best-times', was: 'after 16:00', now: 'mornings' },
  { fact: 'coverage', was: ['Medicaid'], now: [] },
  { fact: 'safe-contact', was: { noVoicemail: false, channels: safe.channels, safeToContact: 'yes' }, now: safe },
  { fact: 'may-tell-referrer', was: 'yes', now: 'no' },
  { fact: 'related-person', id: ROSA, was: rosa, now: { ...rosa, mayBeTold: 'no', toldAbout: [] } },
  { fact: 'related-person', id: null, was: null, now: { ...rosa, givenName: 'Ruth' } },
];

describe('A change of facts that somebody looked at', () => {
  it('is taken while each of them stands as they saw it, in whatever order its parts are told', () => {
    expect(whyStale(asSeen, record)).toBeUndefined();
  });

  it.each<[string, FactChange]>([
    ['the phone number', { fact: 'phone', was: null, now: '1' }],
    ['the e-mail address', { fact: 'email', was: 'maria@example.org', now: null }],
    ['when the person can be reached', { fact: 'best-times', was: null, now: 'mornings' }],
    ['the coverage', { fact: 'coverage', was: [], now: ['Medicaid'] }],
    ['whether and how contact is safe', { fact: 'safe-contact', was: { ...safe, channels: ['text'] }, now: safe }],
    ['whether the referrer may be told', { fact: 'may-tell-referrer', was: 'unknown', now: 'yes' }],
    [
      'what is on record of a related person',
      { fact: 'related-person', id: ROSA, was: { ...rosa, mayConsent: 'yes' }, now: rosa },
    ],
    ['what is on record of a related person', { fact: 'related-person', id: null, was: null, now: rosa }],
    [
      'what is on record of a related person',
      { fact: 'related-person', id: 'gone' as RelatedPersonId, was: rosa, now: { ...rosa, phone: '1' } },
    ],
  ])('is refused where %s stands otherwise, and the sentence names that and no value', (what, change) => {
    const untouched: FactChange = { fact: 'county', was: 'Brandt', now: 'Lowell' };
    const why = whyStale([untouched, change], record);
    expect(why).toEqual({ code: 'stale-person', facts: [change.fact] });
    expect(why && inEnglish(why)).toBe(
      `${what} changed since you looked; look at the case again, and change what stands there now`,
    );
  });

  it('that says that contact is safe names a way', () => {
    const now = { ...safe, channels: [] };
    expect(whyNotChange([{ fact: 'safe-contact', was: safe, now }])).toEqual({ code: 'channel-needed' });
    expect(whyNotChange([{ fact: 'safe-contact', was: safe, now: { ...now, safeToContact: 'no' } }])).toBeUndefined();
  });
});

describe('What may be told of a change to everybody', () => {
  it('is which facts it is about', () => {
    expect(factsInWords(['phone'])).toBe('the phone number');
    expect(factsInWords(['phone', 'related-person', 'related-person', 'county'])).toBe(
      'the phone number, what is on record of a related person and the county',
    );
  });

  it('is codes and ids, and no word of anybody', () => {
    const told = JSON.stringify(asSeen.map(codesIn));
    for (const word of ['555', 'Rosa', 'Ruth', 'Testerman', 'Medicaid', '16:00', 'mornings'])
      expect(told).not.toContain(word);
    expect(codesIn({ fact: 'may-tell-referrer', was: 'yes', now: 'no' })).toEqual({
      fact: 'may-tell-referrer',
      was: 'yes',
      now: 'no',
    });
  });
});
