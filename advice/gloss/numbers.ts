import { folded } from './spelling';

const SMALL: readonly (readonly [string, number])[] = [
  ['un', 1],
  ['una', 1],
  ['uno', 1],
  ...(
    'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho ' +
    'diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve'
  )
    .split(' ')
    .map((word, place): readonly [string, number] => [word, place + 2]),
];
const TENS: readonly (readonly [string, number])[] = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'
  .split(' ')
  .map((word, place) => [word, (place + 3) * 10]);
const NUMBERS = new Map([...SMALL, ...TENS, ['cien', 100] as const, ['veintiun', 21] as const]);
const IN_WORDS = 'one two three four five six seven eight nine ten'.split(' ');

/** A number at a place of a text: how many words it takes, and how English writes it. */
export interface NumberTold {
  readonly words: number;
  readonly english: string;
}

/** "3", "tres", "treinta y cinco". */
export function numberAt(words: readonly string[], place: number): NumberTold | undefined {
  const word = words[place] ?? '';
  if (/^\d+$/.test(word)) return { words: 1, english: word };
  const first = NUMBERS.get(folded(word));
  if (first === undefined) return undefined;
  const second = NUMBERS.get(folded(words[place + 2] ?? ''));
  if (first >= 30 && first < 100 && /^(?:y|i)$/i.test(words[place + 1] ?? '') && second !== undefined && second < 10)
    return { words: 3, english: String(first + second) };
  return { words: 1, english: IN_WORDS[first - 1] ?? String(first) };
}

/** "The 15th", also of "quince" and "cinco"; what no month has stays a number ("call the 988"). */
export function dayOfMonth(number: string): string {
  const day = IN_WORDS.indexOf(number) + 1 || Number(number);
  return day >= 1 && day <= DAYS_OF_MONTH ? `${day}th` : number;
}

const DAYS_OF_MONTH = 31;
