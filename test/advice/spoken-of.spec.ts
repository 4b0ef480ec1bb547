import { createOfflineAdvisor, createWeigher } from '../../advice/offline/offline-advisor';
import { aProgram, aQuestion } from './a-question';

const terms = { farm: 'Lives on or works on a farm or ranch.' };
const pantry = aProgram('pantry', { serviceTypes: ['food pantry'] });
const forFarmers = aProgram('for-farmers', { serviceTypes: ['food pantry'] }, { requires: ['farm'] });
const weigh = createWeigher();
const spokenOf = (narrative: string, programs = [pantry]) => weigh(aQuestion(narrative, { programs, terms })).spokenOf;

describe('Of how much a narrative speaks', () => {
  it('counts what is asked for, and what is ruled out', () => {
    const { asked, ruledOut } = spokenOf(
      'She asks for groceries and a ride to dialysis. Rent is paid. No counseling needed.',
    );
    expect({ asked, ruledOut }).toEqual({ asked: 2, ruledOut: 2 });
  });

  it('knows whether a word is said of what stands first requires', () => {
    expect(spokenOf('Asks for groceries.', [forFarmers]).requirementUnspoken).toBe(true);
    expect(spokenOf('Asks for groceries; the ranch next door is sold.', [forFarmers]).requirementUnspoken).toBe(false);
    expect(spokenOf('Asks for groceries.').requirementUnspoken).toBe(false);
  });
});

describe('What takes itself back', () => {
  it('is answered with nothing, whatever it asked for before', async () => {
    const question = aQuestion('I asked for groceries. My nephew shops for me now, so close my name. God bless.', {
      programs: [pantry],
    });
    expect(await createOfflineAdvisor().route(question)).toMatchObject({ outcome: 'no-match', recommendations: [] });
  });
});
