import type { SourceKind } from '../../domain/referral';
import type { FactTold } from './facts-in';
import { type Passage, passageAt, quoteOf } from './passages';
import { inOwnWords, type TermMeaning } from './term-meanings';

/** The schools or districts that a meaning names: "Is a pupil at Ash Middle or Ash High. No other schools." */
interface SchoolsNamed {
  /** Each by itself: "Ash Middle". A district stands without the word for one: "Ash Valley". */
  readonly schools: readonly string[];
  readonly districts: readonly string[];
  /** The first letters of a district, as its own people write them. */
  readonly initials: readonly string[];
  /** No pupil of any other school: each is named, or the meaning says of others that they do not count. */
  readonly closed: boolean;
}

const OF_PUPIL = /\b(?:pupils?|students?|attends?|enroll(?:ed)?|enrol(?:led)?|goes to)\b/i;
const NAME = /\p{Lu}\p{Ll}[\p{L}'\u2019]*(?:[\s-]\p{Lu}\p{Ll}[\p{L}'\u2019]*)*/gu;
const FROM_FIRST_NAME = /\b(?:at|of|in|from)\s(?:the\s)?(?=\p{Lu}\p{Ll})/u;
const LEVEL = /\s(?:Elementary|Primary|Middle|High|Intermediate|Academy|Union|Junior High|Charter|Prep)(?:\sSchool)?$/;
const DISTRICT =
  /\s(?:(?:Area|City|Public|Unified|Union|Community|Consolidated|Independent)\s)*(?:Schools?|School District|District)$/;
const OTHERS_NOT = /\bno other\b|\bnot\b/i;
const NOT_OF_SCHOOL = /\b(?:County|Parish)$/;

/** The schools that a term asks for; undefined where it asks for none by name. */
export function schoolsNamedIn(meaning: string): SchoolsNamed | undefined {
  const [gist = '', ...rest] = meaning.split(/\.\s/);
  const asked = gist.slice(OF_PUPIL.exec(gist)?.index ?? gist.length);
  const from = FROM_FIRST_NAME.exec(asked);
  if (!from || !/\bschools?\b|\bdistricts?\b/i.test(meaning)) return undefined;
  const names = asked.slice(from.index).match(NAME) ?? [];
  if (names.length === 0 || names.some((name) => NOT_OF_SCHOOL.test(name))) return undefined;
  const schools = names.filter((name) => LEVEL.test(name));
  const districts = names.filter((name) => !LEVEL.test(name));
  return {
    schools,
    districts: districts.map((name) => name.replace(DISTRICT, '').replace(/\s(?:City|Town)$/, '')),
    initials: districts.filter((name) => DISTRICT.test(name)).map(initialsOf),
    closed: OTHERS_NOT.test(rest.join(' ')) || districts.length === 0,
  };
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]/)
    .map(([first = '']) => first)
    .join('');

const OF_ANOTHER_KIND =
  /\b(?:charter|parochial|private|parish|christian|catholic|boarding)\s+(?:high |middle |elementary |grammar )?school\b|\bhome[\s-]?schooled\b|\bParish School\b/i;
