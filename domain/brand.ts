declare const brand: unique symbol;

/** A string that has been through a parser or a generator of ours; a plain string does not fit. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };
