import { en, type Text } from './en';
import { es } from './es';

/** The languages of the desk, each with the name that its own speakers look for. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

/** What the desk says in each. */
export const CATALOGUES: Readonly<Record<Language, Text>> = { en, es };

/** What the system itself writes in: its reasons, the lines of a story, the advice. Marked so, or it is read out wrong. */
export const SYSTEM_LANGUAGE: Language = 'en';

/** The first of the languages that a browser asks for in which the desk can answer. */
export function firstSpoken(asked: readonly string[]): Language {
  const [first] = asked.flatMap((tag) => LANGUAGES.find((known) => known === tag.toLowerCase().split('-')[0]) ?? []);
  return first ?? 'en';
}
