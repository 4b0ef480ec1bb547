/** The roots under which relatives are read, each the same for every gender. */
export const KIN_ROOTS: ReadonlySet<string> = new Set([
  'parent',
  'spouse',
  'partner',
  'sibling',
  'child',
  'baby',
  'grandparent',
  'grandchild',
  'relative',
]);
