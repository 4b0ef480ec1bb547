import type { RowFault } from './import';
import { type Sayings, say } from './sayings';

/** What is wrong with a row of a file, in English, each as the rest of a sentence that begins with the field. */
export const rowFaultsInEnglish: Sayings<RowFault> = {
  missing: () => 'is missing',
  'unknown-field': () => 'is not a field of a referral',
  'wrong-kind': () => 'is not of the kind that this field takes',
  'too-long': ({ max }) => `is longer than ${max} characters`,
  'too-many': ({ max }) => `names more than ${max}`,
  'not-one-of': ({ allowed }) => `must be one of: ${allowed.join(', ')}`,
  'not-yes-or-no': () => 'must be yes or no, or left empty',
  'not-a-date': () => 'must be a day that exists, written like 1992-04-17',
  'ambiguous-date': () => 'can be read as two different days; write it like 1992-04-17',
  'in-the-future': () => 'lies in the future',
  'not-an-age': () => 'must be a whole number from 0 to 120',
  'not-an-email': () => 'is not an e-mail address',
  unkeepable: () => 'holds characters that cannot be kept (NUL, or half a character)',
  'not-valid': () => 'is not valid',
  'not-json': () => 'is not JSON',
  'fhir-resource': () => 'is a FHIR resource; send it to /fhir, which reads it whole',
  'row-too-large': () => 'is larger than 1 MiB',
  'too-many-cells': ({ columns }) =>
    `has more cells than the ${columns} columns of the header; quote cells that hold the separator`,
};

/** The whole sentence. */
export const rowFaultInEnglish = (fault: RowFault): string =>
  `${fault.field ?? 'The row'} ${say(rowFaultsInEnglish, fault)}.`;
