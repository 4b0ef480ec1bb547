import type { RowFault } from '../domain/import';
import { ANSWERS, CHANNELS, type Intake, RELATIONS, SOURCE_KINDS, TOLD_ABOUT, URGENCIES } from '../domain/referral';

/** How the cells of a column are written. */
type CellKind = 'text' | 'word' | 'words' | 'list' | 'flag' | 'number' | 'date' | 'household';

/** One column of a CSV file of referrals: where its cell goes in an `IntakeRequest`, and how it is written. */
export interface ReferralColumn {
  readonly name: string;
  readonly kind: CellKind;
  readonly mandatory: boolean;
  readonly path: readonly (string | number)[];
  /** The words that it takes, where it takes only these. */
  readonly words?: readonly string[];
}

const column = (name: string, kind: CellKind, path: string, words?: readonly string[]): ReferralColumn => ({
  name,
  kind,
  mandatory: MANDATORY.includes(name),
  path: path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  ...(words && { words }),
});

const MANDATORY: readonly string[] = ['source_kind', 'source_organization', 'given_name', 'family_name', 'narrative'];

/** All columns, in the order of the template. docs/imports.md explains each; a test holds the two against each other. */
export const REFERRAL_COLUMNS: readonly ReferralColumn[] = [
  column('source_kind', 'word', 'source.kind', SOURCE_KINDS),
  column('source_organization', 'text', 'source.organization'),
  column('source_identifier', 'text', 'source.identifier'),
  column('source_contact_name', 'text', 'source.contactName'),
  column('source_email', 'text', 'source.email'),
  column('source_phone', 'text', 'source.phone'),
  column('given_name', 'text', 'person.givenName'),
  column('family_name', 'text', 'person.familyName'),
  column('birth_date', 'date', 'person.birthDate'),
  column('age_years', 'number', 'person.ageYears'),
  column('county', 'text', 'person.county'),
  column('coverage', 'list', 'person.coverage'),
  column('language', 'text', 'person.language'),
  column('phone', 'text', 'person.phone'),
  column('email', 'text', 'person.email'),
  column('address', 'text', 'person.address'),
  column('pregnant', 'flag', 'person.pregnant'),
  column('veteran', 'flag', 'person.veteran'),
  column('household', 'household', 'person.household'),
  column('safe_to_contact', 'word', 'person.contact.safeToContact', ANSWERS),
  column('contact_channels', 'words', 'person.contact.channels', CHANNELS),
  column('no_voicemail', 'flag', 'person.contact.noVoicemail'),
  column('best_times', 'text', 'person.contact.bestTimes'),
  column('may_tell_referrer', 'word', 'person.contact.mayTellReferrer', ANSWERS),
  column('related_relation', 'word', 'relatedPersons.0.relation', RELATIONS),
  column('related_given_name', 'text', 'relatedPersons.0.givenName'),
  column('related_family_name', 'text', 'relatedPersons.0.familyName'),
  column('related_phone', 'text', 'relatedPersons.0.phone'),
  column('related_may_consent', 'word', 'relatedPersons.0.mayConsent', ANSWERS),
  column('related_may_be_told', 'word', 'relatedPersons.0.mayBeTold', ANSWERS),
  column('related_told_about', 'words', 'relatedPersons.0.toldAbout', TOLD_ABOUT),
  column('narrative', 'text', 'narrative'),
  column('urgency', 'word', 'urgency', URGENCIES),
  column('consent_to_share', 'word', 'consentToShare', ANSWERS),
  column('part_2', 'flag', 'isPart2'),
];

/** A header as people write it: `Given Name` and `given-name` are given_name. */
export const columnNamed = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

/** The column that a fault at this place of an `IntakeRequest` is about. */
export function columnAt(path: readonly PropertyKey[]): ReferralColumn | undefined {
  const fits = ({ path: own }: ReferralColumn): boolean => own.every((part, n) => String(part) === String(path[n]));
  return REFERRAL_COLUMNS.find(fits);
}

/** What a cell says, or why it cannot be read. */
type CellRead =
  | { readonly value: unknown }
  | { readonly fault: RowFault['code'] & ('ambiguous-date' | 'not-yes-or-no') };

/** Reads a cell that is not empty. What it makes of it is judged by `IntakeRequest`, like any referral. */
export function readCell({ kind }: ReferralColumn, cell: string): CellRead {
  return READ[kind](cell);
}

const READ: Readonly<Record<CellKind, (cell: string) => CellRead>> = {
  text: (cell) => ({ value: cell }),
  word: (cell) => ({ value: wordOf(cell) }),
  words: (cell) => ({ value: partsOf(cell).map(wordOf) }),
  list: (cell) => ({ value: partsOf(cell) }),
  number: (cell) => ({ value: Number(cell) }),
  flag: (cell) => {
    const value = FLAGS.get(cell.toLowerCase());
    return value === undefined ? { fault: 'not-yes-or-no' } : { value };
  },
  date: readDate,
  household: (cell) => ({ value: partsOf(cell).map(memberOf) }),
};

const FLAGS: ReadonlyMap<string, boolean | null> = new Map([
  ...(['yes', 'y', 'true', '1'] as const).map((word) => [word, true] as const),
  ...(['no', 'n', 'false', '0'] as const).map((word) => [word, false] as const),
  ['unknown', null] as const,
]);

const WORDS: ReadonlyMap<string, string> = new Map([
  ['y', 'yes'],
  ['n', 'no'],
]);

function wordOf(cell: string): string {
  const word = cell.toLowerCase().replaceAll(/[\s_]+/g, '-');
  return WORDS.get(word) ?? word;
}

const partsOf = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `child 4` is a child of four; `sister` is a sister whose age nobody told. */
function memberOf(part: string): { readonly relation: string; readonly age?: number } {
  const [, relation, age] = /^(.*\S)\s+(\d{1,3})$/.exec(part) ?? [];
  return relation === undefined ? { relation: part } : { relation, age: Number(age) };
}

/**
 * `1992-04-17`, or the American `4/17/1992` where nobody could read it otherwise: where one of its two first numbers is
 * too large for a month, or both are the same. `04/05/1992` is April to one reader and May to another, so it is neither.
 */
function readDate(cell: string): CellRead {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
  if (month === undefined || day === undefined) return { value: cell };
  if (Number(day) <= 12 && Number(month) <= 12 && Number(day) !== Number(month)) return { fault: 'ambiguous-date' };
  return { value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

/** A referral as the cells of a row, in the order of the columns: what `readCell` reads again as the same. */
export const cellsOf = (intake: Intake): readonly string[] =>
  REFERRAL_COLUMNS.map(({ path, kind }) => written(kind, valueAt(intake, path)));

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (within, part) => (within as Record<string | number, unknown> | undefined)?.[part],
    value,
  );
}

function written(kind: CellKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind === 'flag') return value === true ? 'yes' : 'no';
  if (kind === 'household') return (value as Intake['person']['household']).map(memberWritten).join('; ');
  return Array.isArray(value) ? value.join('; ') : String(value);
}

const memberWritten = ({ relation, age }: Intake['person']['household'][number]): string =>
  age === null ? relation : `${relation} ${age}`;
