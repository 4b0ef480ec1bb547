import type { Text } from '../en';

type Words<Part extends keyof Text> = Text[Part];

const statuses: Words<'statuses'> = {
  received: 'En revisión',
  'awaiting-decision': 'Espera decisión',
  'awaiting-information': 'Espera respuestas',
  contacting: 'En contacto',
  closed: 'Cerrada',
};

const outcomes: Words<'outcomes'> = {
  'service-started': 'Servicio iniciado',
  declined: 'Rechazada',
  'person-opted-out': 'La persona no lo desea',
  'unable-to-reach': 'No se pudo localizar',
  withdrawn: 'Retirada',
  duplicate: 'Duplicada',
  'entered-in-error': 'Registrada por error',
};

const roles: Words<'roles'> = {
  coordinator: 'Coordinación',
  supervisor: 'Supervisión',
  operations: 'Operaciones',
  auditor: 'Auditoría',
  integration: 'Sistema externo',
  administrator: 'Administración',
};

const told: Words<'told'> = {
  coordinator: 'la coordinación',
  supervisor: 'la supervisión',
  'program-manager': 'la dirección del programa',
};

const tasks: Words<'tasks'> = {
  'decide-pathway': 'Decidir la ruta',
  'ask-referrer': 'Preguntar a quien remitió',
  'reach-person': 'Localizar a la persona',
  'start-service': 'Comprobar el inicio del servicio',
};

const waits: Words<'waits'> = {
  decision: 'Decisión',
  information: 'Respuestas de quien remitió',
  'first-contact': 'Primer contacto',
  'next-attempt': 'Próximo intento',
  'service-start': 'Inicio del servicio',
};

const channels: Words<'channels'> = {
  call: 'Llamada',
  text: 'Mensaje de texto',
  email: 'Correo electrónico',
  letter: 'Carta',
  visit: 'Visita',
};

const results: Words<'results'> = {
  reached: 'Localizada',
  'left-message': 'Se dejó un mensaje',
  'no-answer': 'No contesta',
  'wrong-number': 'Número equivocado',
  sent: 'Enviado, sin respuesta todavía',
};

const sources: Words<'sources'> = {
  hospital: 'Hospital',
  'primary-care': 'Atención primaria',
  school: 'Escuela',
  'community-partner': 'Organización comunitaria',
  self: 'La propia persona',
};

const urgencies: Words<'urgencies'> = { routine: 'Normal', urgent: 'Urgente' };
const answers: Words<'answers'> = { yes: 'Sí', no: 'No', unknown: 'No se sabe' };
const verdicts: Words<'verdicts'> = { met: 'se cumple', 'not-met': 'no se cumple', unknown: 'no se sabe' };
const eligible: Words<'eligible'> = {
  eligible: 'Cumple nuestras reglas',
  'not-eligible': 'No cumple nuestras reglas',
  unknown: 'Aún no se sabe si cumple las reglas',
};

const decisions: Words<'decisions'> = {
  'accepted-first-choice': 'Primer programa recomendado',
  'accepted-another-advised': 'Otro programa recomendado',
  'chose-another-program': 'Un programa que no se recomendó',
  declined: 'Rechazada',
  'asked-for-information': 'Se pidieron datos',
};

const origins: Words<'origins'> = {
  needed: 'hace falta para cualquier decisión',
  rule: 'lo pide una regla',
  contradiction: 'el formulario y el relato difieren',
  advisor: 'lo pregunta el asesor',
  coordinator: 'añadida a mano',
};

const answerFaults: Words<'answerFaults'> = {
  'written-down-wrong': 'Se anotó mal',
  'told-wrong': 'Quien respondió se equivocó',
  'other-person': 'Se refiere a otra persona',
  'other-question': 'Responde a otra pregunta',
  other: 'Otro motivo',
};

const withdrawals: Words<'withdrawals'> = {
  'referrer-does-not-answer': 'Quien remitió no responde',
  'found-out-otherwise': 'Se averiguó de otra manera',
  'not-needed-any-more': 'Ya no hace falta',
  'asked-by-mistake': 'Se preguntó por error',
  other: 'Otro motivo',
};

const overrides: Words<'overrides'> = {
  'danger-seen-to': 'El peligro ya se atendió',
  'better-fit-for-need': 'Responde mejor a la necesidad',
  'person-prefers': 'La persona lo prefiere',
  'closer-or-reachable': 'Está más cerca o es más fácil llegar',
  'language-or-culture': 'Idioma o cultura',
  'shorter-wait': 'Menos espera',
  'already-tried-advised': 'El programa recomendado ya se intentó',
  'facts-differ': 'Los datos no son los que constan',
  'program-makes-exception': 'El programa hace una excepción',
  'no-advice-given': 'No hubo recomendación',
  other: 'Otro motivo',
};

const declines: Words<'declines'> = {
  'not-eligible': 'No cumple los requisitos de ningún programa',
  'no-capacity': 'Ningún programa tiene lugar',
  'service-not-provided': 'Ningún programa lo ofrece',
  'outside-service-area': 'Fuera de nuestra zona',
  'already-enrolled': 'Ya está inscrita',
  'missing-documentation': 'Faltan documentos',
  other: 'Otro motivo',
};

/** Los hechos codificados del dominio, como los lee una persona. */
/** Who somebody is to the person. */
const relations: Readonly<Record<string, string>> = {
  guardian: 'Tutor o tutora legal',
  caregiver: 'Quien le cuida',
  parent: 'Madre o padre',
  spouse: 'Cónyuge',
  other: 'Otra persona',
};

export const words = {
  relations,
  statuses,
  outcomes,
  roles,
  told,
  tasks,
  waits,
  channels,
  results,
  sources,
  urgencies,
  readAsUrgent: {
    chip: 'Urgente, según el asesor',
    hint: 'El asesor la lee como urgente; quien envía no la marcó así.',
  },
  answers,
  verdicts,
  eligible,
  decisions,
  overrides,
  declines,
  origins,
  answerFaults,
  withdrawals,
};
