/**
 * What a problem of the system means, by its code. English leaves them empty: the system's own sentence is English,
 * and says more. Another language says here what it means. Where the system said why, every language says that instead.
 */
export const problems: Readonly<Record<string, string>> = {};

/** Questions about facts that nobody told, by the fact's code. English has the system's own. */
export const questions: Readonly<Record<string, string>> = {};
