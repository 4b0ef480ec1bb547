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

  it('does not ask where a program fits either way', async () => {
    const advice = await advisor.route(aQuestion(NOT_SURE, { programs: [families, singles, anybody], terms }));
    expect(advice.outcome).toBe('route');
    expect(advised(advice)).toContain('anybody');
  });

  it('does not ask for a doubt about something else', async () => {
    const narrative = 'No place to sleep tonight, alone. I am not sure what time the bus comes.';
    const advice = await advisor.route(aQuestion(narrative, { programs: [families, singles], terms }));
    expect(advised(advice)[0]).toBe('singles');
    expect(advice.outcome).toBe('route');
  });
});
