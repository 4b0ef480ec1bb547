/** How the actions of the audit read as lines of a story. An action without words here is shown as it is. */
export const storyWords: Readonly<Record<string, string>> = {};

/** How the purposes of notices read. A purpose without words here is shown as it is. */
export const noticePurposes: Readonly<Record<string, string>> = {};
