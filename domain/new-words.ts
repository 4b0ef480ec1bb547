/**
 * What of a text is new against the one before it, in three widths: the sentences that differ alone, each stretch of them
 * with the sentence before it, and all of it. A stretch of a list has its heading in any case. Null where nothing is new.
 *
 * Where words were only left out, what stood beside them counts as new: it may mean something else without them.
 */
export function newWords(before: string, now: string): readonly [string, string, string] | null {
  const [old, fresh] = [sentencesOf(before), sentencesOf(now)];
  const isNew = markNew(old.map(plain), fresh.map(plain));
  if (!isNew.includes(true)) return null;
  return [taken(fresh, withHeadings(fresh, isNew)), taken(fresh, withHeadings(fresh, widened(isNew))), now.trim()];
}

/** Ends of sentences and of lines; what ends in neither is one. */
const ENDS = /(?<=[.!?\u2026])[ \t]+|\s*\n\s*/u;
const sentencesOf = (text: string): readonly string[] =>
  text
    .trim()
    .split(ENDS)
    .filter((one) => one !== '');
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').toLowerCase();

/** Past so many comparisons what lies between the first and the last difference counts as new. */
const COMPARED_MAX = 1_000_000;

function markNew(old: readonly string[], fresh: readonly string[]): readonly boolean[] {
  const most = Math.min(old.length, fresh.length);
  let from = 0;
  while (from < most && old[from] === fresh[from]) from += 1;
  let tail = 0;
  while (tail < most - from && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const [oldPart, part] = [old.slice(from, old.length - tail), fresh.slice(from, fresh.length - tail)];
  const inPart = oldPart.length * part.length > COMPARED_MAX ? part.map(() => true) : notCommon(oldPart, part);
  const isLeftOut = oldPart.length > 0 && !inPart.includes(true);
  const beside = (place: number): boolean => isLeftOut && place >= from - 1 && place <= fresh.length - tail;
  return fresh.map((_, place) => beside(place) || (inPart[place - from] ?? false));
}

/** Of the second, what is in no longest run of sentences that both have in one order. */
function notCommon(old: readonly string[], fresh: readonly string[]): readonly boolean[] {
  const longest = Array.from({ length: old.length + 1 }, () => new Uint32Array(fresh.length + 1));
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      const length =
        old[row] === fresh[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      longest[row]?.fill(length, column, column + 1);
    }
  let row = 0;
  return fresh.map((sentence, column) => {
    while (row < old.length && old[row] !== sentence && at(row + 1, column) === at(row, column)) row += 1;
    const isCommon = old[row] === sentence && at(row, column) === at(row + 1, column + 1) + 1;
    if (isCommon) row += 1;
    return !isCommon;
  });
}

const widened = (isNew: readonly boolean[]): readonly boolean[] =>
  isNew.map((is, place) => is || isNew[place + 1] === true);

/** "Denied:" over a list speaks for each line of it. */
function withHeadings(sentences: readonly string[], isTaken: readonly boolean[]): readonly boolean[] {
  const all = [...isTaken];
  let heading = -1;
  for (const [place, sentence] of sentences.entries()) {
    if (sentence.endsWith(':')) heading = place;
    else if (!/^[-*\u2022]/u.test(sentence)) heading = -1;
    else if (isTaken[place] && heading >= 0) all[heading] = true;
  }
  return all;
}

/** Each as a line of its own where something was left out before it or it is of a list, for lists are read by their lines. */
const taken = (sentences: readonly string[], isTaken: readonly boolean[]): string =>
  sentences.filter((_, place) => isTaken[place]).join('\n');
