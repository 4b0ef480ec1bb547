import type { Intake } from '../domain/referral';
import commonWords from './words-that-are-names.json';

const MASK = '█';

/** What identifies somebody by its shape alone: e-mail addresses, web addresses, social security and phone numbers, dates. */
const SHAPES: readonly RegExp[] = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu,
  /\bhttps?:\/\/\S+/giu,
  /\b\d{3}-\d{2}-\d{4}\b/gu,
  /(?<!\d)(?:\+?\d{1,3}[ .-]?)?(?:\(\d{3}\)|\d{3})[ .-]?\d{3}[ .-]?\d{4}(?!\d)/gu,
  /\b\d{3}-\d{4}\b/gu,
  /\b(?:19|20)\d{2}-\d{2}-\d{2}\b/gu,
  /\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d{2}\b/gu,
  /\b(?:MRN|record|case|member|Medicaid|Medicare)\s*(?:no\.?|number|id|#)\s*:?\s*[\p{L}\d-]*\d[\p{L}\d-]*/giu,
];

/**
 * The narrative as an advisor may read it: without the names, numbers and addresses that the referral tells, and without
 * whatever looks like one. Each is masked in place, so that a quote stands where it stood in the original.
 */
export function redactNarrative({ narrative, person, relatedPersons, source }: Intake): string {
  const names = [person, ...relatedPersons]
    .flatMap(({ givenName, familyName }) => [givenName, familyName])
    .concat(source.contactName ?? [])
    .flatMap((name) => name.split(/[^\p{L}\p{M}'’-]+/u))
    .filter((part) => part.length > 1);
  const told = [
    person.phone,
    person.email,
    person.address,
    ...relatedPersons.map(({ phone }) => phone),
    source.email,
    source.phone,
  ];
  const phrases = told.filter((phrase): phrase is string => phrase !== null && phrase.length > 3);
  const patterns = [...phrases.map(phrasePattern), ...names.map(namePattern), ...SHAPES];
  return patterns.reduce((text, pattern) => text.replace(pattern, mask), narrative);
}

/** Same length, so that what follows stays where it is. */
const mask = (found: string): string => MASK.repeat(found.length);

const phrasePattern = (phrase: string): RegExp => new RegExp(escaped(phrase), 'giu');

/** "may" and "will" are words, "May" and "Will" may be hers: a name that is also a word goes only where it is capitalised. */
function namePattern(name: string): RegExp {
  const isWord = commonWords.includes(name.toLowerCase());
  return new RegExp(`(?<![\\p{L}\\p{M}])${escaped(name)}(?![\\p{L}\\p{M}])`, isWord ? 'gu' : 'giu');
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
