import type { MissingFact } from '../../../domain/checks';
import type { RefusalCode } from '../../../domain/refusal';

/** Por qué el sistema rechaza un cambio. */
const refusals: Readonly<Record<RefusalCode, string>> = {
  'already-decided': 'Otra persona ya decidió. No se acepta una segunda decisión.',
  'stale-advice': 'La recomendación cambió. Léala de nuevo y decida otra vez.',
  'stale-revision': 'La remisión cambió mientras usted la miraba. Léala de nuevo y decida otra vez.',
  'referral-closed': 'La remisión terminó. Ya no se puede cambiar nada.',
  'referral-not-ready': 'La remisión todavía se está revisando. Inténtelo de nuevo en un momento.',
  'referral-stopped':
    'El trabajo en esta remisión se detuvo. Pida a operaciones que lo reanuden y vuelva a enviar lo mismo después.',
  'program-unknown': 'El programa no estaba en el directorio cuando se revisó la remisión.',
  'reason-needed': 'El programa no se recomendó: hacen falta un motivo y una nota.',
  'rule-forbids':
    'Una regla habla en contra de este programa. Si los datos son otros o el programa hace una excepción, indíquelo como motivo, con una nota.',
  'consent-needed':
    'La norma 42 CFR, parte 2, protege esta remisión y no consta un consentimiento por escrito vigente para este programa. Anótelo primero en la página de la remisión.',
  'consent-unfit': 'Este consentimiento no se puede anotar así.',
  'mark-unfit': 'Esta marca no se puede poner ni retirar así.',
  'stale-marks': 'Llegó otra marca mientras usted miraba. Mírelas todas; no se retiró ninguna.',
  'consent-unknown': 'La remisión no tiene tal consentimiento vigente.',
  'questions-open': 'Ya hay preguntas hechas. Anote lo que se respondió, o retírelas, antes de preguntar otra vez.',
  'questions-limit': 'Se hicieron tantas preguntas por esta remisión que una más ya no se contestaría.',
  'question-unknown': 'La remisión no tiene tal pregunta.',
  'question-answered': 'Una de estas preguntas ya tiene respuesta. Mire la remisión de nuevo.',
  'answer-not-standing': 'Esa respuesta ya no vale: alguien la anuló. Mire la remisión de nuevo.',
  'taken-back-limit': 'Se anularon tantas respuestas de esta remisión que conviene preguntarle a otra persona.',
  'no-question-open': 'Ninguna pregunta está abierta.',
  'gate-closed':
    'No se debe contactar así a esta persona: no hay una ruta confirmada, o no es seguro, o no se sabe, o no por esta vía.',
  'pathway-needed': 'Este resultado necesita antes una ruta confirmada.',
  'contact-plan-open': 'Solo se puede decir «no se pudo localizar» cuando el plan de contacto se ha agotado.',
  'channel-needed': 'Se dijo que el contacto es seguro: indique al menos una vía segura.',
  'other-referral-needed': 'Un duplicado necesita otra remisión abierta de la misma persona, que continúa. Elija una.',
  'attempt-in-future': 'El intento tiene una fecha futura.',
  'attempts-limit': 'Hay tantos intentos anotados que uno más ya no sería contacto.',
  'attempt-unknown': 'La remisión no tiene tal intento.',
  'attempt-voided': 'El intento ya se anuló. No cuenta para nada.',
  'attempt-ours': 'Ese mensaje lo envió Followthrough y ya salió; no es un error de anotación.',
  'stale-alert': 'La alerta cambió mientras usted la miraba. Mírela de nuevo y responda otra vez.',
  'alert-answered': 'Otra persona ya respondió a esta alerta.',
  'alert-not-answered': 'Nadie ha respondido a esta alerta: no hay nada que anular.',
  'alert-settled': 'La respuesta a esta alerta ya es firme. Lo que se encontró después está en otra alerta.',
  'alert-not-running':
    'La alerta consta, pero nada la sigue en este momento. Actúe ante el peligro y avise a operaciones.',
};