const ANY_SCHOOL =
  /\b(?:\p{Lu}[\p{L}'\u2019.]+\s){1,3}(?:Elementary|Middle|High|Intermediate|Academy|Charter|Junior High)\b|\bSt\.? \p{Lu}[\p{L}'\u2019]+(?=\s*\(parochial)/u;

interface ToSearch {
  readonly narrative: string;
  readonly source: SourceKind | null;
  readonly passages: readonly Passage[];
}

/** Whether the narrative names one of the schools that a term asks for, or another one of which a school writes. */
export function schoolsIn(context: ToSearch, meanings: readonly TermMeaning[]): readonly FactTold[] {
  return meanings.flatMap(({ term, meaning }) => {
    const named = schoolsNamedIn(meaning);
    if (!named) return [];
    const told = toldOf(named, meaning, context);
    return told ? [factOf(term, told, context)] : [];
  });
}

interface SchoolTold {
  readonly says: 'yes' | 'no' | 'unsure';
  readonly at: RegExpExecArray;
}

function toldOf(named: SchoolsNamed, meaning: string, { narrative, source }: ToSearch): SchoolTold | undefined {
  const found = ownSchool(named, meaning, source).exec(narrative);
  const other = anotherSchool(named, meaning, narrative);
  const own = found && other && overlap(found, other) ? null : found;
  if (own && !other) return { says: 'yes', at: own };
  if (other && !own) return { says: source === 'school' ? 'no' : 'unsure', at: other };
  return own ? { says: 'unsure', at: own } : undefined;
}

/** A district is named with a word for a school beside it; a school that writes may leave that out behind a grade. */
function ownSchool({ schools, districts, initials }: SchoolsNamed, meaning: string, source: SourceKind | null): RegExp {
  const parts = districts.flatMap((name) => [name, ...name.split('-')]).map(escaped);
  const district = `(?:${parts.join('|')})`;
  const behind = `${district}(?:\\s\\p{Lu}\\p{L}+|\\s\\([^)]*\\))?[\\s-](?:${wordsBehind(meaning)})\\b`;
  const before = `\\bschools? (?:in|of|at) (?:the )?${district}\\b`;
  const beside = `\\b(?:grade[rs]?|freshman|sophomore|junior|senior|counselor|nurse|teacher|campus)\\b[^.;]{0,20}?(?:,|\\bat)\\s${district}\\b|\\(${district},[^)]*\\bgrade\\b`;
  const ways = [
    ...schools.map((name) => `\\b${escaped(name.replace(/\sSchool$/, ''))}\\b`),
    ...initials.filter((name) => name.length > 2).map((name) => `\\b${name}\\b`),
    ...(districts.length === 0 ? [] : [behind, before, ...(source === 'school' ? [beside] : [])]),
  ];
  return new RegExp(ways.join('|'), 'u');
}

const ANY_LEVEL = '[Hh]igh|[Mm]iddle|HS|MS|[Jj]unior|[Ii]ntermediate';
const WHOLE = 'Unified|USD|SD|ISD|[Ss]chools?|Area|City Schools|School District';
const YOUNGER = '[Ee]lementary|[Pp]rimary';

/** "A middle or high school of the district": its elementary is not meant. */
const wordsBehind = (meaning: string): string =>
  /\b(?:middle|high)\b/.test(meaning) && !/\belementary\b/i.test(meaning)
    ? `${ANY_LEVEL}|${WHOLE}`
    : `${YOUNGER}|${ANY_LEVEL}|${WHOLE}`;

/** "Charter high school in Cedar" is one school, and of the other kind. */
const overlap = (one: RegExpExecArray, other: RegExpExecArray): boolean =>
  one.index < other.index + other[0].length && other.index < one.index + one[0].length;

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A charter school counts where the meaning says so. */
function anotherSchool(
  { closed, schools, districts }: SchoolsNamed,
  meaning: string,
  narrative: string,
): RegExpExecArray | undefined {
  const kind = OF_ANOTHER_KIND.exec(narrative);
  const word = kind?.[0].split(/[\s-]/)[0]?.toLowerCase() ?? '';
  const [gist = ''] = meaning.split(/\.\s/);
  if (kind && !gist.toLowerCase().includes(word)) return kind;
  const school = ANY_SCHOOL.exec(narrative);
  const isOwn = schools.some((name) => school?.[0].includes(name.replace(/\sSchool$/, '')));
  return school && !isOwn && closed && districts.length === 0 ? school : undefined;
}

function factOf(term: string, { says, at }: SchoolTold, { narrative, passages }: ToSearch): FactTold {
  const passage = passageAt(passages, at.index);
  const start = passage?.start ?? at.index;
  return {
    of: inOwnWords(term),
    whose: 'person',
    says,
    outright: true,
    ago: () => undefined,
    evidence: quoteOf(narrative, start, Math.max(at.index + at[0].length, Math.min(passage?.end ?? 0, start + 240))),
  };
}
