import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { advised, aProgram, aQuestion } from './a-question';

const advisor = createOfflineAdvisor();
const terms = { 'child-along': 'has a child under 18 who would stay with them' };
const families = aProgram('families', { serviceTypes: ['emergency shelter'] }, { requires: ['child-along'] });
const singles = aProgram('singles', { serviceTypes: ['emergency shelter'] }, { excludes: ['child-along'] });
const anybody = aProgram('anybody', { serviceTypes: ['emergency shelter'] });
const NOT_SURE = "No place to sleep tonight. I don't know if my children stay with me or with their aunt.";

describe('Where the narrative is not sure of what decides between programs, the offline advisor', () => {
  it('asks', async () => {
    const advice = await advisor.route(aQuestion(NOT_SURE, { programs: [families, singles], terms }));
    expect(advice.outcome).toBe('needs-information');
    expect(advice.missingFacts.join(' ')).toMatch(/child under 18/);
  });

  it('lists a program that fits either way', async () => {
    const advice = await advisor.route(aQuestion(NOT_SURE, { programs: [families, singles, anybody], terms }));
    expect(advised(advice)).toContain('anybody');
  });

  it.each([
    'My children may stay with me or with their aunt. I could not ask her yet.',
    'The file says two children, the nurse says that none came. I would rather not guess.',
    'The children are with her mostly; she left before I could ask.',
  ])('asks where the doubt stands behind it: %s', async (told) => {
    const narrative = `No place to sleep tonight. ${told}`;
    const advice = await advisor.route(aQuestion(narrative, { programs: [families, singles], terms }));
    expect(advice.outcome).toBe('needs-information');
  });

  it('asks what is needed where a letter says only that help is needed', async () => {
    const narrative = 'Please assist with community resources and call the patient at the number on file. Thank you.';
    const advice = await advisor.route(aQuestion(narrative, { programs: [families, singles, anybody], terms }));
    expect(advice.outcome).toBe('needs-information');
    expect(advice.missingFacts).toEqual(['What does the person need help with?']);
  });

  it.each([
    'I am not sure when the bus comes.',
    'Not sure about the buses there.',
    'I am not sure of the way there.',
    'No idea when the bus comes.',
  ])('does not ask for a doubt about something else: %s', async (told) => {
    const narrative = `No place to sleep tonight, alone. ${told}`;
    const advice = await advisor.route(aQuestion(narrative, { programs: [families, singles], terms }));
    expect(advised(advice)[0]).toBe('singles');
    expect(advice.outcome).toBe('route');
  });
});
