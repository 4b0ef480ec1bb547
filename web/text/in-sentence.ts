/** The same word inside a sentence: "Call" becomes "call", while "E-mail" and names stay as they should. */
export const inSentence = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** The rest of a sentence as one of its own. */
export const asSentence = (rest: string): string => `${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`;
