/** Counts and lists as one language says them. */
export interface InNumbers {
  /** A number with its separators: "1,204". */
  readonly number: (value: number) => string;
  /** A count with its noun: "1 matter", "2 matters". */
  readonly many: (count: number, one: string, more: string) => string;
  /** "call, text or letter". */
  readonly or: (words: readonly string[]) => string;
  /** "call, text and letter". */
  readonly and: (words: readonly string[]) => string;
}

/** The rules of a language as the platform knows them, so that no catalogue has to invent its own. */
export function inNumbers(locale: string): InNumbers {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  const all = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    number: (value) => numbers.format(value),
    many: (count, one, more) => `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : more}`,
    or: (words) => either.format(words),
    and: (words) => all.format(words),
  };
}
