import type { Happening } from '../../../contracts/happenings';
import { hoursBetween } from '../../../domain/clock';
import type { Reason } from '../../../domain/reason';
import { type Sayings, say } from '../../../domain/sayings';
import { inSentence } from '../in-sentence';
import { alerts } from './alerts';
import { and, many } from './numbers';
import { factsInWords } from './person-facts';
import { problems } from './problems';
import { reasons } from './reasons';
import { referral } from './referral';
import { actions, noticeWays } from './story';
import { words } from './words';

type Of<Code extends Happening['code']> = Extract<Happening, { readonly code: Code }>;

const DANGER = { now: 'ahora', soon: 'en pocos días', mentioned: 'solo se menciona' } as const;

const DUPLICATE_ANSWERED = {
  'keep-apart': 'Anotó que dos personas parecidas no son la misma',
  'take-back': 'Retiró que dos personas parecidas no son la misma',
  join: 'Unió a dos personas registradas que son la misma',
  'undo-join': 'Deshizo la unión de dos personas registradas',
} as const;

const CONSENTED = {
  'any-treating': 'cualquier programa que trate o ayude a la persona',
  'this-organization': 'nosotros, y a nadie más',
} as const;

/** Lo que pasó. El sujeto es quien figura al lado: una persona, un sistema o el propio Followthrough. */
export const happened: Sayings<Happening> = {
  'referral-received': ({ source }) => `Remisión recibida de ${source}`,
  'referral-checked': ({ programs, eligible, unknown, danger }) =>
    `Comparó la remisión con las reglas de ${many(programs, 'programa', 'programas')}: ${many(eligible, 'encaja', 'encajan')}, de ${unknown} aún no se sabe` +
    (danger ? `. El relato hace pensar en un peligro: ${DANGER[danger]}` : ''),
  'advice-given': advised,
  'task-opened': ({ kind, assignee }) => `Pidió ${assignee ? `a ${assignee}` : 'al equipo'} ${TASKS[kind]}`,
  'due-moved-forward': ({ dueAt, otherwiseDueAt }) =>
    `Adelantó ${many(hoursBetween(dueAt, otherwiseDueAt), 'hora', 'horas')} el plazo de la decisión: el asesor leyó la remisión como urgente`,
  'alarm-raised': ({ staff, tell, what }) =>
    `Avisó ${staff ? `a ${staff}` : `al equipo, porque nadie ocupa ${words.told[tell]}`}: sigue pendiente ${WAITS[what]}`,
  decided,
  'questions-answered': ({ answered, unknown, sent }) =>
    `${sent ? 'Respondió como el sistema que envió la remisión' : 'Anotó respuestas'}: ${answered} con respuesta${unknown > 0 ? `, ${unknown} que quien remitió no puede saber` : ''}`,
  'answer-taken-back': ({ reason }) => `Anuló una respuesta: ${WRONG[reason]}`,
  'questions-withdrawn': ({ reason }) => `Siguió sin las respuestas: ${inSentence(words.withdrawals[reason])}`,
  'contact-attempted': ({ channel, result }) =>
    `Intentó localizar a la persona por ${inSentence(words.channels[channel])}: ${inSentence(words.results[result])}`,
  'attempt-voided': ({ channel, result, reason }) =>
    `Anuló el intento por ${inSentence(words.channels[channel])} (${inSentence(words.results[result])}): ${TAKEN_BACK[reason]}`,
  'contact-confirmed': ({ safeToContact, channels, noVoicemail }) =>
    safeToContact === 'yes'
      ? `Averiguó que el contacto es seguro por ${and(channels.map((way) => inSentence(words.channels[way])))}${noVoicemail ? ', sin mensajes de voz' : ''}`
      : 'Averiguó que no es seguro contactar a la persona',
  'consent-recorded': ({ recipient, program }) =>
    `Anotó un consentimiento por escrito para comunicarlo a ${recipient === 'program' ? (program ?? 'un programa') : CONSENTED[recipient]} (42 CFR, parte 2)`,
  'consent-withdrawn': () => 'Anotó que se retiró un consentimiento por escrito (42 CFR, parte 2)',
  'part-2-marked': ({ origin }) =>
    origin === 'desk'
      ? 'Marcó esta remisión como protegida por la norma 42 CFR, parte 2'
      : 'Indicó más tarde que la norma 42 CFR, parte 2, protege esta remisión',
  'part-2-unmarked': ({ reason }) =>
    `Retiró la marca de la norma 42 CFR, parte 2: ${reason === 'sender-corrected' ? 'quien remitió dijo que era un error' : 'se puso por error'}`,
  'referral-sent-again': sentAgain,
  'facts-corrected': ({ changed }) =>
    `Volvió a aplicar las reglas a datos corregidos: ${and(changed.map((fact) => inSentence(referral.sentAgain.facts[fact])))}`,
  'outcome-recorded': ({ outcome }) => `Cerró la remisión: ${inSentence(words.outcomes[outcome])}`,
  'notice-kept': (about) => `Escribió ${notice(about)}`,
  'notice-held': (about) => `No envió ${notice(about)}: ${about.why ? say(reasons, about.why) : about.because}`,
  'notice-sent': (about) => `Envió ${notice(about)}`,
  'notice-undeliverable': (about) => `No se pudo entregar ${notice(about)}: esa dirección no existe`,
  'duplicate-taken-over': () => 'Cerró otra remisión que pide lo mismo como duplicado de esta, que continúa',
  'case-closed': () => 'Cerró el caso: ya no queda nada pendiente',
  'alert-raised': ({ tier, kinds }) =>
    `Dio una alerta de peligro (${DANGER[tier]}): ${and(kinds.map((kind) => inSentence(referral.danger.kinds[kind])))}`,
  'alert-joined': ({ tier, kinds }) =>
    `Añadió a la alerta de peligro, que es ${DANGER[tier]}: ${and(kinds.map((kind) => inSentence(referral.danger.kinds[kind])))}`,
  'alert-rung': alertRung,
  'alert-acknowledged': () => 'Dijo que se ocupa de la alerta de peligro',
  'alert-resolved': ({ done }) => `Dijo qué se hizo ante el peligro: ${inSentence(alerts.done[done])}`,
  'alert-dismissed': ({ because }) => `Dijo que no es un peligro: ${inSentence(alerts.because[because])}`,
  'alert-taken-back': () => 'Anuló la respuesta a la alerta de peligro',
  'alert-settled': () => 'La respuesta a la alerta de peligro es firme: ya no se puede anular',
  'policy-added': ({ name, version }) => `Añadió la versión ${version} de la política ${name}`,
  'policy-not-added': ({ name, version }) =>
    `Pidió la versión ${version} de la política ${name}; otra persona se adelantó y esta no se añadió`,
  'advisor-set-up': ({ advisor, model, promptVersion }) =>
    `Empezó a asesorar de otra manera que antes: ${inSentence(ADVISOR[advisor])}, ${model} (${promptVersion})`,
  'system-named': ({ system }) => `Dio nombre al sistema externo ${system}`,
  'key-made': ({ fingerprint, system }) => `Creó la clave ${fingerprint}… para ${system}`,
  'key-revoked': ({ fingerprint, system, reason }) =>
    `Revocó la clave ${fingerprint}… de ${system}: ${REVOKED_BECAUSE[reason]}`,
  'entry-written': ({ kind }) => `Anotó ${ENTRIES[kind]}`,
  'entry-amended': ({ reason }) => `Enmendó una anotación: ${AMENDED_BECAUSE[reason]}`,
  'entry-copied': ({ kind }) => `Archivó aquí ${ENTRIES[kind]} que estaba en otro caso`,
  'duplicate-answered': ({ answer }) => DUPLICATE_ANSWERED[answer],
  'person-changed': ({ changed }) => `Cambió ${factsInWords(changed)}`,
  'case-exported': ({ format }) => `Descargó el caso entero, en ${format === 'fhir' ? 'FHIR' : 'JSON'}`,
  'import-received': ({ format, rows }) =>
    `Envió un archivo de ${many(rows, 'remisión', 'remisiones')} (${format === 'csv' ? 'CSV' : 'NDJSON'})`,
  'import-tried': ({ takenIn, repeated, refused }) =>
    `Probó un archivo de remisiones: se registrarían ${takenIn}, ya constaban ${repeated} y se rechazan ${refused}`,
  'import-finished': ({ takenIn, repeated, refused }) =>
    `Registró un archivo de remisiones: ${takenIn} nuevas, ${repeated} que ya constaban y ${refused} rechazadas`,
  'intervention-asked': ({ kind }) => `Operaciones pidió ${ASKED_BY_HAND[kind]}`,
  'intervention-done': ({ kind }) => DONE_BY_HAND[kind],
  'intervention-failed': ({ whyNot }) => `No se pudo hacer: ${whyNot}`,
  'saw-referral': () => 'Vio la página de la remisión',
  'saw-case': () => 'Vio el caso',
  'saw-person': () => 'Vio los datos de la persona',
  searched: ({ hits }) => `Buscó personas y remisiones: ${many(hits, 'resultado', 'resultados')}`,
  'took-out-audit': ({ lines, format }) =>
    `Descargó ${many(lines, 'línea', 'líneas')} de la auditoría en ${format.toUpperCase()}`,
  tried: ({ action, problem, why }) => `No se le permitió ${actionIn(action)}${becauseOf(problem, why)}`,
  refused: ({ action, problem, why }) => `Pidió ${actionIn(action)}; el sistema lo rechazó${becauseOf(problem, why)}`,
  'as-kept': ({ action }) => `Consta como «${action}», en un formato de una versión anterior`,
};