/** Lo que significa un problema del sistema, por su código. */
export const problems: Readonly<Record<string, string>> = {
  ...refusals,
  'address-unreadable': 'La dirección no se puede leer.',
  'body-unreadable': 'Lo enviado no se puede leer. No se guardó nada.',
  'body-too-large': 'Lo enviado es demasiado grande. No se guardó nada.',
  'media-type-unsupported': 'Lo enviado no tiene el formato que se espera.',
  'request-invalid': 'A lo enviado le falta algo, o tiene algo que sobra.',
  'idempotency-key-reused': 'La misma clave ya llegó con otro contenido.',
  'payload-unreadable': 'Un dato cifrado no se puede abrir con las claves de esta instalación.',
  'stale-policy': 'La política tiene una versión más reciente. Mire otra vez y parta de ella.',
  'system-known': 'Ya hay un sistema con este identificador.',
  'system-unknown': 'No hay tal sistema.',
  'key-shown-once': 'Esta operación ya creó una clave, que se mostró una sola vez.',
  'keys-limit': 'El sistema tiene demasiadas claves. Revoque antes las que nadie usa.',
  'evaluation-unknown': 'No hay ninguna evaluación con este número en la carpeta de datos del sistema.',
  'alert-unknown': 'No existe esa alerta, o no le corresponde verla.',
  'key-unknown': 'El sistema no tiene tal clave.',
  'file-unreadable': 'El archivo no se puede leer, así que no se guardó nada.',
  'import-unknown': 'No existe ese archivo, o no le corresponde verlo.',
  'export-too-large':
    'Hay más líneas de las que caben en un archivo. Acorte el período y descargue un archivo tras otro.',
  'not-signed-in': 'Nadie ha iniciado sesión, o la sesión terminó.',
  'not-allowed': 'Su función no le permite hacer esto. El intento queda registrado.',
  'other-origin': 'La petición viene de otro sitio. Abra el escritorio directamente.',
  'development-only': 'Esto solo funciona en modo de desarrollo.',
  'maybe-a-program': 'El formulario llegó como lo llena un programa. No se guardó nada.',
  'too-many-uploads':
    'Están llegando ya tantos archivos como se admiten a la vez. De este no se guardó nada. Envíelo otra vez dentro de un momento.',
  'file-too-slow':
    'El archivo no llegó entero en dos minutos. No se guardó nada de él. Envíelo por una línea más rápida, o en partes.',
  'too-many-forms': 'Llegaron demasiados formularios en pocos minutos. No se guardó nada.',
  'saved-view-unknown': 'Esta vista guardada no es suya. Guarde una nueva.',
  'saved-views-limit': 'Tiene 30 vistas guardadas, que es el límite. Quite una antes.',
  'saved-view-named': 'Ya tiene una vista guardada con este nombre. Elija otro.',
  'no-such-program': 'El directorio no tiene ese programa.',
  'form-not-open': 'Esta organización no tiene abierto el formulario público.',
  'route-unknown': 'No hay nada en esta dirección.',
  'referral-unknown': 'No existe esa remisión.',
  'case-unknown': 'No existe ese caso.',
  'entry-unknown': 'El caso no tiene esa anotación, o todavía no se ha escrito.',
  'entry-amended': 'Otra persona enmendó esta anotación antes que usted. Mire el caso de nuevo.',
  'entry-of-pathway':
    'La ruta o los datos de la persona se apoyan en esta anotación: se pueden corregir sus palabras, pero no retirarla aquí.',
  'duplicate-unknown': 'No existe ese par de personas.',
  'stale-duplicate':
    'Otra persona ya respondió, o cambió un dato de una de las dos, desde que usted miró. Compárelas de nuevo.',
  'join-in-the-way':
    'Una unión de personas, o lo que vino después de ella, lo impide ahora. La frase dice qué hay que hacer antes.',
  'stale-person':
    'Los datos de la persona cambiaron desde que usted los miró. Mire el caso de nuevo y cambie lo que consta ahora.',
  'case-closed':
    'Este caso está cerrado y otro equipo, o el mismo, atiende ahora a la persona en un caso abierto. Los datos se cambian allí: avise a ese equipo.',
  'promise-ended': 'Esa promesa ya terminó. Mire el caso de nuevo.',
  'resource-unknown': 'No existe ese recurso, o no le corresponde verlo.',
  'not-acceptable': 'Aquí solo se contesta en JSON.',
  'sent-again-limit':
    'Esta remisión se volvió a enviar con otro contenido demasiadas veces; no se guardó nada más. Llame al equipo.',
  'sender-contradicts': 'Lo enviado contradice lo que el mismo sistema envió antes. No se guardó nada.',
  'method-not-allowed': 'Esta dirección no se usa así.',
  'alert-runs': 'La alerta ya está en marcha, y su reloj también.',
  'workflow-not-running': 'El proceso no está en marcha: terminó, se detuvo o no existe.',
  'workflow-changed': 'El proceso se reinició o se detuvo mientras usted lo miraba. Mírelo de nuevo.',
  'intervention-under-way': 'Otra persona está interviniendo en este proceso. Mírelo de nuevo en medio minuto.',
  'intervention-failed': 'Temporal no quiso hacerlo. Queda registrado.',
  'nothing-to-start': 'La remisión ya no espera: su proceso está iniciado.',
  'operation-id-reused': 'Este identificador ya se usó para otro cambio.',
  'records-away': 'Los registros no se pueden consultar en este momento. Inténtelo de nuevo en un momento.',
  'engine-away': 'El motor no contesta y no se le envió nada. Inténtelo de nuevo en un momento.',
  internal: 'Es culpa nuestra. Ya consta en el registro de fallos.',
};

/** Preguntas por datos que nadie indicó. */
export const questions: Readonly<Record<MissingFact['fact'], string>> = {
  age: '¿Qué edad tiene la persona?',
  county: '¿En qué condado vive la persona?',
  coverage: '¿Qué cobertura médica tiene la persona, si tiene alguna?',
  'safe-to-contact': '¿Es seguro contactar a la persona, y cómo?',
  'contact-channel': '¿Cómo desea la persona que se le contacte?',
  'consent-to-share': '¿Ha aceptado la persona que se informe a los programas sobre la remisión?',
  'may-tell-referrer': '¿Se puede informar a quien remitió de cómo terminó?',
  'contradicted-age': '¿Qué edad tiene la persona? El formulario y el relato no coinciden.',
  'contradicted-county': '¿En qué condado vive ahora la persona? El formulario y el relato no coinciden.',
  'contradicted-coverage': '¿Qué cobertura médica tiene ahora la persona? El formulario y el relato no coinciden.',
  'contradicted-pregnant': '¿Está embarazada la persona? El formulario y el relato no coinciden.',
  'contradicted-veteran': '¿Sirvió la persona en las fuerzas armadas? El formulario y el relato no coinciden.',
  'contradicted-household':
    '¿Quién vive en el hogar y qué edad tiene cada uno? El formulario y el relato no coinciden.',
};
