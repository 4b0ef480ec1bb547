/** A press, as the browser tells it: what it writes, and where the key lies. */
interface Press {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/** What a press of a key may stand for, the surest first. */
export function strokesOf({ key, code, shiftKey }: Press): readonly string[] {
  const written = !shiftKey && key.length === 1 ? key.toLowerCase() : key;
  if (/^[a-z]$/.test(written) || key.length > 1) return [written];
  // Another script, or digits that want Shift, as in French: then the key's place on the keyboard says what is meant.
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  const meant = place?.[1]?.toLowerCase() ?? place?.[2];
  return meant === undefined || shiftKey || meant === written ? [written] : [written, meant];
}
