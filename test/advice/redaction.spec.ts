import fc from 'fast-check';
import { type KnownIdentifiers, quoteFromOriginal, redactNarrative } from '../../advice/redaction';
import type { ProgramId } from '../../domain/ids';

const NOBODY: KnownIdentifiers = { names: [], birthDate: null, phone: null, email: null, address: null };
const redact = (narrative: string, known: Partial<KnownIdentifiers> = {}) =>
  redactNarrative(narrative, { ...NOBODY, ...known });
/** The redacted narrative with each blot as one sign, so that a test reads as a sentence. */
const read = (narrative: string, known: Partial<KnownIdentifiers> = {}) => redact(narrative, known).replace(/█+/g, '█');

describe('A known name is taken out', () => {
  it.each([
    [
      'wherever it stands',
      'Maria called; I told Maria that Ms. Testerman is known.',
      ['Maria Testerman'],
      '█ called; I told █ that Ms. █ is known.',
    ],
    ['in any case', 'MARIA needs food. maria testerman.', ['Maria Testerman'], '█ needs food. █ █.'],
    [
      'as a possessive',
      "Maria's rent; Maria’s son; the Testermans' car; James' car.",
      ['Maria Testerman', 'James'],
      "█ rent; █ son; the █' car; █' car.",
    ],
    ['with other accents', 'Jose Nunez and JOSÉ NÚÑEZ and Jose\u0301.', ['José Núñez'], '█ █ and █ █ and █.'],
    ['without its accents', 'Zoë Müller', ['Zoe Muller'], '█ █'],
    [
      'joined, and in parts',
      "O'Brien, O’Brien, OBrien; Smith-Jones, Ms. Jones.",
      ["Kay O'Brien", 'Ann Smith-Jones'],
      '█, █, █; █, Ms. █.',
    ],
    ['with its small words', 'Maria de la Cruz, and Ms. de la Cruz.', ['Maria de la Cruz'], '█ █ █ █, and Ms. █ █ █.'],
    [
      'in another script',
      'ליאור בן־דוד needs food; وفاء too; 王小明需要食物。',
      ['ליאור בן־דוד', 'وفاء', '王 小明'],
      '█ █ needs food; █ too; █需要食物。',
    ],
  ])('%s', (_sentence, narrative, names, redacted) => {
    expect(read(narrative, { names })).toBe(redacted);
  });

  it('and only whole words of it', () => {
    expect(read('Ann cannot plan; the annual Anniversary.', { names: ['Ann Lee'] })).toBe(
      '█ cannot plan; the annual Anniversary.',
    );
  });

  it('but not the words between two people of that name', () => {
    expect(read('Maria and Lee need food', { names: ['Maria Lee'] })).toBe('█ and █ need food');
  });
});

describe('A name that is also a word', () => {
  it.each([
    [
      'stays where it is written as a word',
      'He will go and may hope for work.',
      ['Will Hope', 'May Work'],
      'He will go and may hope for work.',
    ],
    [
      'goes where it is written as a name',
      'Will says he will go. Then May came.',
      ['Will Fairweather', 'May Lee'],
      '█ says he will go. Then █ came.',
    ],
    ['goes beside another part of the name', 'asked for will fairweather', ['Will Fairweather'], 'asked for █ █'],
    ['goes at the price of a month', 'Due on May 5.', ['May Lee'], 'Due on █ 5.'],
    ['stays when it belongs to nobody here', 'Will she eat? May 5.', ['Maria Testerman'], 'Will she eat? May 5.'],
  ])('%s', (_sentence, narrative, names, redacted) => {
    expect(read(narrative, { names })).toBe(redacted);
  });

  it('and as small as "No" or "So" goes only beside another part or a title', () => {
    expect(read('No food. So she asks: Mr. No has none; Kim So waits.', { names: ['Kim So', 'Tran No'] })).toBe(
      'No food. So she asks: Mr. █ has none; █ █ waits.',
    );
  });
});

describe('A known detail is taken out', () => {
  it.each<[string, string, Partial<KnownIdentifiers>, string]>([
    [
      'a phone, however grouped',
      'Call (555) 010-0142 or 555.010.0142 or 0100142.',
      { phone: '+1 555 010 0142' },
      'Call █ or █ or █.',
    ],
    ['an e-mail address', 'Write to TANISHA.Q@mail.example.', { email: 'tanisha.q@mail.example' }, 'Write to █.'],
    [
      'a date of birth, however written',
      '4/17/1992; 04/17/92; 17.4.1992; 1992-04-17; April 17, 1992; 17 Apr 1992',
      { birthDate: '1992-04-17' },
      '█; █; █; █; █; █',
    ],
    [
      'a date of birth in Spanish',
      'Cumple el 3 de febrero; 3 de febrero de 1990; 3 febrero del 90.',
      { birthDate: '1990-02-03' },
      'Cumple el █; █; █.',
    ],
    [
      'an address, whole',
      'At 12 Elm St., Apt 4, Brandt City.',
      { address: '12 Elm St, Apt 4, Brandt City 55501' },
      'At █, Brandt City.',
    ],
  ])('%s', (_sentence, narrative, known, redacted) => {
    expect(read(narrative, known)).toBe(redacted);
  });
});

