import { en, type Text } from './en';
import { es } from './es';
import type { Language } from './spoken';

/** What the desk says in each language. */
export const CATALOGUES: Readonly<Record<Language, Text>> = { en, es };

/** What the system itself writes in: its reasons, the lines of a story, the advice. Marked so, or it is read out wrong. */
export const SYSTEM_LANGUAGE: Language = 'en';
