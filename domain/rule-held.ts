/** A rule and the fact that it is held against. `meaning` is what the directory says that a term means. */
interface Rules {
  'minimum-age': { readonly years: number; readonly age: number | null };
  'maximum-age': { readonly years: number; readonly age: number | null };
  county: { readonly counties: readonly string[]; readonly county: string | null };
  coverage: { readonly accepted: readonly string[]; readonly held: readonly string[] };
  requires: { readonly term: string; readonly meaning: string; readonly truth: boolean | null };
  excludes: { readonly term: string; readonly meaning: string; readonly truth: boolean | null };
  capacity: Readonly<Record<never, never>>;
}
export type RuleHeld = { readonly [Code in keyof Rules]: { readonly code: Code } & Rules[Code] }[keyof Rules];