const ENTRIES: Readonly<Record<Of<'entry-written'>['kind'], string>> = {
  call: 'una llamada',
  visit: 'una visita',
  note: 'una nota',
  message: 'un mensaje',
  appointment: 'una cita',
  authorization: 'una autorización',
  document: 'un documento',
};

const TASKS: Readonly<Record<Of<'task-opened'>['kind'], string>> = {
  'decide-pathway': 'que decida la ruta',
  'ask-referrer': 'que pregunte a quien remitió',
  'reach-person': 'que localice a la persona',
  'start-service': 'que diga cuándo empezó el servicio',
};

const WAITS: Readonly<Record<Of<'alarm-raised'>['what'], string>> = {
  decision: 'la decisión',
  information: 'la respuesta de quien remitió',
  'first-contact': 'el primer contacto',
  'next-attempt': 'el próximo intento',
  'service-start': 'el inicio del servicio',
};

const REVOKED_BECAUSE: Readonly<Record<Of<'key-revoked'>['reason'], string>> = {
  rotated: 'se cambió por otra',
  'no-longer-used': 'ya no se usa',
  'may-be-known': 'puede que alguien la conozca',
};

const AMENDED_BECAUSE: Readonly<Record<Of<'entry-amended'>['reason'], string>> = {
  correction: 'las palabras no eran correctas',
  'wrong-person': 'trata de otra persona',
  misfiled: 'va en otro lugar',
  'wrongly-logged': 'no ocurrió',
};

