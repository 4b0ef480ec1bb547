import type { RowFault } from './import';
import { type Sayings, say } from './sayings';
import { SENT_AGAIN_MAX } from './sent-again';
import type { Contradicting } from './stranger';

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
  'another-person': () =>
    'came before with another person (the birth date differs, both names do, or the given name does and no birth date says that it is one person); give each referral a number of its own, not that of a person, a chart or a household, and where the same person is meant and a fact was corrected, send it under a new number: a coordinator can join the two',
  'referral-closed': () =>
    'came before, and nobody works on that referral any more; this row says something else of it, so send it under a number of its own',
  'sent-again-limit': () =>
    `came before, and was sent again with other content ${SENT_AGAIN_MAX} times; call the team, or send it under a number of its own`,
  'not-json': () => 'is not JSON',
  'fhir-resource': () =>
    'is a FHIR resource that asks for nothing by itself; a line holds a Bundle of type "transaction", a ServiceRequest or a Task',
  'fhir-many': ({ requests }) =>
    `asks for ${requests} things at once, and a row of a file is one referral; give each request a line of its own, or send the Bundle to /fhir`,
  'row-too-large': () => 'is larger than 1 MiB',
  'too-many-cells': ({ columns }) =>
    `has more cells than the ${columns} columns of the header; quote cells that hold the separator`,
  'fhir-not-taken': ({ text }) => `cannot be taken: ${text.replace(/\.$/, '')}`,
  'fhir-contradicts': ({ how }) => CONTRADICTIONS[how],
};

const CONTRADICTIONS: Readonly<Record<Contradicting, string>> = {
  'two-meanings':
    'was sent before by one of its names as one thing, and by another as another; give each an id of its own',
  'another-person': 'was sent before for another person; a new request takes an id of its own',
  'somebody-else':
    'has an id or identifier that was sent before for somebody with another name and another birth date; give each person an id of their own',
};

/** The whole sentence. */
export const rowFaultInEnglish = (fault: RowFault): string =>
  `${fault.field ?? 'The row'} ${say(rowFaultsInEnglish, fault)}.`;
