import { findDangers } from '../../advice/danger/find-dangers';

const tiers = (narrative: string): readonly string[] => findDangers(narrative).map(({ tier }) => tier);

/** No phrase here tells it: it is who and what and when, each in ordinary words, that say it together. */
describe('Danger that only several things together tell is found', () => {
  it.each([
    [
      'a means, a farewell and a day',
      "I lost the farm in court Tuesday. I don't need help with the hay anymore. I got one shell left and the dog's with the neighbor.",
    ],
    [
      'a cage of small rules, and a threat',
      'She said he counts the minutes, her phone is his, and today he promised her face if she is late.',
    ],
    [
      'hints that nobody would call about alone',
      'He squeezed my throat till I peed and saw spots. my voice is still gone. he pays this phone and reads it',
    ],
    [
      'a child’s words, and who is home tonight',
      '"Coach says I\'m special and we take our clothes off at his house." Practice is at 4 tonight.',
    ],
    [
      'a small child by itself',
      'Two little ones in 2C, maybe 2 and 4, have been banging on the window since last night.',
    ],
    [
      'a body that fails in ordinary words',
      "She dropped the phone twice, said her hand's gone to sleep, the whole right side. Only half her face smiled.",
    ],
    [
      'a house that poisons',
      'Whole family woke up with headaches and puking. We been running the generator in the mud room.',
    ],
    [
      'an infant that is cold and does not drink',
      'The baby is five weeks. He is not crying much, his hands are cold and he does not want milk.',
    ],
    [
      'a mind that mistakes a child for another',
      'Has not slept in four nights, says the baby was exchanged at the hospital. The bath was running.',
    ],
    [
      'papers, debt and a locked door, in Spanish',
      'No puedo hablar mucho. Mi pareja me quitó los documentos y hoy dijo que me va a quemar la cara.',
    ],
  ])('%s', (_what, narrative) => {
    expect(tiers(narrative)).toContain('now');
  });

  it.each([
    [
      'two that are told far apart',
      `He has trouble with stairs.${' He would like to meet people and go out.'.repeat(12)} Wears a scarf.`,
    ],
    ['what is denied of one of them', 'There is no gun in the house and he never said goodbye to anybody.'],
    [
      'what was years ago',
      'In 2016 my ex held a knife to me. He has been in prison ever since. I want to finish my degree.',
    ],
    ['parts that are one and the same word', 'My daughter lives alone and would like company.'],
  ])('but not in %s', (_what, narrative) => {
    expect(tiers(narrative)).not.toContain('now');
  });
});
