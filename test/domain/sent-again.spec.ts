import type { Intake, PersonFacts } from '../../domain/referral';
import { contactAfter, filledIn, newWords, noesIn, saidAnew, saysNothing } from '../../domain/sent-again';
import { anIntake } from '../support/records';

const intake: Intake = anIntake();
const about = (person: Partial<PersonFacts>): Intake => ({ ...intake, person: { ...intake.person, ...person } });
const inContact = (contact: Partial<PersonFacts['contact']>): Intake =>
  about({ contact: { ...intake.person.contact, ...contact } });

const FIRST = 'She needs rides to dialysis. Her son used to drive her. She lives alone.';

describe('The new words of a narrative that is sent again', () => {
  it.each([
    ['the same', [FIRST], FIRST, null],
    ['the same in other spacing and capitals', [FIRST], FIRST.replaceAll(' ', '\n').toUpperCase(), null],
    ['a denial left out of a sentence', ['She does not want to die.'], 'want to die.', 'want to die.'],
    [
      'a sentence left out, which said when',
      ['He hits her. That was in 2010. She needs a ride. It is far.'],
      'He hits her. She needs a ride. It is far.',
      'He hits her. She needs a ride.',
    ],
    ['an end that is new', [FIRST], `${FIRST} Today she said she wants to die.`, 'Today she said she wants to die.'],
    [
      'a beginning that is new',
      [FIRST],
      `UPDATE 3 May: no food since Friday. ${FIRST}`,
      'UPDATE 3 May: no food since Friday.',
    ],
    ['a middle that is new', [FIRST], FIRST.replace('used to drive her', 'hits her'), 'Her son hits her.'],
    ['other words altogether', [FIRST], 'Please call. It cannot wait.', 'Please call. It cannot wait.'],
    ['what a later sending had told', [FIRST, `${FIRST} No food.`], `${FIRST} No food. No heat.`, 'No heat.'],
    ['what the first had told and a later one had left out', [FIRST, 'Please call.'], FIRST, null],
  ])('are of %s', (_what, before, now, words) => {
    expect(newWords(before, now)).toBe(words);
  });

  it('keep the sentences between two that are new, for they say what those are about', () => {
    const now = 'She has no food. Her son used to drive her. He is in jail.';
    expect(newWords(['She needs rides. Her son used to drive her. She lives alone.'], now)).toBe(now);
  });
});

describe('What a sender says anew', () => {
  it('is each fact that it tells otherwise, with what it told before; what it does not tell any more is no news', () => {
    const now = about({ phone: '+1 555 010 9999', county: null, coverage: ['medicaid', 'medicare'], pregnant: true });
    const { words, changes } = saidAnew(
      [about({ phone: '+1 555 010 0000', coverage: ['medicaid'], pregnant: null })],
      now,
    );
    expect(words).toBeNull();
    expect(changes).toEqual([
      { fact: 'coverage', was: 'medicaid', now: 'medicaid, medicare' },
      { fact: 'phone', was: '+1 555 010 0000', now: '+1 555 010 9999' },
      { fact: 'pregnant', was: null, now: 'yes' },
    ]);
  });

  it('is held against what it said last, for it may take back what it said between', () => {
    const [first, second] = [about({ county: 'Warren' }), about({ county: 'Clinton' })];
    expect(saidAnew([first, second], first).changes).toEqual([{ fact: 'county', was: 'Clinton', now: 'Warren' }]);
  });

  it('is nothing where it says the same', () => {
    expect(saysNothing(saidAnew([intake], { ...intake, narrative: ` ${intake.narrative} ` }))).toBe(true);
  });

  it('is a no where it said none before, and that one holds; an older no is no news', () => {
    const [unknown, no] = [inContact({ safeToContact: 'unknown' }), inContact({ safeToContact: 'no' })];
    expect(noesIn(saidAnew([unknown], no))).toEqual(['contact']);
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
