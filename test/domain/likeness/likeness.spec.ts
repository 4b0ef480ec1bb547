import fc from 'fast-check';
import { type ComparedFacts, likenessOf } from '../../../domain/likeness/likeness';
import { LEVEL_FROM, LIKENESS_POINTS, type LikenessCode } from '../../../domain/likeness/points';

const MARIA: ComparedFacts = {
  givenName: 'Maria',
  familyName: 'Tellez',
  birthDate: '1991-04-17',
  phone: null,
  email: null,
  address: null,
};
const PHONE = '+1 555 010 0142';
const HOME = '12 Oak Street, Apt 4, Brandt';

const codes = (one: Partial<ComparedFacts>, other: Partial<ComparedFacts>): readonly LikenessCode[] =>
  likenessOf({ ...MARIA, ...one }, { ...MARIA, ...other }).parts.map(({ code }) => code);
const level = (one: Partial<ComparedFacts>, other: Partial<ComparedFacts>) =>
  likenessOf({ ...MARIA, ...one }, { ...MARIA, ...other }).level;
const names = (written: string): Pick<ComparedFacts, 'givenName' | 'familyName'> => {
  const [givenName = '', familyName = ''] = written.split(' | ');
  return { givenName, familyName };
};

describe('What is found of two names', () => {
  it.each<[string, string, readonly LikenessCode[]]>([
    ['Maria | Tellez', 'María | Téllez', ['given-same', 'family-same']],
    ['Robert | Hale', 'Bob | Hale', ['given-nickname', 'family-same']],
    ['Guadalupe | Ortiz', 'Lupita | Ortiz', ['given-nickname', 'family-same']],
    ['Jonathan | Reyes', 'Johnathan | Reyes', ['given-alike', 'family-same']],
    ['Dana | Brandt', 'Dana | Brant', ['given-same', 'family-alike']],
    ['R. | Hale', 'Robert | Hale', ['given-initial', 'family-same']],
    ['Tellez | Maria', 'Maria | Tellez', ['names-otherwise-divided']],
    ['Minh | Tran', 'Mai | Tran', ['given-other', 'family-same']],
    ['Robert | Hale Jr.', 'Robert | Hale Sr.', ['given-same', 'family-same', 'suffix-other']],
    ['Robert | Hale Jr.', 'Robert | Hale', ['given-same', 'family-same']],
    ['Rosa | Garcia Lopez', 'Rosa | Garcia', ['given-same', 'family-in-part']],
    ['Rosa | Garcia Lopez', 'Rosa | Garcia Perez', ['given-same', 'family-other']],
    ['Rosa | Garcia-Lopez', 'Rosa | Lopez Garcia', ['given-same', 'family-same']],
    ['Rosa Maria | Garcia', 'Rosa | Maria Garcia', ['names-otherwise-divided']],
    ['Maria Jose | Ruiz', 'Maria Elena | Ruiz', ['given-other', 'family-same']],
    ['Ana | de la Cruz', 'Ana | Delacruz', ['given-same', 'family-same']],
    ['Jan | van den Berg', 'Jan | Berg', ['given-same', 'family-same']],
    ['Omar | Al-Sayed', 'Omar | Sayed', ['given-same', 'family-same']],
    ['Muhammad | Hussein', 'Mohamed | Hussain', ['given-nickname', 'family-alike']],
    ['Yusuf | Khan', 'Yousef | Khan', ['given-alike', 'family-same']],
    ['Thi Mai | Nguyen', 'Mai | Nguyen', ['given-in-part', 'family-same']],
    ['Li | Wang', 'Lu | Wang', ['given-other', 'family-same']],
    ['Julio | Mena', 'Julia | Mena', ['given-other', 'family-same']],
    ['Ivan | Petrov', 'Ivana | Petrova', ['given-other', 'family-alike']],
    ['Łukasz | Nowak', 'Lukasz | Nowak', ['given-same', 'family-same']],
    ['Siobhán | O’Brien', "Siobhan | O'Brien", ['given-same', 'family-same']],
    ['Иван | Петров', 'Ivan | Petrov', ['names-other-script']],
    ['- | Tellez', 'Maria | Tellez', ['family-same']],
  ])('%s beside %s', (one, other, expected) => {
    expect(codes({ ...names(one), birthDate: null }, { ...names(other), birthDate: null })).toEqual(expected);
  });
});

