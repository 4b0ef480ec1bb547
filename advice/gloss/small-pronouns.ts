import type { Person } from './spanish-verbs';

export const SMALL_PRONOUNS: ReadonlySet<string> = new Set('me te se nos le les lo la los las'.split(' '));

const BEFALLEN: Readonly<Record<string, Person>> = { me: 0, te: 1, le: 2, les: 4, nos: 3 };
/** "Me enfermé": what one does to oneself is done to nobody. */
const OF_ONESELF: Readonly<Record<string, Person>> = { me: 0, nos: 3 };

/** Whom something befalls: the last small pronoun that says so. */
export const befallen = (whom: readonly string[]): Person =>
  BEFALLEN[whom.findLast((pronoun) => BEFALLEN[pronoun] !== undefined) ?? ''] ?? 2;

/** Whether it says whom something befalls, when it is done by a person: "me quedo" befalls nobody. */
export const tellsWhom = (whom: readonly string[], person: Person): boolean =>
  whom.some((pronoun) => BEFALLEN[pronoun] !== undefined && OF_ONESELF[pronoun] !== person);

/** "Se fue", "me quedé". */
export const isOnOneself = (whom: readonly string[], person: Person): boolean =>
  whom.some((pronoun) => pronoun === 'se' || OF_ONESELF[pronoun] === person);

/** To whom it is done, in English; nothing where one does it to oneself. */
export function objectOf(whom: readonly string[], person: Person): string {
  if (person === OF_ONESELF[whom.at(-1) ?? '']) return '';
  const object = whom.findLast((pronoun) => pronoun !== 'se' && pronoun !== 'te');
  if (object === undefined) return '';
  return object === 'me' || object === 'nos' ? ` ${object === 'me' ? 'me' : 'us'}` : ' them';
}
