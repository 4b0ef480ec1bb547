import { NotConfirmed, NotSent, Refused, SignedOut, Unheard } from '../../web/api/trouble';
import { keepAsking } from '../../web/changes/change';

const refused = new Refused({ type: 't', title: 't', status: 409, code: 'stale-revision', detail: 'It changed.' });

describe('A change whose answer was not heard', () => {
  it.each([
    ['is asked for again while the system has it and cannot say more', 0, new NotConfirmed('pending'), true],
    ['is asked for again when no answer came: it may have been heard', 0, new Unheard('no answer'), true],
    ['is given back when the system said at once that it kept nothing', 0, new NotSent('engine away'), false],
    [
      'is asked for again when the engine goes away only after it may have been heard',
      1,
      new NotSent('engine away'),
      true,
    ],
    ['is not asked for again when it was refused', 3, refused, false],
    ['is never asked for in the name of the next person', 3, new SignedOut(), false],
  ])('%s', (_sentence, failures, why, again) => {
    expect(keepAsking(failures, why)).toBe(again);
  });
});
