import type { Text } from '../en';

/** Listas tal como alguien las filtró y ordenó, con nombres propios. */
export const savedViews: Text['savedViews'] = {
  title: (count) => (count === 0 ? 'Vistas guardadas' : `Vistas guardadas (${count})`),
  none: 'Todavía ninguna. Filtre u ordene la lista, y guárdela aquí con un nombre.',
  opensFirst: 'se abre primero',
  rename: (name) => `Cambiar el nombre de ${name}`,
  remove: (name) => `Quitar ${name}`,
  makeDefault: (name) => `Abrir ${name} primero`,
  noDefault: (name) => `No abrir ${name} primero`,
  short: { rename: 'Otro nombre', remove: 'Quitar', makeDefault: 'Abrir primero', noDefault: 'No primero' },
  name: 'Nombre de esta vista',
  newName: 'Nombre nuevo',
  save: 'Guardar la lista como está',
  keep: 'Guardar el nombre',
  cancel: 'Dejarlo',
};
