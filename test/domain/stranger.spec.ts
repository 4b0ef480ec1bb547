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
    ['another given name and the same birth date', { givenName: 'Li' }, false],
    ['the names the other way round', { givenName: 'Testerman', familyName: 'José' }, false],
    ['names in another script', { givenName: 'لَيلى', familyName: 'الأحمد' }, false],
    ['no birth date', { birthDate: null }, false],
  ])('with %s', (_what, said, isAnother) => {
    expect(isAnotherPerson(jose, { ...jose, ...said })).toBe(isAnother);
    expect(isAnotherPerson({ ...jose, ...said }, jose)).toBe(isAnother);
  });
});

/** The given names of two under one number, the same family name, and no birth date. */
const delgado = (givenName: string, more: object = {}) => ({
  ...{ givenName, familyName: 'Delgado', birthDate: null },
  ...more,
});

describe("Two of one family name who share a sender's number, and of whom no birth date is told", () => {
  it.each([
    ['Rosa', 'Luis'],
    ['Luis', 'Luisa'], // A brother and a sister.
    ['María Elena', 'María Luisa'], // Two sisters.
    ['Ana', 'Ben'],
    ['Li', 'Lu'],
    ['R', 'Luis'],
    ['Mary', 'Martin'],
    ['أحمد', 'فاطمة'],
  ])('are two: %s and %s', (one, other) => {
    expect(isAnotherPerson(delgado(one), delgado(other))).toBe(true);
    expect(isAnotherPerson(delgado(other), delgado(one))).toBe(true);
  });

  it.each([
    ['as it was', 'Rosa', 'ROSA '],
    ['accents', 'José', 'Jose'],
    ['a slip', 'Guadalupe', 'Guadelupe'],
    ['another way of writing it in our letters', 'Muhammad', 'Mohamed'],
    ['written as one', 'Xiao Ming', 'Xiaoming'],
    ['nearly written as one', 'María Elena', 'Marielena'],
    ['the second of two', 'María Elena', 'Elena'],
    ['the first of two', 'María-Elena', 'Maria'],
    ['another order', 'María Elena', 'Elena María'],
    ['particles', 'María del Carmen', 'Maria Carmen'],
    ['a middle initial', 'Rosa M.', 'Rosa Elena'],
    ['initials', 'R. E.', 'Rosa Elena'],
    ['an initial and a middle name', 'R. Elena', 'Rosa'],
    ['an abbreviation', 'Ma. Elena', 'María Elena'],
    ['a nickname of two', 'Lupe Elena', 'Guadalupe'],
    ['another language', 'Juan', 'John'],
    ['a fond form', 'Teresita', 'Teresa'],
    ['an English fond form', 'Gracie', 'Graciela'],
    ['a short form', 'Robbie', 'Roberta'],
    ['the end of it', 'Nando', 'Fernando'],
    ['the beginning of it', 'Kim', 'Kimberly'],
    ['a form of address', 'Mrs.', 'Rosa'],
    ['a newborn that was named since', 'Baby Girl', 'Sofía'],
    ['no name told', 'Unknown', 'Luis'],
    ['two scripts', 'Fatima', 'فاطمة'],
  ])('are one by %s: %s and %s', (_what, one, other) => {
    expect(isAnotherPerson(delgado(one), delgado(other))).toBe(false);
    expect(isAnotherPerson(delgado(other), delgado(one))).toBe(false);
  });

  it.each<[string, object, boolean]>([
    ['and the birth date of one alone', { birthDate: '1992-04-17' }, true],
    ['and two family names, of which one is told', { familyName: 'Delgado Ruiz' }, true],
    ['and a slip in the family name', { familyName: 'Delgdo' }, true],
    ['and the names the other way round', { givenName: 'Delgado', familyName: 'Rosa' }, false],
    ['and the names the other way round, one more told', { givenName: 'Delgado', familyName: 'Rosa María' }, false],
    ['and all names in one', { givenName: 'Rosa Delgado' }, false],
  ])('whose given name is another, %s: %j → %j', (_what, said, isAnother) => {
    const [rosa, now] = [delgado('Rosa'), delgado('Luis', said)];
    expect(isAnotherPerson(rosa, now)).toBe(isAnother);
    expect(isAnotherPerson(now, rosa)).toBe(isAnother);
  });
});
