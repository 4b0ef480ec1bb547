import { findDangers } from '../../advice/danger/find-dangers';

const gravest = (narrative: string) => findDangers(narrative)[0]?.tier;

describe('What a form asked and a no answered is no danger', () => {
  it.each([
    ['a no behind a colon', 'Unsafe at home: NO. Wants a ride to the food pantry.'],
    ['a ticked box', 'Has somebody hit you at home? [ ] Y [x] N\nNeeds: help with the gas bill.'],
    ['a ticked sign', 'Thoughts of ending your life ☐ Yes ☒ No. Asks for a winter coat.'],
    ['a ticked no before an open yes', 'Afraid of somebody at home ☒ No ☐ Yes. Asks for diapers.'],
    ['a box that was left open', 'Concerns: [ ] suicidal [ ] hits me [x] rent. Owes two months.'],
    ['an answer told in words', 'Item 9 reads "wishing to kill herself" and she circled "not at all". Needs glasses.'],
    ['several things in one question', 'Has anyone hit, choked or threatened to kill you? [ ] Y [x] N. Needs a cane.'],
    ['both letters offered, one given', 'Being beaten at home Y/N: N. Wants English classes.'],
  ])('%s', (_what, narrative) => {
    expect(gravest(narrative)).not.toBe('now');
  });

  it.each([
    ['a yes beside it stands', 'Unsafe at home: YES, he hit me tonight. Weapons: NO.'],
    ['a box ticked for yes stands', 'Is somebody hitting you at home right now? [x] Y [ ] N'],
    ['a no to another question stands', 'Pets: NO. He is hitting her right now and she is screaming.'],
    ['what was told before a question', 'He says he will kill himself tonight with his gun. Veteran? [x] No [ ] Yes'],
    [
      'what was told before a ticked no',
      'Her husband is beating her right now and has a gun. Interpreter needed ☐ Yes ☒ No',
    ],
    ['what was told before a short question', 'Baby not breathing. Insurance ☐ Yes ☒ No'],
    [
      'what was told before a circled score',
      'She told me she is going to kill herself tonight, and on the pain form she circled 0.',
    ],
    ['what was told in the same breath', 'She will kill herself tonight and has insurance: no.'],
    ['what was told before a dash and a no', 'Can it wait? She said she will kill herself tonight - no, it cannot.'],
    ['a thing still to do', '- [ ] Call back: she said she will kill herself tonight'],
    ['what stands behind open boxes', 'Priority: ☐ routine ☐ soon — he is beating her right now'],
    ['the last no of a row speaks for its own question', 'C-SSRS by phone: Q1 Y Q2 Y Q3 Y Q4 Y Q5 N.'],
  ])('%s', (_what, narrative) => {
    expect(gravest(narrative)).toBe('now');
  });
});

describe('The parts of a sign stand together', () => {
  it('is no bite, where one sentence ends with a bit and the next begins with my', () => {
    expect(findDangers('He is off next week, so there is a bit of time. My number is on file.')).toEqual([]);
  });

  it('is told once more, the same, with any sentence about something else between', () => {
    const told = (between: string) => gravest(`He has a gun. ${between}`);
    expect(told('He says he will kill me tonight.')).toBe('now');
    expect(
      gravest(`${'We ask for help with the rent and for a bus pass. '.repeat(8)}He says he will kill me tonight.`),
    ).toBe('now');
  });
});
