import { isAnotherPerson } from '../../domain/another-person';
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

const jose = { givenName: 'José', familyName: 'Testerman', birthDate: '1992-04-17' };

describe("Two who share a sender's number of a referral", () => {
  it.each<[string, object, boolean]>([
    ['another birth date, as in one household', { givenName: 'Ana', birthDate: '2019-01-02' }, true],
    ['another birth date and the same names', { birthDate: '1962-04-17' }, true],
    [
      'other names, and the birth date of neither told',
      { ...{ givenName: 'Li', familyName: 'Wong' }, birthDate: null },
      true,
    ],
    ['other names and the same birth date', { givenName: 'Li', familyName: 'Wong' }, true],
    ['the same names in other letters', { givenName: 'JOSE ', familyName: "O'Testerman" }, false],
    ['a nickname', { givenName: 'Pepe', familyName: 'Testerman-Ruiz' }, false],
    ['another family name, as after a wedding', { familyName: 'Wong' }, false],
    ['another given name alone', { givenName: 'Li' }, false],
    ['the names the other way round', { givenName: 'Testerman', familyName: 'José' }, false],
    ['names in another script', { givenName: 'لَيلى', familyName: 'الأحمد' }, false],
    ['no birth date', { birthDate: null }, false],
  ])('with %s', (_what, said, isAnother) => {
    expect(isAnotherPerson(jose, { ...jose, ...said })).toBe(isAnother);
    expect(isAnotherPerson({ ...jose, ...said }, jose)).toBe(isAnother);
  });
});
