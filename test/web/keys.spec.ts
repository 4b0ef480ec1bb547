import { strokesOf } from '../../web/keys/strokes-of';

const press = (key: string, code: string, shiftKey = false) => strokesOf({ key, code, shiftKey });

describe('A key is heard as what is written on it', () => {
  it.each([
    ['on a Latin keyboard', press('j', 'KeyJ'), ['j']],
    ['wherever it lies, as on a Dvorak keyboard', press('o', 'KeyS'), ['o']],
    ['with Caps Lock on', press('J', 'KeyJ'), ['j']],
    ['with Shift where the sign wants it', press('?', 'Slash', true), ['?']],
    ['as a name where it writes nothing', press('Enter', 'Enter'), ['Enter']],
  ])('%s', (_where, strokes, heard) => {
    expect(strokes).toEqual(heard);
  });
});

describe('A key that writes another script is heard by its place', () => {
  it.each([
    ['Cyrillic', press('о', 'KeyJ'), ['о', 'j']],
    ['Arabic', press('ت', 'KeyJ'), ['ت', 'j']],
    ['French digits, which want Shift', press('&', 'Digit1'), ['&', '1']],
  ])('%s', (_script, strokes, heard) => {
    expect(strokes).toEqual(heard);
  });

  it('but not with Shift, which writes something else', () => {
    expect(press('О', 'KeyJ', true)).toEqual(['О']);
  });
});
