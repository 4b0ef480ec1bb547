import type { Text } from '../en';

/** La búsqueda de personas y remisiones. */
export const search: Text['search'] = {
  title: 'Buscar',
  field: 'Buscar personas y remisiones',
  placeholder: 'Partes de nombres, fecha de nacimiento, teléfono …',
  hint: 'Dos letras o más. Partes de nombres en cualquier orden, una fecha de nacimiento, el final de un teléfono, un número de remisión, una necesidad o un origen.',
  hintByNumber: 'Usted encuentra procesos por su número de remisión: ocho caracteres o más. No se le muestran nombres.',
  none: 'Nadie y nada en sus equipos coincide con todo esto. Pruebe con menos letras o con el final de un teléfono.',
  noneByNumber: 'Ningún proceso tiene un número que empiece así.',
  found: (count, more) =>
    more
      ? `Los ${count} que mejor coinciden. Escriba más para precisar.`
      : count === 1
        ? 'Uno coincide.'
        : `${count} coinciden.`,
  results: 'Lo que se encontró',
  kinds: { case: 'Persona', referral: 'Remisión', process: 'Proceso' },
  why: {
    name: 'nombre',
    'related-person': 'persona relacionada',
    'birth-date': 'fecha de nacimiento',
    phone: 'teléfono',
    need: 'necesidad',
    source: 'origen',
    'sender-number': 'número de quien remite',
    'referral-number': 'número de remisión',
  },
  foundBy: (reasons) => `por ${reasons}`,
  born: (day) => `nació el ${day}`,
};
