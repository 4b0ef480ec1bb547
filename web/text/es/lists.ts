import type { Text } from '../en';
import { many, number } from './numbers';

/** Las listas: lo que espera a una persona, las remisiones, los avisos, lo que se rechazó. */
export const lists = {
  received: (when: string) => `recibida ${when}`,
  from: (source: string) => `de ${source}`,
  filter: 'Filtrar la lista',
  filterHint: 'Nombre, necesidad u origen',
  filteredNone: (shown: number) =>
    `Ninguna coincide entre ${many(shown, 'fila', 'filas')} de esta lista. Borre el filtro o muestre más filas.`,
  clear: 'Borrar el filtro',
  tasks: {
    title: 'Lo que me espera',
    team: 'Lo que espera al equipo',
    scope: 'De quién es la lista',
    mine: 'Mía',
    teams: 'Equipo',
    count: (count: number, more: boolean) => (more ? `${number(count)}+` : number(count)),
    counted: (count: number, more: boolean) => `${many(count, 'asunto', 'asuntos')}${more ? ' y más' : ''}`,
    sorted: 'por vencimiento',
    empty: 'Nada le espera. Es una buena noticia.',
    emptyDetail:
      'Una remisión aparece aquí en cuanto le necesita: para decidir, para localizar a alguien o para comprobar que un servicio comienza.',
    choose: 'Elija un asunto de la lista',
    chooseDetail: 'El de arriba es el primero en vencer.',
  },
  referrals: {
    title: 'Remisiones',
    status: 'Estado',
    all: 'Todas',
    empty: 'Aquí no hay ninguna remisión.',
    emptyDetail: 'No es mala señal: una remisión aparece en cuanto alguien la entrega.',
    choose: 'Elija una remisión de la lista',
    chooseDetail: 'La lista se puede limitar por estado; la dirección conserva su elección.',
    noClock: 'sin plazo',
  },
  notices: {
    title: 'Avisos',
    intro: 'Cada mensaje que se ha escrito aquí, palabra por palabra, el más nuevo primero.',
    empty: 'No se ha escrito ningún aviso.',
    emptyDetail:
      'Cuando una persona decide, cuando un plazo se retrasa y cuando una remisión termina, el aviso aparece aquí.',
    to: 'Para',
    purpose: 'Motivo',
    channel: 'Por',
    text: 'Lo que dice',
    kept: 'Escrito',
    sent: 'Enviado',
    referral: 'Remisión',
    open: 'Abrir',
  },
  refused: {
    title: 'Rechazado y denegado',
    intro: 'Lo que se pidió y no se hizo: rechazado por una regla, o denegado por falta de permiso.',
    empty: 'Nada se ha rechazado. Es una buena noticia.',
    emptyDetail: 'Un intento que una regla o un permiso detiene aparece aquí, con quién lo pidió y por qué se detuvo.',
    when: 'Cuándo',
    who: 'Quién',
    what: 'Qué',
    why: 'Por qué no',
    referral: 'Remisión',
  },
  operations: {
    title: 'Operaciones',
    intro: 'Usted ve en qué punto están los procesos, y nada de las personas de quienes tratan.',
    open: 'Abrir un proceso',
    number: 'Número de la remisión',
    numberHint:
      'El número que aparece en un registro o en el identificador de un proceso, como 0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01.',
    numberNeeded: 'Este no es un número de remisión: 36 caracteres, en cinco grupos.',
    go: 'Abrir',
    engine: 'Temporal, el motor',
    engineDetail: 'Cada proceso con su historia, sus plazos y sus actividades pendientes.',
    engineOpen: 'Abrir la interfaz de Temporal',
    refusedLink: 'Lo que se rechazó y denegó',
  },
} satisfies Text['lists'];
