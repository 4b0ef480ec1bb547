/** A word of a narrative as it is written, and where. */
export interface WordAt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Something other than room stands between it and the word before it. */
  readonly isBehindMark: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['\u2019][\p{L}\p{N}]+)*(?:-[\p{L}\p{N}]+)*/gu;

export function wordsIn(text: string): readonly WordAt[] {
  let behind = 0;
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const isBehindMark = behind === 0 || /[^ \t\u00a0]/.test(text.slice(behind, index));
    behind = index + word.length;
    return { text: word, start: index, end: behind, isBehindMark };
  });
}