describe('What looks like an identifier is taken out, though nobody told it', () => {
  it.each([
    ['a phone', 'Call 555-010-0199 or (555) 010 0199 or +44 20 7946 0018.', 'Call █ or █ or █.'],
    ['an e-mail address', 'See a.b+c@mail.example for more.', 'See █ for more.'],
    ['a social security number', 'SSN 123-45-6789; ssn ends in 6789; 987 65 4321.', 'SSN █; ssn ends in █; █.'],
    ['a date of birth', 'DOB: 3/4/1958. Born on March 4, 1958. d.o.b. 1958-03-04', 'DOB: █. Born on █. d.o.b. █'],
    [
      'a social security number without its dashes',
      'ss# 123456789; SS no. 123456789; social #6789.',
      'ss# █; SS no. █; social #█.',
    ],
    ['a date of birth with a short year', 'DOB: 4 Mar 80; born Mar 4, ’80.', 'DOB: █; born █.'],
    [
      'a date of birth in Spanish',
      'Nacio el 3 de febrero de 1990. Fecha de nacimiento: 03/02/1990. Nacida en 5 de mayo del 1961.',
      'Nacio el █. Fecha de nacimiento: █. Nacida en █.',
    ],
    [
      'a number of Medicare or Medicaid',
      'Medicare number 1EG4-TE5-MK73; MBI 1EG4TE5MK73; Medicaid number 12345678A.',
      'Medicare number █; MBI █; Medicaid number █.',
    ],
    [
      'a number of a member, a plan or a licence',
      "Member # W1234567; insurance ID XQ-99812; Driver's license no. D1234567; alien number A212345678; A 212345678; plate # 7ABC123.",
      "Member # █; insurance ID █; Driver's license no. █; alien number █; A █; plate # █.",
    ],
    ['what a machine is called', 'Sent from 203.0.113.9.', 'Sent from █.'],
    [
      'what somebody is called on the web',
      'She is @lupita84 and Facebook.com/lupita.q there; www.lupita.me/x.',
      'She is █ and █ there; █',
    ],
    ['a street in Spanish', 'Vive en Calle Hidalgo 12 y antes en Av. de la Paz #450.', 'Vive en █ y antes en █.'],
    ['a record number', 'MRN: 00482911, Medicaid ID is AB1234567.', 'MRN: █, Medicaid ID is █.'],
    ['a street address', 'Lives at 1420 North Cedar Creek Road, Apt 4B with two kids.', 'Lives at █ with two kids.'],
  ])('%s', (_sentence, narrative, redacted) => {
    expect(read(narrative)).toBe(redacted);
  });

  it.each([
    'Owes $412 and is 2 months behind; the hearing is on 3/14.',
    'A1c 10.4, blood pressure 150/90, 28 weeks pregnant, kids are 4 and 7.',
    'Shut-off notice for Monday, 120 days, 1,200 dollars, apartment 4.',
    'Medicaid 2026-04-01, group 12 of 20, case manager, policy 30 days, plan of 2024, ER visit 10/12/2025.',
    'Owes $12,345.67 of $100,000; makes 1200 a month; ZIP 01852; calle abajo; 5 de mayo hay cita.',
    'Medicare card is lost. Insurance no longer pays. Case closed 2024. Client no 3 in line; born 28 weeks ago.',
    'Born in Brandt. The court is on the street behind the church.',
  ])('but not what an advisor needs: %s', (narrative) => {
    expect(redact(narrative)).toBe(narrative);
  });
});

describe('A redacted narrative', () => {
  it('keeps its length and every other place, whatever is in it', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 3 }),
        (narrative, names) => {
          const redacted = redact(narrative, {
            names,
            phone: '+1 555 010 0142',
            birthDate: '1992-04-17',
            email: 'a1@b.example',
            address: '1 A St',
          });
          expect(redacted).toHaveLength(narrative.length);
          for (const [place, unit] of redacted.split('').entries())
            expect(unit === '█' || unit === narrative.charAt(place)).toBe(true);
        },
      ),
    ));

  it('holds no part of the name any more, however it was woven in', () =>
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 20 }),
        fc.nat(),
        fc.constantFrom('Xylander', 'XYLANDER', 'xylander’s', 'Xylánder'),
        (text, place, name) => {
          const words = text.split(' ');
          words.splice(place % (words.length + 1), 0, name);
          expect(redact(words.join(' '), { names: ['Pia Xylander'] })).not.toMatch(/xyl[aá]nder/i);
        },
      ),
    ));

  it('is made within a second, whatever somebody wrote to make it slow', () => {
    const known = { names: ['Al Al', 'A-B-C D'], address: '1 A St', phone: '5550100142' };
    const begun = performance.now();
    for (const unit of ['1 A', 'a.', 'a@', '555-', 'Al ', 'A-', 'DOB ', '1 Aa ', '(', 'ssn x'])
      redact(unit.repeat(Math.floor(20_000 / unit.length)), known);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it('is quoted from the original', () => {
    const original = "Maria's food runs out.";
    const advice = {
      outcome: 'route' as const,
      recommendations: [
        {
          programId: 'family-pantry' as ProgramId,
          need: 'food',
          because: 'It fits.',
          evidence: [{ quote: '███████ food', start: 0 }] as const,
          toAsk: [],
        },
      ],
      waiting: [
        {
          programId: 'rent-relief' as ProgramId,
          need: 'rent',
          because: 'It fits.',
          evidence: [{ quote: 'food ████ ███', start: 8 }] as const,
          toAsk: [],
        },
      ],
      notAdvised: [],
      missingFacts: [],
      urgency: 'routine' as const,
      dangers: [],
    };
    expect(quoteFromOriginal(original, advice).recommendations[0]?.evidence).toEqual([
      { quote: "Maria's food", start: 0 },
    ]);
    expect(quoteFromOriginal(original, advice).waiting[0]?.evidence).toEqual([{ quote: 'food runs out', start: 8 }]);
  });
});
