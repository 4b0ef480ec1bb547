import type { Text } from '../en';
import { many } from './numbers';

/** Personas registradas que podrían ser la misma. */
export const duplicates: Text['duplicates'] = {
  title: 'Posibles duplicados',
  intro:
    'Dos personas registradas que podrían ser la misma, primero las más probables, y lo que habla a favor y en contra. Nada se une por sí solo.',
  empty: 'Nadie parece estar registrado dos veces. Es una buena noticia.',
  emptyDetail:
    'Cuando llega una remisión, o cambia un dato de una persona, aparece aquí quien se le parece en el registro. Las personas de otros equipos no aparecen.',
  levels: {
    'very-likely': 'Muy probablemente la misma persona',
    possible: 'Posiblemente la misma persona',
  },
  parts: {
    'given-same': 'mismo nombre',
    'given-in-part': 'un nombre más en un lado',
    'given-nickname': 'nombre y diminutivo',
    'given-alike': 'nombres con una o dos letras de diferencia, o escritos de otra forma',
    'given-initial': 'una inicial en lugar del nombre',
    'given-other': 'nombres distintos',
    'family-same': 'mismo apellido',
    'family-in-part': 'un apellido más en un lado',
    'family-alike': 'apellidos con una o dos letras de diferencia, o escritos de otra forma',
    'family-other': 'apellidos distintos',
    'names-otherwise-divided': 'los mismos nombres, en otro orden',
    'names-other-script': 'nombres en alfabetos distintos, sin comparar',
    'suffix-other': 'hijo y padre según el nombre (Jr. y Sr.)',
    'birth-date-same': 'misma fecha de nacimiento',
    'birth-date-first-of-january': 'mismo año de nacimiento, con el 1 de enero como día',
    'birth-date-swapped': 'fechas de nacimiento con día y mes intercambiados',
    'birth-date-one-digit': 'fechas de nacimiento con una cifra de diferencia',
    'birth-date-year-alone': 'mismo año de nacimiento; una tiene el 1 de enero',
    'birth-date-other': 'fechas de nacimiento distintas',
    'phone-same': 'mismo número de teléfono',
    'phone-other': 'números de teléfono distintos',
    'email-same': 'mismo correo electrónico',
    'address-same': 'misma dirección',
    'address-other': 'direcciones distintas',
  },
  why: 'Lo que habla a favor y en contra',
  counts: (points) => (points < 0 ? `−${-points}` : `+${points}`),
  sum: (points) => `${many(points, 'punto', 'puntos')} en total`,
  born: (day) => (day === null ? 'fecha de nacimiento desconocida' : `nacimiento: ${day}`),
  open: 'caso abierto',
  closed: 'caso cerrado',
  compare: {
    link: 'Comparar a las dos',
    title: 'Comparar a dos personas',
    facts: 'Lo que consta de cada una',
    fact: 'Dato',
    one: 'Una',
    other: 'La otra',
    agree: '¿Coincide?',
    same: 'igual',
    differs: 'distinto',
    unknown: 'no consta de las dos',
    names: {
      givenName: 'Nombre',
      familyName: 'Apellido',
      birthDate: 'Fecha de nacimiento',
      phone: 'Teléfono',
      email: 'Correo electrónico',
      address: 'Dirección',
      county: 'Condado',
      language: 'Idioma',
      coverage: 'Cobertura',
    },
    cases: 'Lo que cada una tiene aquí',
    entries: (count) => many(count, 'anotación', 'anotaciones'),
    hidden: (count) => `y ${many(count, 'caso', 'casos')} que solo puede ver otro equipo`,
    standings: {
      open: 'nadie ha respondido todavía',
      'kept-apart': 'se mantienen separadas',
      unlike: 'cambió un dato, y ya no parecen la misma persona',
    },
    answers: {
      'keep-apart': 'Son dos personas.',
      'take-back': 'Lo retiró: quizá son la misma.',
    },
    ask: { 'keep-apart': '¿Son dos personas?', 'take-back': '¿Se separaron por error?' },
    means: {
      'keep-apart':
        'Siguen separadas, y no se vuelven a mostrar como una sola mientras no cambie un dato suyo. Puede retirarlo.',
      'take-back': 'Se muestran de nuevo como quizá la misma persona.',
    },
    send: { 'keep-apart': 'Mantener separadas', 'take-back': 'Retirarlo' },
    note: '¿Cómo lo sabe?',
    needsNote: 'Diga cómo lo sabe, para que otros no tengan que preguntar otra vez.',
    unwritten: 'Una respuesta está guardada y se anota en un momento.',
    notWritten: 'Su respuesta llegó tarde y no se anotó.',
  },
  beside: {
    title: 'Quizá ya se le conoce aquí',
    more: (count) => `y ${count} más en la lista de posibles duplicados`,
    elsewhere: (count) =>
      count === 1
        ? 'Otro equipo tiene registrado a alguien parecido. Quién es, solo lo puede ver ese equipo.'
        : `Otros equipos tienen registradas a ${count} personas parecidas. Quiénes son, solo lo pueden ver esos equipos.`,
  },
};
