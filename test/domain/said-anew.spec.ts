import type { Intake, PersonFacts } from '../../domain/referral';
import { filledIn, noesIn, saidAnew, saysNothing } from '../../domain/said-anew';
import { contactAfter } from '../../domain/sent-again';
import { anIntake } from '../support/records';

const intake: Intake = anIntake();
const about = (person: Partial<PersonFacts>): Intake => ({ ...intake, person: { ...intake.person, ...person } });
const inContact = (contact: Partial<PersonFacts['contact']>): Intake =>
  about({ contact: { ...intake.person.contact, ...contact } });

describe('What a sender says anew', () => {
  it('is each fact that it tells otherwise, with what it told before; what it does not tell any more is no news', () => {
    const now = about({ phone: '+1 555 010 9999', county: null, coverage: ['medicaid', 'medicare'], pregnant: true });
    const { changes } = saidAnew([about({ phone: '+1 555 010 0000', coverage: ['medicaid'], pregnant: null })], now);
    expect(changes).toEqual([
      { fact: 'coverage', was: 'medicaid', now: 'medicaid, medicare' },
      { fact: 'phone', was: '+1 555 010 0000', now: '+1 555 010 9999' },
      { fact: 'pregnant', was: null, now: 'yes' },
    ]);
  });

  it('is held against what it said last of each fact, however often it left that out since', () => {
    const [first, second, without] = [
      about({ county: 'Warren' }),
      about({ county: 'Clinton' }),
      about({ county: null }),
    ];
    expect(saidAnew([first, second, without], first).changes).toEqual([
      { fact: 'county', was: 'Clinton', now: 'Warren' },
    ]);
    expect(saidAnew([first, without], first).changes).toEqual([]);
  });

  it('is also who is around the person, and how the referrer is reached', () => {
    const carla = { relation: 'guardian', givenName: 'Carla', familyName: 'Quintero', phone: null } as const;
    const related = [{ ...carla, mayConsent: 'unknown', mayBeTold: 'no', toldAbout: [] } as const];
    const now = { ...intake, relatedPersons: related, source: { ...intake.source, email: 'new@example.org' } };
    expect(saidAnew([intake], now).changes.map(({ fact }) => fact)).toEqual(['related-persons', 'referrer-contact']);
  });

  it('is nothing where it says the same', () => {
    expect(saysNothing(saidAnew([intake], { ...intake, narrative: ` ${intake.narrative} ` }))).toBe(true);
  });

  it('is a no where it said none before, and that one holds; an older no is no news', () => {
    const [unknown, no, voicemail] = [
      inContact({ safeToContact: 'unknown', noVoicemail: false }),
      inContact({ safeToContact: 'no', noVoicemail: false }),
      inContact({ safeToContact: 'unknown', noVoicemail: true }),
    ];
    expect(noesIn(saidAnew([unknown], no))).toEqual(['contact']);
    expect(noesIn(saidAnew([unknown], voicemail))).toEqual(['voicemail']);
    expect(noesIn(saidAnew([no, unknown], no))).toEqual([]);
    expect(noesIn(saidAnew([no], { ...no, narrative: 'Something else.' }))).toEqual([]);
    const after = contactAfter({ ...unknown.person.contact, mayTellReferrer: 'yes' }, ['contact']);
    expect(after).toMatchObject({ safeToContact: 'no', mayTellReferrer: 'yes' });
  });
});

describe('A fact that was not known', () => {
  it('is filled in, and one that was known stands', () => {
    const known = about({ county: 'Warren', coverage: [], veteran: null, birthDate: null, ageYears: null });
    const later = about({ county: 'Clinton', coverage: ['medicaid'], veteran: true, birthDate: '1950-02-03' });
    expect(filledIn(known, later).person).toMatchObject({
      ...{ county: 'Warren', coverage: ['medicaid'], veteran: true, birthDate: '1950-02-03', ageYears: null },
    });
  });

  it('but a no to sharing holds, and so does hurry', () => {
    const known: Intake = { ...intake, consentToShare: 'yes', urgency: 'routine' };
    expect(filledIn(known, { ...intake, consentToShare: 'no', urgency: 'urgent' })).toMatchObject({
      ...{ consentToShare: 'no', urgency: 'urgent' },
    });
    expect(
      filledIn({ ...known, urgency: 'urgent' }, { ...intake, consentToShare: 'yes', urgency: 'routine' }),
    ).toMatchObject({ consentToShare: 'yes', urgency: 'urgent' });
  });
});
