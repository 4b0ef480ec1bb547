import type { Text } from '../en';
import { many, number } from './numbers';

const owers = {
  us: 'Prometimos',
  family: 'La familia prometió',
  payer: 'El pagador prometió',
  provider: 'El proveedor prometió',
};

const steps: Text['today']['steps'] = {
  attempts: (count) => many(count, 'intento más', 'intentos más'),
  days: (count) => many(count, 'día distinto', 'días distintos'),
  times: (count) => many(count, 'otra hora del día', 'otras horas del día'),
  channels: (count) => many(count, 'otra vía', 'otras vías'),
  'outside-office-hours': (count) =>
    many(count, 'intento fuera del horario de oficina', 'intentos fuera del horario de oficina'),
};

/** La lista de un día. */
export const today: Text['today'] = {
  title: 'Hoy',
  team: 'El día del equipo',
  scope: 'De quién es la lista',
  mine: 'Mía',
  teams: 'Equipo',
  sections: {
    late: 'Con retraso',
    'due-today': 'Vence hoy',
    promised: 'Prometido',
    'not-reached': 'Aún sin localizar',
    later: 'Más adelante',
  },
  dueThatDay: 'Vence ese día',
  nobody: 'Nadie coordina estos',
  empty: 'Nada tiene retraso, vence ni está prometido, y no falta localizar a nadie. Es una buena noticia.',
  emptyDetail: 'Lo que le espera aparece aquí en cuanto una remisión le necesita, y lo prometido, en su día.',
  teamEmpty: 'Nada espera a nadie en sus equipos. Es una buena noticia.',
  count: (count) => number(count),
  counted: (count) => many(count, 'asunto', 'asuntos'),
  more: (count) => `${number(count)} más en la lista completa`,
  whole: 'La lista completa',
  since: (when) => `desde ${when}`,
  owers,
  notTried: 'sin intentos todavía',
  tried: (count, last) => `${count === 1 ? 'un intento' : `${number(count)} intentos`}, el último ${last}`,
  left: (asked) => `el plan aún pide ${asked}`,
  steps,
  print: 'Imprimir',
  asOf: (day, when, zone) => `${day} · leído ${when} · horas de ${zone}`,
  listOf: (name) => `La lista de ${name}`,
  listOfTeam: (name) => `Las listas de los equipos de ${name}`,
};
