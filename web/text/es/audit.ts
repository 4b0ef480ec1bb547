import type { Text } from '../en';
import { many } from './numbers';

/** La auditoría: quién hizo, vio e intentó qué, y qué se le rechazó. */
export const audit = {
  title: 'Auditoría',
  introAll: 'Quién hizo, vio e intentó qué, y qué se le rechazó; lo más reciente primero.',
  introTeams:
    'Quién hizo, vio e intentó qué, y qué se le rechazó, sobre las personas de sus equipos; lo más reciente primero.',
  kind: 'De qué tipo',
  everyKind: 'Todo',
  kinds: {
    did: 'Hizo',
    saw: 'Vio',
    tried: 'Intentó sin permiso',
    refused: 'Rechazado por una regla',
    intervened: 'Intervino',
  },
  who: 'Quién',
  everybody: 'Cualquiera',
  from: 'Desde',
  until: 'Hasta',
  clear: 'Borrar los filtros',
  ofReferral: 'Solo lo que atañe a una remisión, con lo que se escribió. Queda constancia de que usted lo lee.',
  ofCase: 'Solo lo que atañe a un caso, con lo que se escribió. Queda constancia de que usted lo lee.',
  ofPerson: 'Solo lo que atañe a una persona, en todos sus casos.',
  everything: 'Mostrar todo',
  shown: (count: number, more: boolean) => `${many(count, 'línea', 'líneas')}${more ? ' y más' : ''}`,
  empty: 'No hay constancia de nada así.',
  emptyDetail: 'Aquí aparece lo que se hace, se ve, se intenta y se rechaza. Amplíe los filtros para ver más.',
  basis: {
    revision: (revision: number) => `sobre la revisión ${revision}`,
    advice: (advisor: string, version: string, when: string) =>
      `En respuesta a la recomendación del asesor ${advisor} (${version}) de ${when}`,
    none: 'Sin recomendación',
  },
  referralFrom: (source: string) => `Remisión de ${source}`,
  referral: 'Remisión',
  onlyThisReferral: 'Solo esta remisión',
  onlyThisCase: 'Solo este caso',
  onlyThisPerson: 'Solo esta persona',
  facts: 'Los datos como se guardaron',
  takeOut: 'Descargar como',
  formats: { csv: 'Tabla (CSV)', ndjson: 'Archivo para programas (NDJSON)' },
  takingOut: 'Queda constancia de lo que usted descarga y con qué filtros.',
  link: 'Quién hizo qué',
} satisfies Text['audit'];
