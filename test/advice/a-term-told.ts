import { readTold } from '../../advice/reading/read-told';
import type { SourceKind } from '../../domain/referral';

/** What a narrative tells of one term of a directory, told by its meaning alone, of an adult. */
export function truth(meaning: string, narrative: string, source: SourceKind = 'hospital'): boolean | null {
  const told = readTold({
    narrative,
    source,
    receivedOn: '2026-11-20',
    facts: { ageYears: 30, county: null, coverage: [], pregnant: null, veteran: null, household: [] },
    terms: { asked: meaning },
    programs: [],
  });
  return told.people[0].terms['asked']?.value ?? null;
}
