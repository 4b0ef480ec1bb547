import { findDangers } from '../../advice/danger/find-dangers';
import standing from '../../advice/danger/standing.json';

const told = (narrative: string): readonly string[] =>
  findDangers(narrative).map(({ kind, tier }) => `${kind} ${tier}`);

describe('A grave sentence that holds a word of denial, of a history or of a question', () => {
  it.each([
    ['He raped her after she said no.', 'violence soon'],
    ['He beat her after she said no.', 'violence soon'],
    ['Patient with chronic kidney disease wants to kill herself.', 'suicide now'],
    ['Client says her controlling boyfriend is threatening to kill her.', 'violence now'],
    ['Her controlling husband choked her.', 'violence soon'],
    ['Patient on chronic opioids took all her pills.', 'suicide now'],
    ['Her son with well controlled asthma tried to hang himself.', 'suicide now'],
    ['When asked directly she said she plans to kill herself tonight.', 'suicide now'],
    ['When I asked her directly she told me he has a gun and will kill her.', 'violence now'],
    ['He threatened me at No. 12 Oak Street.', 'violence soon'],
  ])('is danger all the same: %s', (narrative, danger) => {
    expect(told(narrative)).toContain(danger);
  });

  it.each([...standing['settled-body'], ...standing['past-body']])(
    '“%s”, said of a body, settles no wish to die',
    (phrase) => {
      expect(told(`Patient, ${phrase}, says that she will kill herself tonight.`)).toContain('suicide now');
    },
  );
});
