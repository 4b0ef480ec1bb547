/** The languages that we speak, each with the name that its own speakers look for. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

/** The first of the languages that a browser asks for in which we can answer. */
export function firstSpoken(asked: readonly string[]): Language {
  const [first] = asked.flatMap((tag) => LANGUAGES.find((known) => known === tag.toLowerCase().split('-')[0]) ?? []);
  return first ?? 'en';
}
