import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { type Asked, advised, aProgram, aQuestion, notAdvised } from './a-question';

const advisor = createOfflineAdvisor();
const advise = (narrative: string, asked: Asked) => advisor.route(aQuestion(narrative, asked));

const adults = aProgram('adults', { serviceTypes: ['outpatient counseling'] }, { minimumAge: 18 });
const youth = aProgram('youth', { serviceTypes: ['youth counseling'] }, { minimumAge: 6, maximumAge: 17 });
const programs = [adults, youth];

describe('Judged is whoever would be enrolled', () => {
  it('a child whom a parent writes about', async () => {
    const household = [{ relation: 'son', age: 10 }];
    const advice = await advise('My son cries every day and needs a counselor.', { programs, household });
    expect(advised(advice)).toContain('youth');
  });

  it('not the parents who speak for a child', async () => {
    const household = [{ relation: 'mother', age: 40 }];
    const advice = await advise('Her mother asks for a counselor for her; she cries every day.', {
      programs: [adults],
      ageYears: 15,
      household,
    });
    expect(advised(advice)).toEqual([]);
    expect(notAdvised(advice)).toEqual(['adults']);
    expect(advice.outcome).toBe('no-match');
  });

  it('and a program for adults is not opened by the age of somebody whom nobody speaks of', async () => {
    const household = [{ relation: 'brother', age: 30 }];
    const advice = await advise('Depressed since the move, needs counseling.', {
      programs: [adults],
      ageYears: 15,
      household,
    });
    expect(advice.outcome).toBe('no-match');
  });
});

describe('A relative for whom it is written is whom it is about', () => {
  const meals = aProgram('meals', { serviceTypes: ['home-delivered meals'] }, { minimumAge: 60 });

  it('however far from their name what they need stands', async () => {
    const advice = await advise(
      'This is for my mother in law. She lives in our back room and has a bad heart. It will not get better. We are all at work at noon. Could someone bring meals to the house?',
      { programs: [meals], ageYears: 38, household: [{ relation: 'mother-in-law', age: 74 }] },
    );
    expect(advised(advice)).toContain('meals');
  });

  it('also where a pupil is who is referred', async () => {
    const advice = await advise(
      'The boy is fine in class. It is the grandmother, 74, who has trouble. She would like home-delivered meals.',
      { programs: [meals], ageYears: 16, household: [{ relation: 'grandmother', age: 74 }] },
    );
    expect(advised(advice)).toContain('meals');
  });
});

describe('A program is read by its own words', () => {
  it('and is not advised for what it says that it does not do', async () => {
    const legal = aProgram('legal', {
      serviceTypes: ['legal aid'],
      description: 'Free lawyers for divorce and debts. We do not take immigration cases.',
    });
    const advice = await advise('Needs a lawyer for asylum, the hearing is in June.', { programs: [legal] });
    expect(advised(advice)).toEqual([]);
  });

  it('and a ride to the dentist is not a dentist', async () => {
    const rides = aProgram('rides', { serviceTypes: ['medical transportation'], description: 'To any dental visit.' });
    const advice = await advise('Toothache for weeks, needs a dentist.', { programs: [rides] });
    expect(advice).toMatchObject({ outcome: 'no-match', recommendations: [] });
  });

  it('and single beds are no furniture', async () => {
    const shelter = aProgram('shelter', { name: 'Single Beds', serviceTypes: ['emergency shelter'] });
    const pantry = aProgram('beds', { name: 'Good Wood', serviceTypes: ['furniture bank'] });
    const advice = await advise('Moved in with nothing, no furniture.', { programs: [shelter, pantry] });
    expect(advised(advice)).toEqual(['beds']);
  });
});
