import type { Text } from '../en';

/** Para qué son los avisos. Un propósito sin palabras aquí se muestra tal cual. */
export const noticePurposes: Text['noticePurposes'] = {
  invitation: 'Primer mensaje',
  closing: 'Cómo terminó',
  questions: 'Preguntas a quien remitió',
  reminder: 'Recordatorio',
  escalation: 'Aviso por retraso',
};

/** Para quién es un aviso, cuando no es un nombre. */
export const recipients: Text['recipients'] = {
  referrer: 'quien remitió',
  person: 'la persona',
  team: 'todo el equipo',
};

/** Las vías por las que salen los avisos, además de las de contacto. */
export const noticeWays: Text['noticeWays'] = {
  text: 'por mensaje de texto',
  email: 'por correo electrónico',
  'in-app': 'en el escritorio',
};

/** Lo que alguien intentó hacer. */
export const actions: Text['actions'] = {
  'submit-referral': 'entregar una remisión',
  'import-referrals': 'enviar un archivo de remisiones',
  'see-imports': 'ver los archivos de remisiones',
  'take-in-import': 'registrar un archivo de remisiones',
  'list-referrals': 'ver las remisiones',
  'see-today': 'ver la lista de un día',
  search: 'buscar',
  'see-referral': 'ver una remisión',
  'see-process': 'ver cómo va una remisión',
  'see-request': 'ver lo que envió un sistema',
  'search-tasks': 'buscar cómo van las remisiones',
  decide: 'decidir una ruta',
  'list-alerts': 'ver las alertas de peligro',
  'answer-alert': 'responder a una alerta de peligro',
  'answer-questions': 'anotar respuestas de quien remitió',
  'see-questions': 'ver lo que se pregunta a quien remitió',
  'send-answers': 'responder a lo que se pregunta a quien remitió',
  'take-answer-back': 'anular una respuesta de quien remitió',
  'withdraw-questions': 'seguir sin respuestas',
  'log-attempt': 'anotar un intento de contacto',
  'void-attempt': 'anular un intento de contacto',
  'record-consent': 'anotar un consentimiento por escrito',
  'withdraw-consent': 'retirar un consentimiento por escrito',
  'mark-part-2': 'marcar una remisión como protegida por la norma 42 CFR, parte 2',
  'unmark-part-2': 'retirar la marca de la norma 42 CFR, parte 2',
  'confirm-contact': 'anotar si el contacto es seguro',
  'record-outcome': 'anotar cómo terminó',
  'see-case': 'ver un caso',
  'write-entry': 'escribir en el expediente de un caso',
  'amend-entry': 'enmendar una anotación',
  'change-person': 'cambiar lo que consta de una persona',
  'compare-persons': 'comparar a dos personas',
  'answer-duplicate': 'decir si dos personas son la misma',
  'see-duplicates': 'ver quiénes podrían ser la misma persona',
  'export-case': 'exportar un caso',
  'list-tasks': 'ver las tareas',
  'list-notices': 'ver los avisos',
  'see-directory': 'ver los programas',
  'see-audit': 'ver la auditoría',
  'see-policies': 'ver las políticas',
  'keep-policies': 'mantener las políticas',
  'see-keys': 'ver las claves de los sistemas',
  'keep-keys': 'mantener las claves de los sistemas',
  'see-refused-attempts': 'ver lo que se rechazó',
  'see-operations': 'ver la página de operaciones',
  'decode-payloads': 'abrir datos cifrados',
  'steer-workflows': 'cambiar un proceso',
};
