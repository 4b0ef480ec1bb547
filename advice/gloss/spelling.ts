/** A word in lower case without its accents, as half of those who write Spanish on a telephone write it. */
export const folded = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** In this order; what sounds alike is written alike: "haser" and "hacer", "ban" and "van", "alluda" and "ayuda". */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/ch/g, '\u0441'],
  [/h/g, ''],
  [/q(?:u(?=[ei]))?/g, 'k'],
  [/gu(?=[ei])/g, 'G'],
  [/g(?=[ei])/g, 'j'],
  [/G/g, 'g'],
  [/c(?=[ei])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/v/g, 'b'],
  [/ll(?=[aeiou])/g, 'y'],
  [/y$/g, 'i'],
  [/([a-z\u0441])\1/g, '$1'],
  [/([aeou])i(?=[aeou])/g, '$1y'],
  [/n(?=[bp])/g, 'm'],
];

/** Where a stem and an ending meet, which are sounds already. */
export const joinedSound = (sounds: string): string =>
  MEETING.reduce((sound, [written, alike]) => sound.replace(written, alike), sounds);

const MEETING = ALIKE.slice(-4);

/** What a Spanish word sounds like, which is what most misspellings of it have in common with it. */
export const soundOf = (word: string): string =>
  ALIKE.reduce((sound, [written, alike]) => sound.replace(written, alike), folded(word));