describe('What is found of two birth dates', () => {
  it.each<[string, string, LikenessCode]>([
    ['1991-04-17', '1991-04-17', 'birth-date-same'],
    ['1991-04-07', '1991-07-04', 'birth-date-swapped'],
    ['1991-04-17', '1991-04-16', 'birth-date-one-digit'],
    ['1991-04-17', '1981-04-17', 'birth-date-one-digit'],
    ['1991-04-17', '1962-04-18', 'birth-date-other'],
    ['1991-01-01', '1991-01-01', 'birth-date-first-of-january'],
    ['1991-01-01', '1991-09-23', 'birth-date-year-alone'],
    ['1991-01-01', '1990-09-23', 'birth-date-other'],
  ])('%s beside %s', (one, other, expected) => {
    expect(codes({ birthDate: one }, { birthDate: other })).toContain(expected);
  });
});

describe('What is found of the ways to reach two persons', () => {
  it.each<[Partial<ComparedFacts>, Partial<ComparedFacts>, LikenessCode]>([
    [{ phone: '+1 (555) 010-0142' }, { phone: '555.010.0142' }, 'phone-same'],
    [{ phone: '010 0142' }, { phone: '+1 555 010 0142' }, 'phone-same'],
    [{ phone: '555 010 0142' }, { phone: '555 010 0143' }, 'phone-other'],
    [{ email: 'Maria@Example.org' }, { email: 'maria@example.org ' }, 'email-same'],
    [{ address: '12 Oak Street, Apt 4' }, { address: '12 oak st #4' }, 'address-same'],
    [{ address: '12 N. Oak Ave' }, { address: '12 North Oak Avenue, Brandt' }, 'address-same'],
    [{ address: '12 Oak St Apt 4' }, { address: '12 Oak St Apt 5' }, 'address-other'],
  ])('%j beside %j', (one, other, expected) => {
    expect(codes(one, other)).toContain(expected);
  });

  it('says nothing where one of them is not told, or too short to tell', () => {
    expect(codes({ phone: PHONE, address: HOME }, { email: 'm@example.org' })).not.toContain('phone-other');
    expect(codes({ phone: '0142' }, { phone: PHONE })).toHaveLength(3);
  });
});

describe('Whether two persons are shown as perhaps the same', () => {
  it.each<[string, Partial<ComparedFacts>, Partial<ComparedFacts>, ReturnType<typeof level>]>([
    ['the same name and birth date', {}, {}, 'very-likely'],
    ['the same, with another phone', { phone: PHONE }, { phone: '555 010 9999' }, 'very-likely'],
    ['a nickname and the same birth date', names('Bob | Hale'), names('Robert | Hale'), 'very-likely'],
    ['the day and the month swapped', { birthDate: '1991-04-07' }, { birthDate: '1991-07-04' }, 'possible'],
    ['another family name, and the same phone', { phone: PHONE }, { familyName: 'Hale', phone: PHONE }, 'possible'],
    ['no birth date, and the same phone', { phone: PHONE }, { birthDate: null, phone: PHONE }, 'possible'],
    ['no birth date, and the same address', { address: HOME }, { birthDate: null, address: HOME }, 'possible'],
    ['a first of January', { birthDate: '1991-01-01' }, { birthDate: '1991-01-01' }, 'possible'],
    ['the name alone', { birthDate: null }, {}, null],
    ['the name, and another birth date', {}, { birthDate: '1962-11-30' }, null],
  ])('%s', (_what, one, other, expected) => {
    expect(level(one, other)).toBe(expected);
  });

  const shared = { phone: PHONE, email: 'home@example.org', address: HOME };
  it.each<[string, Partial<ComparedFacts>, Partial<ComparedFacts>]>([
    ['twins', names('Ana | Ruiz'), names('Luz | Ruiz')],
    ['a brother and a sister born on one day', names('Julio | Ruiz'), names('Julia | Ruiz')],
    ['twins with one name in common', names('Maria Jose | Ruiz'), names('Maria Elena | Ruiz')],
    ['a father and a son of one name', names('Robert | Hale'), { ...names('Robert | Hale'), birthDate: '1962-11-30' }],
    ['Jr. and Sr.', { ...names('Robert | Hale Jr.') }, { ...names('Robert | Hale Sr.'), birthDate: '1962-11-30' }],
    ['a couple', names('Robert | Hale'), { ...names('Dana | Hale'), birthDate: '1990-02-03' }],
  ])('never a household that shares a phone, an e-mail address and a home: %s', (_what, one, other) => {
    expect(level({ ...shared, ...one }, { ...shared, ...other })).toBeNull();
  });
});