const NO_TO: Readonly<Record<Of<'referral-sent-again'>['noTo'][number], string>> = {
  contact: 'no es seguro contactar a la persona',
  voicemail: 'no se pueden dejar mensajes',
  'telling-the-referrer': 'no se puede informar a quien remitió',
};

function sentAgain({ words: isNew, changed, noTo }: Of<'referral-sent-again'>): string {
  const facts = changed.map((fact) => inSentence(referral.sentAgain.facts[fact]));
  const said = [
    ...(isNew ? ['el relato dice algo nuevo'] : []),
    ...(facts.length > 0 ? [`otros datos (${facts.join(', ')})`] : []),
    ...noTo.map((no) => NO_TO[no]),
  ];
  return `Envió la remisión de nuevo: ${said.join('; ')}`;
}

const WRONG: Readonly<Record<Of<'answer-taken-back'>['reason'], string>> = {
  'written-down-wrong': 'se anotó mal',
  'told-wrong': 'quien respondió se equivocó',
  'other-person': 'se refiere a otra persona',
  'other-question': 'responde a otra pregunta',
  other: 'por otro motivo',
};

const TAKEN_BACK: Readonly<Record<Of<'attempt-voided'>['reason'], string>> = {
  'wrongly-logged': 'no se hizo así',
  'wrong-person': 'se había intentado con otra persona',
};

