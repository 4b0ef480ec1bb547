import type { Text } from '../en';

/** Lo que llegó con una remisión en FHIR. */
export const cameWith = {
  title: 'Lo que llegó con ella',
  history: 'Cómo iba el trabajo de quien la envió',
  historyHint: 'Tareas de quien la envió, tal como llegaron. No dicen cómo va esta remisión aquí.',
  others: 'Todo lo demás que se envió',
  othersHint: 'Se guarda tal como llegó. Se omite lo que dice a qué grupo pertenece la persona.',
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
