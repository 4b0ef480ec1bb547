import type { Text } from '../en';
import { many } from './numbers';

/** Alertas de peligro: la señal en cada página, la cabeza de las listas y la página de todas ellas. */
export const alerts: Text['alerts'] = {
  title: 'Alertas de peligro',
  intro:
    'Lo que un relato hace pensar de un peligro, una alerta por persona. Diga que se ocupa y después qué se hizo; o por qué no es un peligro.',
  onTop: 'Primero el peligro',
  toAlerts: 'Mostrar las alertas',
  others: (count, more) => `${many(count, 'alerta más', 'alertas más')}${more ? ', y otras' : ''}: mostrar todas`,
  mark: (count, more) =>
    count === 1 && !more
      ? 'Peligro ahora: una alerta de la que nadie se ocupa todavía.'
      : `Peligro ahora: ${more ? 'al menos ' : ''}${count} alertas de las que nadie se ocupa todavía.`,
  empty: 'No hay ninguna alerta de peligro pendiente',
  emptyDetail:
    'Cuando una remisión hace pensar en un peligro, su alerta aparece aquí y en todas las páginas enseguida. Que no haya ninguna es buena noticia.',
  answeredEmpty: 'Todavía no se ha respondido a ninguna alerta',
  answeredEmptyDetail: 'Aquí se puede leer qué se hizo ante un peligro, o por qué no lo era.',
  show: 'Qué alertas',
  unanswered: 'Sin respuesta',
  answered: 'Respondidas',
  scope: 'De quién',
  mine: 'Mías',
  team: 'Del equipo',
  standings: {
    open: 'Nadie se ocupa todavía',
    acknowledged: 'Alguien se ocupa',
    resolved: 'Se hizo algo',
    dismissed: 'No es un peligro',
  },
  tier: { now: 'Peligro ahora', soon: 'Peligro pronto' },
  of: (name, team) => `${name}, ${team}`,
  nobody: (team) => `Nadie todavía, ${team}`,
  foundBy: { rules: 'según las reglas', advisor: 'según el asesor' },
  referral: 'Abrir la remisión',
  case: 'Abrir el caso',
  together:
    'Dos registros de esta persona se unieron, y el otro también habla de peligro. Lo que diga aquí vale para los dos.',
  waits: { acknowledgement: 'Falta que alguien se ocupe', answer: 'Falta saber qué se hizo' },
  allRung: 'Ya se avisó a todas las personas previstas. La alerta sigue aquí hasta que alguien responda.',
  acknowledgedBy: (name, when) => `${name} se ocupa, desde ${when}`,
  actsOn: 'Me ocupo yo',
  sayDone: 'Decir qué se hizo…',
  noDanger: 'No es un peligro, porque…',
  takeBack: 'Anular la respuesta',
  takeBackUntil: (when) => `Se puede anular hasta ${when}.`,
  took: {
    acknowledged: 'Usted se ocupa. Ahora falta decir qué se hizo.',
    resolved: 'Quedó registrado qué se hizo.',
    dismissed: 'Quedó registrado que no es un peligro.',
    'taken-back': 'Respuesta anulada: la alerta está como antes.',
  },
  saidBy: (name, when) => `${name}, ${when}`,
  doneTitle: '¿Qué se hizo?',
  doneNeeded: 'Elija qué se hizo.',
  note: 'En una o dos frases',
  noteNeeded: 'Dígalo en una frase: quien lo lea después no estuvo presente.',
  record: 'Registrar qué se hizo',
  becauseTitle: '¿Por qué no es un peligro? Una tecla lo dice.',
  becauseHint: 'Queda registrado con su nombre, y las palabras que se encontraron siguen a la vista.',
  noDangerNow: 'Registrar que no es un peligro',
  cancel: 'Ahora no',
  close: 'Cerrar',
  overtaken:
    'Lo que dijo queda en la alerta, y no se anotó nada de lo suyo. Si no es correcto, anúlelo y diga lo que lo es.',
  sending: 'Registrando…',
  unheard:
    'Tenemos su respuesta y el sistema todavía no la ha confirmado. Actúe ante el peligro de todos modos. Comprobando…',
  done: {
    'person-safe': 'Se habló con la persona y está a salvo',
    'emergency-called': 'Se llamó a los servicios de emergencia',
    'crisis-service': 'Se hizo cargo un servicio de crisis',
    'protective-services': 'Se avisó a los servicios de protección',
    'safety-plan': 'Se hizo un plan de seguridad',
    'source-acts': 'Se ocupa quien remitió',
    'something-else': 'Otra cosa',
  },
  because: {
    'in-the-past': 'Ya pasó',
    'figure-of-speech': 'Es una forma de hablar',
    denied: 'Se niega, o solo se pregunta',
    'cared-for': 'Alguien ya se ocupa',
    misread: 'Las palabras dicen otra cosa',
    'something-else': 'Otro motivo',
  },
  found: (count) => many(count, 'indicio de peligro', 'indicios de peligro'),
};
