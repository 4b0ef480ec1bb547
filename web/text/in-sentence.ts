/** The same word inside a sentence: "Call" becomes "call", while "E-mail" and names stay as they should. */
export const inSentence = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
