import type { CodeableConcept } from 'fhir/r4';
import type { BserStatus } from '../../../domain/fhir-status';

/** Our own names for things that FHIR has no place for. */
export const OURS = 'urn:followthrough';

/** One of our own codes, with its kind as the system. */
export const ourCode = (kind: string, code: string): CodeableConcept =>
  coded(`${OURS}:${kind}`, code, code.replaceAll('-', ' '));

export const GRAVITY_TASK =
  'http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/SDOHCC-TaskForReferralManagement';

/** One code of one system, as FHIR writes it. */
export const coded = (system: string, code: string, display: string): CodeableConcept => ({
  coding: [{ system, code, display }],
});

export const FULFILL = coded('http://hl7.org/fhir/CodeSystem/task-code', 'fulfill', 'Fulfill the focal request');

const SDC = 'http://hl7.org/fhir/uv/sdc/CodeSystem/temp';
export const QUESTIONNAIRE = coded(SDC, 'questionnaire', 'Questionnaire');
export const QUESTIONNAIRE_RESPONSE = coded(SDC, 'questionnaire-response', 'Questionnaire Response');

const BSER_DISPLAYS: Readonly<Record<BserStatus, string>> = {
  '2.0': 'Service Request Created',
  '3.0': 'Service Request Accepted',
  '4.0': 'Service Request Declined',
  '5.1.1': 'Service Request Event Scheduled',
  '6.0': 'Service Request Fulfillment Cancelled',
  '7.0': 'Service Request Fulfillment Completed',
};

export const bser = (code: BserStatus): CodeableConcept =>
  coded('http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS', code, BSER_DISPLAYS[code]);
