/** A sentence for every code of a union, each from what goes with the code. */
export type Sayings<Value extends { readonly code: string }> = {
  readonly [Code in Value['code']]: (about: Extract<Value, { readonly code: Code }>) => string;
};

/** The sentence of one language for one value. */
export const say = <Value extends { readonly code: string }>(sayings: Sayings<Value>, value: Value): string =>
  (sayings[value.code as Value['code']] as (about: Value) => string)(value);
