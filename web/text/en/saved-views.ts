/** Lists as somebody narrowed and sorted them, under names of their own. */
export const savedViews = {
  title: (count: number) => (count === 0 ? 'Saved views' : `Saved views (${count})`),
  none: 'None yet. Narrow or sort the list, then save it here under a name.',
  opensFirst: 'opens first',
  rename: (name: string) => `Rename ${name}`,
  remove: (name: string) => `Remove ${name}`,
  makeDefault: (name: string) => `Open ${name} first`,
  noDefault: (name: string) => `Do not open ${name} first`,
  short: { rename: 'Rename', remove: 'Remove', makeDefault: 'Open first', noDefault: 'Not first' },
  name: 'Name of this view',
  newName: 'New name',
  save: 'Save the list as it is',
  keep: 'Keep the name',
  cancel: 'Leave it',
};
