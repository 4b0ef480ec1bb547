import type { EligibilityTerms } from '../../domain/program';
import { type FieldFacts, type Told, toldByFields } from '../../domain/told';

/** What a referral is read from: its coded fields, its narrative without identifiers, and the terms to look for. */
export interface ToRead {
  readonly narrative: string;
  readonly facts: FieldFacts;
  readonly terms: EligibilityTerms;
}

/** What the referral tells of everybody whom a program could enrol. */
export const readTold = ({ facts }: ToRead): Told => toldByFields(facts);
