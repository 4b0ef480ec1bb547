import type { Matter } from './row';

/** Whether every word that was typed occurs somewhere in the row; accents and capitals do not matter. */
export function fitsWords({ personName, need, source, todo }: Matter, words: string): boolean {
  const row = plain([personName, need, source, todo ?? ''].join(' '));
  return plain(words)
    .split(/\s+/)
    .every((word) => row.includes(word));
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
