import type { Blot } from './blots';
import commonWords from './common-words.json';

const COMMON: ReadonlySet<string> = new Set(commonWords.words);
const SMALL: ReadonlySet<string> = new Set(commonWords.small);

/** A word with what holds it together inside: "O'Brien", "Smith-Jones". */
const TOKENS = /[\p{L}\p{M}\p{N}]+(?:['\u2019\u02bc\u05be\u2010\u2011-][\p{L}\p{M}\p{N}]+)*/gu;
const JOINTS = /['\u2019\u02bc\u05be\u2010\u2011-]/u;
/** Scripts that write no spaces between words: a name is found wherever it stands. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Between the parts of one name: spaces, an initial's dot, the comma of "Smith, Will". */
const BETWEEN_PARTS = /^[\s.,]{0,3}$/;

const TITLE = /\b(?:mr|mrs|ms|miss|mx|dr)\.?\s{1,2}$/i;

/**
 * How surely a token is the person's name: `surely` in any case; `if-capital` when it is also a word ("Will", "May"),
 * then only written with a capital, or beside another part of the name; `if-beside` for small words ("No", "So", "J"),
 * only beside another part or behind a title, because they stand in every sentence.
 */
type Certainty = 'surely' | 'if-capital' | 'if-beside';

interface Token extends Blot {
  readonly certainty: Certainty;
  readonly capital: boolean;
}

/**
 * Where the known names stand in a text: whole words, whatever their case, accents and possessives. A word that is also
 * a name is taken out when it is written like a name: that costs a "May 5th" now and then, and lets no "May" through.
 */
export function findNames(text: string, names: readonly string[]): readonly Blot[] {
  const parts = new Map(names.flatMap(partsOf).map((part) => [part, certaintyOf(part)]));
  const tokens = [...text.matchAll(TOKENS)].flatMap((match) => tokensIn(match[0], match.index, parts));
  const sure = tokens.map((token) => isSure(token, text));
  spread(tokens, sure, text);
  return [...tokens.filter((_token, place) => sure[place]), ...unspacedIn(text, names)];
}

const isSure = ({ certainty, capital, start }: Token, text: string): boolean =>
  certainty === 'surely' ||
  (capital && (certainty === 'if-capital' || TITLE.test(text.slice(Math.max(0, start - 8), start))));

/** What stands beside a part of the name is a part of it too: looked at once forwards, once backwards. */
function spread(tokens: readonly Token[], sure: boolean[], text: string): void {
  const touch = (first: number): boolean => {
    const [one, other] = [tokens[first], tokens[first + 1]];
    return one !== undefined && other !== undefined && BETWEEN_PARTS.test(text.slice(one.end, other.start));
  };
  const places = [...tokens.keys()].slice(1);
  for (const place of places) if (sure[place - 1] && touch(place - 1)) sure[place] = true;
  for (const place of places.toReversed()) if (sure[place] && touch(place - 1)) sure[place - 1] = true;
}

/** The token, or the parts of a joined one, that belong to a name. */
function tokensIn(token: string, start: number, parts: ReadonlyMap<string, Certainty>): readonly Token[] {
  const whole = tokenOf(token, start, parts);
  if (whole) return [whole];
  let at = start;
  return token.split(JOINTS).flatMap((piece) => {
    const found = tokenOf(piece, at, parts);
    at += piece.length + 1;
    return found ? [found] : [];
  });
}

function tokenOf(token: string, start: number, parts: ReadonlyMap<string, Certainty>): Token | undefined {
  const possessive = parts.get(plain(token).replace(/s$/, ''));
  const certainty = parts.get(plain(token)) ?? (possessive === 'surely' ? possessive : undefined);
  if (certainty === undefined) return undefined;
  return { start, end: start + token.length, certainty, capital: /^\p{Lu}/u.test(token) };
}

/** The whole parts of a name and, of joined ones, the pieces: "Smith-Jones" is also Smith and Jones. */
function partsOf(name: string): readonly string[] {
  const words = name.match(TOKENS) ?? [];
  return words.flatMap((word) => [word, ...word.split(JOINTS)].map(plain)).filter((part) => part !== '');
}

function certaintyOf(part: string): Certainty {
  if (SMALL.has(part) || [...part].length < 2) return 'if-beside';
  return COMMON.has(part) ? 'if-capital' : 'surely';
}

function unspacedIn(text: string, names: readonly string[]): readonly Blot[] {
  const wanted = names
    .flatMap((name) => name.split(/[\s\u30fb\u00b7]+/))
    .filter((part) => UNSPACED.test(part) && [...part].length > 1);
  const whole = names.map((name) => name.replace(/\s+/g, '')).filter((name) => UNSPACED.test(name));
  return [...new Set([...whole, ...wanted])].flatMap((part) => occurrences(text, part));
}

function occurrences(text: string, part: string): readonly Blot[] {
  const found: Blot[] = [];
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + part.length))
    found.push({ start, end: start + part.length });
  return found;
}

/** Without case, accents, vowel points and joints: how two spellings of one name are alike. */
const plain = (token: string): string =>
  token
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'\u2019\u02bc\u05be\u2010\u2011-]/gu, '');
