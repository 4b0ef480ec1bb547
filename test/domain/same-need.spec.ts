import type { ProgramId } from '../../domain/ids';
import { type AskedFor, sameNeed } from '../../domain/same-need';

const PANTRY = 'pantry' as ProgramId;
const RENT = 'rent' as ProgramId;
const food = { programId: PANTRY, need: 'food' };
const asked = (facts: Partial<AskedFor> = {}): AskedFor => ({
  ...{ programId: null, advised: [food], receivedAt: '2026-03-02T15:00:00.000Z', ...facts },
});
const MONTHS_LATER = '2026-06-02T15:00:00.000Z';

describe('Two open referrals of one person', () => {
  it.each<[string, AskedFor, AskedFor, readonly string[]]>([
    ['ask for the same program and need', asked(), asked(), ['same-program', 'same-need', 'near-in-time']],
    ['do so months apart', asked(), asked({ receivedAt: MONTHS_LATER }), ['same-program', 'same-need']],
    [
      'ask for one need, for which two programs are advised',
      asked(),
      asked({ advised: [{ programId: RENT, need: ' Food' }] }),
      ['same-need', 'near-in-time'],
    ],
    [
      'were decided on for one program',
      asked({ programId: RENT }),
      asked({ programId: RENT, advised: [] }),
      ['same-program', 'near-in-time'],
    ],
    [
      'were decided on for two, whatever was advised',
      asked({ programId: RENT }),
      asked({ advised: [{ ...food, need: 'bread' }] }),
      [],
    ],
    ['ask for two things at one time', asked(), asked({ advised: [{ programId: RENT, need: 'rent' }] }), []],
    ['without any advice are not guessed at', asked({ advised: [] }), asked({ advised: [] }), []],
  ])('%s', (_sentence, one, other, reasons) => {
    expect(sameNeed(one, other)).toEqual(reasons);
    expect(sameNeed(other, one)).toEqual(reasons);
  });
});
