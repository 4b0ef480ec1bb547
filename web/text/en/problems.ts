/**
 * What a problem of the system means, by its code. English leaves them empty: the system's own sentence is English,
 * and says more (who, when, which). Another language says here what it means, and shows that sentence below.
 */
export const problems: Readonly<Record<string, string>> = {};

/** Questions about facts that nobody told, by the fact's code. English has the system's own. */
export const questions: Readonly<Record<string, string>> = {};
