/** A day, a month and a year as people write them, in English and in Spanish; the year may be of two figures. */
const A_DATE = [
  /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/u,
  /\p{L}{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:\d{4}|['\u2019]?\d{2}(?!\d))/u,
  /\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}{3,10}\.?,? (?:\d{4}|['\u2019]?\d{2}(?!\d))/u,
  /\d{1,2} de \p{L}{4,10}(?: del?)? \d{4}/u,
]
  .map(({ source }) => source)
  .join('|');
/** A word of letters and figures that is neither a date nor a year alone. */
const A_NUMBER = /(?!\d{1,4}[/-]\d{1,2}[/-]\d{1,4}\b)(?=[A-Z-]{0,12}\d)[A-Z\d-]/.source;
/** What such numbers are of. */
const NUMBERED = [
  ...['medicare', 'medicaid', 'member', 'insurance', 'subscriber', 'beneficiary', 'group', 'policy', 'claim'],
  ...['patient', 'client', 'chart', 'record', 'account', 'acct', 'case', 'student', 'inmate', 'alien', 'passport'],
  ...[
    "driver['\u2019]?s? licen[cs]e",
    'licen[cs]e plate',
    'license',
    'plate',
    'p[o\u00f3]liza',
    'expediente',
    'afiliado',
  ],
].join('|');

/**
 * What looks like an identifier wherever it stands. All are bounded, so that no text makes them slow. A group named
 * `only` is what is taken out; what leads to it stays.
 */
export const IDENTIFIER_PATTERNS: readonly RegExp[] = [
  // E-mail addresses, and the web pages and handles of people.
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu,
  /\bhttps?:\/\/\S{1,200}/gi,
  /\b(?:www\.)?[a-z\d-]{1,63}\.(?:com|org|net|me|info|gov|edu)\/\S{1,200}/gi,
  /(?<![\p{L}\p{N}._-])@\p{L}[\p{L}\p{N}._]{2,30}/gu,
  // Addresses of machines.
  /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\d|\.\d)/g,
  // Phone numbers of North America with or without a country code, and local ones of seven digits.
  /(?<!\d)(?:\+?\d{1,3}[\s.-]?)?(?:\(\d{3}\)|\d{3})[\s.-]{0,2}\d{3}[\s.-]?\d{4}(?!\d)/g,
  /(?<![\d-])\d{3}[.-]\d{4}(?![\d-])/g,
  /\+\d{1,3}(?:[\s.-]?\d{2,4}){2,5}(?!\d)/g,
  // Social security numbers, whole or their last four digits.
  /(?<![\d-])\d{3}[-\s.]\d{2}[-\s.]\d{4}(?!\d)/g,
  /\b(?:ssn|ss ?(?:#|no\.?|number)|social security(?: number| no\.?| #)?|social ?#|n[u\u00fa]mero de seguro social|seguro social)\W{0,4}(?:is |ends in |ending in |last four )?(?<only>[\dxX*-]{4,11})/gi,
  // Figures in a row that are too many for an amount, a year or a ZIP code.
  /(?<![\d$.,])\d{8,20}(?![\d]|[.,]\d)/g,
  // Medicare's own numbers, by the form that CMS gives them.
  /\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}\b/gi,
  // Numbers of records, members and cases.
  new RegExp(
    String.raw`\b(?:${NUMBERED})\s?(?:id|i\.d\.|number|num\.?|no\.?|nr\.?|#|n[u\u00fa]mero)(?:\s?(?:number|no\.?|#))?\W{0,4}(?:is |es )?(?<only>${A_NUMBER}{4,20})`,
    'giu',
  ),
  /\b(?:mrn|member id|medicaid id|medicare id|record (?:number|no\.?|#)|account (?:number|no\.?|#)|case (?:number|no\.?|#)|policy (?:number|no\.?|#))\W{0,4}(?:is )?(?<only>(?=[A-Z-]{0,12}\d)[A-Z\d-]{4,20})/gi,
  // Dates of birth, by the words before them.
  new RegExp(
    String.raw`(?<!\p{L})(?:d\.?\s?o\.?\s?b\.?|date of birth|birth ?date|birthday|born|naci[o\u00f3]|nacid[oa]|fecha de nac(?:imiento|\.)?|f\.? ?de ?n(?:ac)?\.?|cumplea\u00f1os)(?!\p{L})\W{0,4}(?:(?:is|on|in|es|el|en)\s)?(?<only>${A_DATE})`,
    'giu',
  ),
  // Street addresses.
  /(?<!\d)\d{1,6}[A-Z]?\s(?:[NSEW]\.?\s|North\s|South\s|East\s|West\s)?(?:[\p{Lu}\d][\p{L}\d'\u2019.-]{0,30}\s){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Terrace|Way|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Trail|Alley)\b\.?(?:,?\s(?:Apt|Apartment|Unit|Suite|Ste|Lot|#)\.?\s?#?[\p{L}\d-]{1,6})?/gu,
  /(?<!\p{L})(?:Calle|C\.|Av\.?|Avenida|Callej[o\u00f3]n|Camino|Carretera|Paseo|Privada|Calzada)\s(?:de\s(?:la\s|las\s|los\s)?|del\s)?(?:[\p{Lu}\d][\p{L}\d'\u2019.-]{0,30},?\s){1,4}(?:#|no\.?\s|n[u\u00fa]m(?:ero|\.)?\s)?#?\d{1,6}[A-Z]?(?![\p{L}\d])/gu,
  /\bP\.?\s?O\.?\sBox\s\d{1,8}/gi,
];
