import { number } from './numbers';

/** What came with a referral as FHIR. */
export const cameWith = {
  title: 'What came with it',
  history: 'How the sender’s own work stood',
  historyHint: 'Tasks of the sender, as they were sent. They say nothing of how this referral stands here.',
  others: 'Everything else that was sent',
  othersHint: 'Kept as it came. What says which group the person belongs to is left out.',
  notShown: 'Not shown: perhaps somebody else’s',
  notShownKind: (kind: string, count: number) => (count === 1 ? kind : `${kind} (${number(count)})`),
  notShownLine: (count: number, kinds: string) =>
    count === 1
      ? `1 resource came in the same delivery: ${kinds}.`
      : `${number(count)} resources came in the same delivery: ${kinds}.`,
  whyNotShown:
    'It names another person than this one, or somebody who did not come; or it came for several people and does not say for whom. So it is kept, and shown with no referral.',
  whoMayLook:
    'Nobody here may look: only whoever sent it can read it again. Where it is about this person after all, ask the sender to send it again and to name this person in it.',
  status: (status: string) => `says ${status}`,
  on: (day: string) => `of ${day}`,
  by: (name: string) => `by ${name}`,
  asItCame: (kind: string) => `${kind}, as it came`,
  kinds: {
    Condition: 'Condition',
    Consent: 'Consent',
    Coverage: 'Coverage',
    HealthcareService: 'Service',
    Observation: 'Observation',
    Organization: 'Organization',
    Patient: 'Person',
    Practitioner: 'Professional',
    PractitionerRole: 'Role of a professional',
    Procedure: 'Procedure',
    QuestionnaireResponse: 'Answers to a questionnaire',
    RelatedPerson: 'Related person',
    ServiceRequest: 'Request',
    Task: 'Task',
  } as Readonly<Record<string, string>>,
};
