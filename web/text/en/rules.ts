import { asksInEnglish, factsInEnglish } from '../../../domain/rules-in-english';

/** What a rule asks for, and what is known of it. */
export const rules = { asks: asksInEnglish, facts: factsInEnglish };
