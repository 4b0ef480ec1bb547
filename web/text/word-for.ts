/** The words for a code, or the code itself where this desk is older than the system. */
export const wordFor = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;