describe('What holds of every comparison', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Maria',
      'Mary',
      'Jose',
      'Bob',
      'Robert',
      'Nguyen',
      'de la Cruz',
      'Garcia Lopez',
      'Hale Jr.',
      'Иван',
      '李',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
  const facts: fc.Arbitrary<ComparedFacts> = fc.record({
    givenName: word,
    familyName: word,
    birthDate: maybe(fc.constantFrom('1991-04-07', '1991-07-04', '1991-01-01', '1962-11-30')),
    phone: maybe(fc.constantFrom(PHONE, '0100142', '555 010 0999')),
    email: maybe(fc.constantFrom('a@example.org', 'A@example.org', 'b@example.org')),
    address: maybe(fc.constantFrom(HOME, '12 Oak St #4', '7 Elm Road')),
  });

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        expect(likenessOf(other, one)).toEqual(likenessOf(one, other));
      }),
    );
  });

  it('does not hang on the order in which the facts are written down', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const turned = Object.fromEntries(Object.entries(one).reverse()) as unknown as ComparedFacts;
        expect(likenessOf(turned, other)).toEqual(likenessOf(one, other));
      }),
    );
  });

  it('is the sum of its parts, each at its own points', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const { parts, points } = likenessOf(one, other);
        expect(points).toBe(parts.reduce((sum, { code }) => sum + LIKENESS_POINTS[code], 0));
      }),
    );
  });

  it('never shows two as one for their names alone', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const bare = { birthDate: null, phone: null, email: null, address: null };
        expect(likenessOf({ ...one, ...bare }, { ...other, ...bare }).level).toBeNull();
      }),
    );
  });

  it.each(['birth-date-other', 'given-other'] as const)('is outweighed by %s, whatever else is the same', (code) => {
    const rest = Object.entries(LIKENESS_POINTS).filter(
      ([name, points]) => points > 0 && !name.startsWith(code.slice(0, 5)),
    );
    const best = new Map<string, number>();
    for (const [name, points] of rest) {
      if (name === 'names-otherwise-divided') continue; // In place of the given and the family name, and less than both.
      const fact = name.split('-')[0] ?? '';
      best.set(fact, Math.max(best.get(fact) ?? 0, points));
    }
    const most = [...best.values()].reduce((sum, points) => sum + points, 0);
    expect(most + LIKENESS_POINTS[code]).toBeLessThan(LEVEL_FROM.possible);
  });
});

describe('Names of every culture', () => {
  /** Each: a name, a slip in it, somebody else of the same family. */
  const PEOPLE = [
    ['Rosa | Garcia Lopez', 'Rosa | Garcia Lopes', 'Elena | Garcia Lopez'],
    ['Robert | Hamilton', 'Robert | Hamiltn', 'Susan | Hamilton'],
    ['Fatuma | Abdirahman', 'Fatuma | Abdirahmann', 'Hodan | Abdirahman'],
    ['Oluwaseun | Adeyemi', 'Oluwaseun | Adeyeni', 'Folake | Adeyemi'],
    ['Katarzyna | Wiśniewska', 'Katarzyna | Wisnieska', 'Monika | Wiśniewska'],
    ['Thanh Huong | Nguyen', 'Thanh Huong | Nguyem', 'Minh Chau | Nguyen'],
    ['Priya | Venkatesan', 'Priya | Venkatesn', 'Lakshmi | Venkatesan'],
    ['Иван | Петренко', 'Иван | Петренка', 'Олег | Петренко'],
    ['Jerome | de la Fontaine', 'Jerome | de la Fontane', 'Colette | de la Fontaine'],
  ] as const;
  const points = (one: string, other: string, birthDate: string | null = MARIA.birthDate) =>
    likenessOf({ ...MARIA, ...names(one), birthDate }, { ...MARIA, ...names(other), birthDate }).points;

  it.each(PEOPLE)('are treated alike: %s, %s and %s', (name, slip, sibling) => {
    expect([points(name, name), points(name, slip), points(name, sibling)]).toEqual([75, 67, -10]);
  });

  it.each([
    ['Rosa | Garcia', 'Luis | Garcia'],
    ['Li | Wang', 'Lu | Wang'],
    ['Min | Kim', 'Min | Kin'],
    ['Ali | Hassan', 'Aly | Hassan'],
  ])('are not taken for one another because many bear them or they are short: %s and %s', (one, other) => {
    expect(level(names(one), names(other))).toBeNull();
  });
});
