import type { Text } from '../en';

/** Lo que protege la norma 42 CFR, parte 2, y los consentimientos por escrito para comunicarlo. */
export const part2: Text['part2'] = {
  title: 'Datos de tratamiento por consumo de sustancias (42 CFR, parte 2)',
  why: 'Algo de esta remisión viene de un programa de tratamiento por consumo de sustancias. Solo se comunica a un programa con el consentimiento por escrito de la persona, y no se consulta ningún modelo externo. Lo que sale lleva este aviso:',
  marks: {
    referral: (by, when) => `${by} lo dijo con la remisión, ${when}.`,
    label: (by, when) => `${by} lo dijo más tarde, ${when}.`,
    desk: (by, when) => `${by} la marcó, ${when}:`,
  },
  none: 'No consta ningún consentimiento por escrito. Hasta que lo haya no se puede confirmar ningún programa.',
  recipients: {
    program: 'Un programa',
    'any-treating': 'Cualquier programa que trate o ayude a la persona',
    'this-organization': 'Solo esta organización',
  },
  hints: {
    program: 'El consentimiento lo nombra.',
    'any-treating': 'El consentimiento vale para todos los que traten o ayuden.',
    'this-organization': 'Podemos guardarlo y usarlo, sin comunicarlo a ningún programa.',
  },
  standings: { 'in-force': 'Vigente', ended: 'Terminado', withdrawn: 'Retirado' },
  line: (givenOn, endsOn, by) =>
    `Firmado el ${givenOn}, ${endsOn === null ? 'hasta que se retire' : `hasta el ${endsOn}`}; lo anotó ${by}`,
  withdrawnBy: (by, note) => `Retirado, como anotó ${by}: ${note}`,
  record: {
    open: 'Anotar un consentimiento por escrito',
    recipient: '¿A quién se puede comunicar?',
    program: 'Programa',
    programPick: 'Elija un programa',
    givenOn: 'Fecha de la firma',
    endsOn: 'Último día',
    endsOnHint: 'Vacío: vale hasta que la persona lo retire.',
    note: '¿Quién lo vio y dónde se guarda?',
    button: 'Anotar el consentimiento',
  },
  mark: {
    open: 'Marcar como datos de tratamiento por consumo de sustancias',
    title: 'Marcar como protegida por la norma 42 CFR, parte 2',
    intro:
      'Desde ahora no se comunica esta remisión a ningún programa sin el consentimiento por escrito de la persona, no se consulta ningún modelo externo, y lo que sale lleva el aviso de la ley. Lo que ya se comunicó no se puede deshacer.',
    note: '¿Cómo lo sabe?',
    button: 'Marcar como protegida',
    close: 'Cerrar',
  },
  unmark: {
    open: 'Retirar la marca',
    title: 'Retirar la marca de la norma 42 CFR, parte 2',
    intro:
      'Solo si fue un error: desde ahora esta remisión se comunica como cualquier otra. La marca sigue siendo legible en la historia, con su nombre.',
    reason: '¿Por qué?',
    reasons: {
      'marked-by-mistake': 'La pusimos por error',
      'sender-corrected': 'Quien remitió dijo que era un error',
    },
    since: {
      title: 'Llegó otra marca',
      goOn: 'La leí; retirarla también',
    },
    ofSender: 'Esta marca la puso quien remitió. Pregúntele: solo quien remitió puede decir que fue un error.',
    note: '¿Quién lo dijo, y cómo?',
    button: 'Retirar la marca',
    close: 'Cerrar',
  },
  withdraw: {
    open: 'Retirar',
    title: 'Retirar este consentimiento',
    intro:
      'Desde ahora no se comunica nada a nadie en virtud de él. Lo que ya se comunicó no se puede deshacer. Sigue siendo legible, con su nombre.',
    note: '¿Quién lo dijo, y cómo?',
    button: 'Retirar el consentimiento',
    close: 'Cerrar',
  },
};
