import type { Text } from '../en';
import { number } from './numbers';

/** Lo que llegó con una remisión en FHIR. */
export const cameWith = {
  title: 'Lo que llegó con ella',
  history: 'Cómo iba el trabajo de quien la envió',
  historyHint: 'Tareas de quien la envió, tal como llegaron. No dicen cómo va esta remisión aquí.',
  others: 'Todo lo demás que se envió',
  othersHint: 'Se guarda tal como llegó. Se omite lo que dice a qué grupo pertenece la persona.',
  notShown: 'No se muestra: quizá es de otra persona',
  notShownKind: (kind: string, count: number) => (count === 1 ? kind : `${kind} (${number(count)})`),
  notShownLine: (count: number, kinds: string) =>
    count === 1
      ? `En el mismo envío llegó 1 recurso: ${kinds}.`
      : `En el mismo envío llegaron ${number(count)} recursos: ${kinds}.`,
  whyNotShown:
    'Nombra a otra persona, o a alguien que no vino en el envío; o el envío era para varias personas y no dice para cuál. Por eso se guarda y no se muestra con ninguna remisión.',
  whoMayLook:
    'Aquí nadie puede verlo: solo quien lo envió puede volver a leerlo. Si a pesar de todo trata de esta persona, pida a quien lo envió que lo envíe de nuevo y que nombre en él a esta persona.',
  status: (status: string) => `dice ${status}`,
  on: (day: string) => `del ${day}`,
  by: (name: string) => `de ${name}`,
  asItCame: (kind: string) => `${kind}, tal como llegó`,
  kinds: {
    Condition: 'Problema',
    Consent: 'Consentimiento',
    Coverage: 'Cobertura',
    HealthcareService: 'Servicio',
    Observation: 'Observación',
    Organization: 'Organización',
    Patient: 'Persona',
    Practitioner: 'Profesional',
    PractitionerRole: 'Función de un profesional',
    Procedure: 'Procedimiento',
    QuestionnaireResponse: 'Respuestas a un cuestionario',
    RelatedPerson: 'Persona relacionada',
    ServiceRequest: 'Solicitud',
    Task: 'Tarea',
  } as Readonly<Record<string, string>>,
} satisfies Text['referral']['cameWith'];
