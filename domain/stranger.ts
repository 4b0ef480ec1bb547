/** What tells two persons apart whom a sender calls by one name, as far as the sender says it. */
export interface Identity {
  readonly birthDate: string | null;
  /** In small letters: names come written in capitals, too. */
  readonly familyNames: readonly string[];
}

/**
 * Whether two who share an id cannot be one: neither the family name nor the birth date agrees. To take one for the
 * other would show a stranger's story.
 */
export function isSomebodyElse(before: Identity, now: Identity): boolean {
  return birthDatesDiffer(before, now) && !now.familyNames.some((family) => before.familyNames.includes(family));
}

type Born = Pick<Identity, 'birthDate'>;

/** Both are told, and they are not the same day. */
export const birthDatesDiffer = (before: Born, now: Born): boolean =>
  before.birthDate !== null && now.birthDate !== null && before.birthDate !== now.birthDate;

export const CONTRADICTIONS = ['two-meanings', 'another-person', 'somebody-else'] as const;
/**
 * How a sender contradicts what it said before: by one name it is one thing, and by another another; a request was for
 * another person; a person was somebody else.
 */
export type Contradicting = (typeof CONTRADICTIONS)[number];
