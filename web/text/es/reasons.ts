import type { AlertStanding } from '../../../domain/alert';
import type { RunStatus } from '../../../domain/intervention';
import type { PlanStep } from '../../../domain/plan-step';
import type { Reason } from '../../../domain/reason';
import { type Sayings, say } from '../../../domain/sayings';
import { inSentence } from '../in-sentence';
import { consentInWords } from './consent';
import { and, number, or } from './numbers';
import { factsInWords } from './person-facts';
import { rules } from './rules';
import { words } from './words';

/** Por qué no, como el resto de una frase. */
export const reasons: Sayings<Reason> = {
  'referral-closed': ({ outcome, by, at }) =>
    `la remisión terminó${outcome === null ? '' : ` (${inSentence(words.outcomes[outcome])})`}${by === null ? '' : `; lo dijo ${by}, ${at}`}`,
  'referral-not-ready': () => 'la remisión todavía se está revisando',
  'pathway-not-running': () => 'la remisión está guardada y su ruta aún no está en marcha; inténtelo en un momento',
  'work-stopped': ({ by, at }) =>
    `${by === null ? 'el trabajo de esta remisión se detuvo, y no lo hizo aquí nadie de operaciones' : `${by}, de operaciones, detuvo el trabajo de esta remisión, ${at}`}; no se guardó nada. Pida a operaciones que lo reanude y envíe lo mismo otra vez`,
  'pathway-unconfirmed': () => 'todavía no hay una ruta confirmada, y antes no se contacta a nadie',
  'pathway-needed': ({ outcome }) =>
    `para «${inSentence(words.outcomes[outcome])}» hace falta antes una ruta confirmada`,
  'nobody-confirmed': () => 'ninguna persona ha confirmado una ruta',
  'already-decided': ({ by, at }) => `${by} ya decidió esto, ${at}; no se acepta una segunda decisión`,
  'stale-advice': () => 'la recomendación cambió desde que usted la vio',
  'stale-revision': ({ seen, now }) =>
    `la remisión cambió mientras usted la miraba (usted vio la revisión ${seen}, ahora es la ${now})`,
  'program-unknown': ({ program }) => `el programa ${program} no estaba en el directorio cuando se revisó la remisión`,
  'reason-needed': ({ program }) => `${program} no se recomendó, así que la decisión necesita un motivo y una nota`,
  'rule-forbids': ({ program, held }) =>
    `una regla habla en contra de ${program} (${held ? `${say(rules.asks, held)}: ${say(rules.facts, held)}` : 'no cumple los requisitos'}); si los datos son otros o el programa hace una excepción, indíquelo como motivo, con una nota`,
  'consent-needed': ({ program, consent, on }) =>
    `esta remisión no se debe comunicar a ${program}: la protege la norma 42 CFR, parte 2, y ${consentInWords({ consent, on })}. Pregunte a la persona, anote su consentimiento por escrito en la página de la remisión y confirme después el programa`,
  'consent-not-asked': () =>
    'nada de esta remisión está marcado como protegido por la norma 42 CFR, parte 2, así que no necesita consentimiento por escrito',
  'consents-limit': ({ limit }) =>
    `hay ${limit} consentimientos por escrito vigentes, que es el límite; retire los que otro haya sustituido, o anote en su lugar uno para cualquier programa que trate o ayude`,
  'consent-in-future': () => 'el consentimiento tiene una fecha futura',
  'consent-over': () => 'el consentimiento ya terminó: su último día es anterior a la firma, o a hoy',
  'consent-unknown': () => 'la remisión no tiene tal consentimiento vigente; mire la remisión de nuevo',
  'part-2-marked': () => 'la remisión ya está marcada como protegida por la norma 42 CFR, parte 2',
  'part-2-not-marked': () =>
    'la remisión no está marcada como protegida por la norma 42 CFR, parte 2; mire la remisión de nuevo',
  'part-2-marked-by-sender': () =>
    'la marca la puso quien remitió, y solo quien remitió puede corregirla; pregúntele, e indique como motivo que así lo dijo',
  'stale-marks': () =>
    'desde que usted la miró llegó otra marca de la norma 42 CFR, parte 2; mírelas todas y retírelas solo si todas fueron un error',
  'questions-open': () =>
    'ya hay preguntas hechas; anote lo que se respondió, o retírelas, antes de preguntar otra vez',
  'questions-limit': ({ limit }) => `no se hacen más de ${limit} preguntas por una remisión`,
  'question-unknown': () => 'la remisión no tiene tal pregunta',
  'question-answered': () => 'una de estas preguntas ya tiene respuesta; mire la remisión de nuevo',
  'answer-not-standing': () => 'esa respuesta no vale: alguien la anuló o nunca se dio',
  'taken-back-limit': ({ limit }) => `se anularon ${limit} respuestas de esta remisión, que es el límite`,
  'no-question-open': () => 'ninguna pregunta está abierta: todas se respondieron, se retiraron o nunca se hicieron',
  'ask-in-person': () => 'la persona se remitió a sí misma; alguien le pregunta, de la manera que sea segura para ella',
  'sender-may-not-know': () =>
    'la persona no ha dicho que se le pueda contar a quien la remitió; el equipo pregunta por teléfono',
  'not-safe': () => 'no es seguro contactar a esta persona',
  'safety-unknown': () =>
    'nadie ha dicho todavía si es seguro contactar a esta persona; pregunte y anote antes la respuesta',
  'other-channels': ({ channels, channel }) =>
    `a esta persona solo se la puede contactar por ${or(channels.map(way))}, no por ${way(channel)}`,
  'no-voicemail': () => 'esta persona pidió que no se le dejen mensajes de voz',
  'no-phone': () => 'no consta ningún número de teléfono',
  'no-email': () => 'no consta ningún correo electrónico',
  'no-referrer-email': () => 'quien remitió no dejó correo electrónico; alguien tiene que llamar',
  'address-changed': () => 'la dirección cambió después de que esto se escribiera',
  'channel-needed': () => 'indique al menos una vía que sea segura',
  'before-decision': () => 'el intento tiene una fecha anterior a la confirmación de la ruta',
  'in-future': () => 'el intento tiene una fecha futura',
  'attempts-limit': ({ limit }) => `constan ${limit} intentos, que es el límite`,
  'attempt-unknown': () => 'la remisión no tiene tal intento',
  'attempt-voided': ({ at }) => `el intento ya se anuló, ${at}`,
  'attempt-ours': () => 'ese mensaje lo enviamos nosotros y ya salió; no es un error de anotación',
  'was-reached': () => 'la persona fue localizada',
  'plan-left': ({ left }) => `el plan de contacto no se ha agotado: ${and(left.map(stepInWords))}`,
  'alert-answered': ({ standing, by, at }) => `${by} ${ANSWERED[standing]}, ${at}`,
  'alert-not-answered': () => 'nadie ha respondido a esta alerta, así que no hay nada que anular',
  'alert-settled': () =>
    'a esta alerta ya se respondió y la respuesta es firme; lo que se encontró después está en otra alerta',
  'alert-not-running': () =>
    'la alerta consta y nada la sigue en este momento; actúe ante el peligro y avise a operaciones',
  'stale-alert': ({ seen, now }) =>
    `se encontró algo más, o alguien respondió, mientras usted miraba esta alerta (usted vio la revisión ${seen}, ahora es la ${now}); mírela de nuevo`,
  'takes-role': ({ roles, role }) =>
    `esto corresponde a ${or(roles.map((one) => inSentence(words.roles[one])))}; su función es ${inSentence(words.roles[role])}`,
  'other-team': () => 'esto es de otro equipo',
  'other-system': () => 'esto lo entregó otro sistema',
  'pathway-rests-on-it': () =>
    'la ruta se apoya en esta anotación: corrija sus palabras, y lo que consta queda al lado',
  'pathway-counts-it': () =>
    'la ruta se apoya en esta anotación: anule el intento en la página de su remisión, o corrija aquí sus palabras',
  'facts-rest-on-it': () =>
    'los datos de la persona se apoyan en esta anotación: corrija sus palabras, o cambie los datos otra vez',
  'entry-amended': ({ by, at }) =>
    `${by} enmendó esto, ${at}; mire el caso de nuevo y enmiende lo que consta ahora si no es correcto`,
  'stale-person': ({ facts }) =>
    `desde que usted miró cambió lo siguiente: ${factsInWords(facts)}; mire el caso de nuevo y cambie lo que consta ahora`,
  'stale-duplicate': ({ by, at }) =>
    by === null
      ? 'un dato de una de las dos personas cambió desde que usted miró; compárelas de nuevo'
      : `${by} respondió a esto, ${at}, o un dato cambió después; compare a las dos de nuevo`,
  'other-referral-needed': () =>
    'un duplicado termina a favor de otra remisión, así que diga cuál continúa; no puede ser esta misma',
  'other-referral-unfit': () =>
    'la remisión que debe continuar no es, o ya no es, una remisión abierta de esta persona que usted pueda ver; mire la página de nuevo y elija otra, o cierre esta de otra manera',
  'joined-since': ({ by, at }) =>
    `${by} unió a una de las dos con otra persona registrada, ${at}; las uniones se deshacen una por una, empezando por la última, así que deshaga antes aquella`,
  'facts-changed-since-join': ({ facts }) =>
    `desde que se unieron las dos cambió otra vez lo siguiente: ${factsInWords(facts)}, y nadie puede saber de cuál de las dos es; vuelva a poner lo anterior en la página del caso, deshaga después la unión y anote lo nuevo donde corresponda`,
  'served-elsewhere': ({ team }) =>
    `este caso está cerrado, y ${team} atiende a la persona en un caso que está abierto; lo que cambió corresponde a ese caso, así que avise a ese equipo`,
  'number-of-another-person': () =>
    'el número del remitente consta con una remisión de otra persona (la fecha de nacimiento es otra, lo son el nombre y el apellido, o lo es el nombre y ninguna fecha de nacimiento dice que sea la misma persona), así que no se guardó nada; dé a cada remisión un número propio, que no sea el de una persona, un expediente o un hogar, y si se trata de la misma persona con un dato corregido, envíela con un número nuevo: en coordinación pueden unir las dos',
  'sent-again-closed': () =>
    'el número del remitente consta con una remisión en la que ya no trabaja nadie, y esto dice otra cosa de ella, que nadie leería; envíela con un número propio',
  'sent-again-limit': ({ limit }) =>
    `la remisión se volvió a enviar con otro contenido ${number(limit)} veces, y esto no lo leería nadie; llame al equipo, o envíela con un número propio`,
  'file-empty': () => 'el archivo no tiene ninguna fila; no se guardó nada',
  'file-not-utf-8': ({ line }) =>
    `el archivo no es texto en UTF-8 (línea ${line}), así que no se guardó nada; guárdelo de nuevo como «CSV UTF-8», que Excel ofrece en «Guardar como», y envíe ese`,
  'file-quote-open': ({ line }) =>
    `las comillas del archivo no casan en la fila que empieza en la línea ${line}, así que no se sabe dónde termina una celda y no se guardó nada; una celda que contiene comillas va ella misma entre comillas, y cada una de las suyas se escribe dos veces`,
  'file-columns-missing': ({ columns }) =>
    `la primera línea del archivo tiene que nombrar sus columnas, y faltan estas: ${columns.join(', ')}; no se guardó nada. La plantilla muestra todas las columnas`,
  'file-column-twice': ({ column }) =>
    `la primera línea del archivo nombra dos veces la columna ${column}; no se guardó nada`,
  'file-columns-limit': ({ limit }) => `el archivo tiene más de ${limit} columnas, que es el límite; no se guardó nada`,
  'file-rows-limit': ({ limit }) =>
    `el archivo tiene más de ${limit} filas, que es el límite; no se guardó nada. Envíelo por partes`,
  'no-workflow': () => 'Temporal no conoce ningún proceso de esta remisión',
  'runs-anew': () => 'el proceso se reinició desde que usted miró; mire de nuevo',
  'alert-runs': () => 'la alerta está en marcha, y su reloj también',
  'came-to-its-end': () => 'el proceso llegó a su fin, así que no hay nada que reanudar',
  'does-not-run': ({ status }) => `el proceso no está en marcha (${RUNS[status]})`,
};