function alertRung({ what, tell, staff, people }: Of<'alert-rung'>): string {
  const everyone =
    people === 0 ? `al equipo, porque nadie ocupa ${words.told[tell]}` : 'a cada persona que supervisa el equipo';
  const awaited = what === 'answer' ? 'sigue sin decirse qué se hizo' : 'nadie se ocupa todavía';
  return `Avisó ${staff ? `a ${staff}` : everyone} de la alerta de peligro: ${awaited}`;
}

type ByHand = Readonly<Record<Of<'intervention-asked'>['kind'], string>>;

const ASKED_BY_HAND: ByHand = {
  'start-now': 'empezar esta remisión enseguida',
  'retry-deeds': 'volver a intentar enseguida lo que había fallado',
  terminate: 'detener el trabajo de esta remisión',
  reset: 'volver a un paso anterior y seguir desde allí',
  'restart-alert': 'poner otra vez en marcha la alerta de peligro',
};

const DONE_BY_HAND: ByHand = {
  'start-now': 'La remisión pasó al primer lugar de la fila',
  'retry-deeds': 'Lo que había fallado se intenta otra vez',
  terminate: 'El trabajo de esta remisión se detuvo: no corre ningún plazo ni se envía nada hasta que se reanude',
  reset: 'El trabajo de esta remisión sigue desde un paso anterior',
  'restart-alert': 'La alerta de peligro está otra vez en marcha; su reloj sigue desde que se comunicó el peligro',
};

const ADVISOR = { offline: 'El asesor sin conexión', openai: 'El asesor de OpenAI' };

function advised({ advisor, outcome, recommended }: Of<'advice-given'>): string {
  const who = ADVISOR[advisor];
  if (outcome === 'needs-information') return `${who} pidió más datos`;
  if (outcome === 'urgent-safety') return `${who} encontró señales de peligro ahora`;
  if (outcome === 'no-match') return `${who} no encontró un programa que encaje`;
  return `${who} recomendó ${recommended.join(', ')}`;
}

const questions = (count: number): string => (count === 1 ? 'una pregunta' : `${count} preguntas`);

function decided({ kind, program, reason, questions: asked }: Of<'decided'>): string {
  if (kind === 'asked-for-information') return `Hizo ${questions(asked ?? 0)} a quien remitió`;
  const why = reason === null ? 'sin motivo indicado' : inSentence({ ...words.overrides, ...words.declines }[reason]);
  if (kind === 'declined') return `Rechazó la remisión: ${why}`;
  if (kind === 'accepted-first-choice') return `Confirmó ${program}, la primera opción recomendada`;
  if (kind === 'accepted-another-advised') return `Confirmó ${program}, que también se recomendó`;
  return `Confirmó ${program}, que no se recomendó: ${why}`;
}

const notice = ({ purpose, channel }: Pick<Of<'notice-kept'>, 'purpose' | 'channel'>): string =>
  `${NOTICES[purpose]} ${noticeWays[channel]}`;

const NOTICES: Readonly<Record<Of<'notice-kept'>['purpose'], string>> = {
  invitation: 'un primer mensaje a la persona',
  closing: 'el aviso de cierre a quien remitió',
  questions: 'las preguntas a quien remitió',
};

const actionIn = (action: string): string => actions[action as keyof typeof actions] ?? `«${action}»`;

const becauseOf = (problem: string, why: Reason | null | undefined): string =>
  why ? `: ${say(reasons, why)}` : `. ${problems[problem] ?? `Código: ${problem}.`}`;
