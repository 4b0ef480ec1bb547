import { isSomebodyElse } from '../../domain/stranger';

const maria = { birthDate: '1992-04-17', familyNames: ['testerman'] };

describe('Two who share an id', () => {
  it.each<[string, object, boolean]>([
    ['another name and another birth date', { birthDate: '1950-01-01', familyNames: ['else'] }, true],
    ['another name, as after a wedding', { familyNames: ['else'] }, false],
    ['another birth date, as after a mend', { birthDate: '1992-04-18' }, false],
    ['no birth date', { birthDate: null, familyNames: ['else'] }, false],
    ['one of several names', { birthDate: '1950-01-01', familyNames: ['else', 'testerman'] }, false],
  ])('with %s', (_what, said, isAnother) => {
    expect(isSomebodyElse(maria, { ...maria, ...said })).toBe(isAnother);
    expect(isSomebodyElse({ ...maria, ...said }, maria)).toBe(isAnother);
  });
});