const ANSWERED: Readonly<Record<AlertStanding, string>> = {
  open: 'volvió a abrir esta alerta',
  acknowledged: 'ya se ocupa de esta alerta',
  resolved: 'ya dijo qué se hizo ante esta alerta',
  dismissed: 'ya dijo que no es un peligro',
};

const RUNS: Readonly<Record<RunStatus, string>> = {
  running: 'en marcha',
  completed: 'terminó por sí mismo',
  failed: 'falló',
  canceled: 'se canceló',
  terminated: 'se detuvo a mano',
  'timed-out': 'no respondió a tiempo',
  'continued-as-new': 'sigue en otra ejecución',
  paused: 'en pausa',
  unknown: 'no se sabe cómo terminó',
};

const way = (channel: keyof typeof words.channels): string => inSentence(words.channels[channel]);

const STEP_WORDS: Readonly<Record<PlanStep['what'], readonly [one: string, many: string]>> = {
  attempts: ['intento', 'intentos'],
  days: ['día distinto', 'días distintos'],
  times: ['hora del día distinta', 'horas del día distintas'],
  channels: ['vía', 'vías'],
  'outside-office-hours': ['intento fuera del horario de oficina', 'intentos fuera del horario de oficina'],
};

const stepInWords = ({ what, made, asked }: PlanStep): string =>
  `${made} de ${asked} ${STEP_WORDS[what][asked === 1 ? 0 : 1]}`;
