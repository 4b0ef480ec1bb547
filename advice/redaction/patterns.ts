/**
 * What looks like an identifier wherever it stands. All are bounded, so that no text makes them slow. A group named
 * `only` is what is taken out; what leads to it stays.
 */
export const IDENTIFIER_PATTERNS: readonly RegExp[] = [
  // E-mail addresses, and the web pages and handles of people.
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu,
  /\bhttps?:\/\/\S{1,200}/gi,
  // Phone numbers of North America with or without a country code, and local ones of seven digits.
  /(?<!\d)(?:\+?\d{1,3}[\s.-]?)?(?:\(\d{3}\)|\d{3})[\s.-]{0,2}\d{3}[\s.-]?\d{4}(?!\d)/g,
  /(?<![\d-])\d{3}[.-]\d{4}(?![\d-])/g,
  /\+\d{1,3}(?:[\s.-]?\d{2,4}){2,5}(?!\d)/g,
  // Social security numbers, whole or their last four digits.
  /(?<![\d-])\d{3}[-\s.]\d{2}[-\s.]\d{4}(?!\d)/g,
  /\b(?:ssn|social security(?: number| no\.?| #)?)\W{0,4}(?:is |ends in |ending in |last four )?(?<only>[\dxX*-]{4,11})/gi,
  // Numbers of records, members and cases.
  /\b(?:mrn|member id|medicaid id|medicare id|record (?:number|no\.?|#)|account (?:number|no\.?|#)|case (?:number|no\.?|#)|policy (?:number|no\.?|#))\W{0,4}(?:is )?(?<only>(?=[A-Z-]{0,12}\d)[A-Z\d-]{4,20})/gi,
  // Dates of birth, by the words before them.
  /\b(?:d\.?\s?o\.?\s?b\.?|date of birth|birth ?date|birthday|born)\b\W{0,4}(?:(?:is|on|in)\s)?(?<only>\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}{3,9}\.?,? \d{4})/giu,
  // Street addresses.
  /(?<!\d)\d{1,6}[A-Z]?\s(?:[NSEW]\.?\s|North\s|South\s|East\s|West\s)?(?:[\p{Lu}\d][\p{L}\d'\u2019.-]{0,30}\s){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Terrace|Way|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Trail|Alley)\b\.?(?:,?\s(?:Apt|Apartment|Unit|Suite|Ste|Lot|#)\.?\s?#?[\p{L}\d-]{1,6})?/gu,
  /\bP\.?\s?O\.?\sBox\s\d{1,8}/gi,
];
