import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { readDirectory } from '../../evaluation/files';

/** A directory as another organisation writes it: its own ids, terms and spelling. */
export const DIRECTORY = {
  organization: { name: 'Saltmarsh Hub', service_area: ['Tarrow'], directory_as_of: '2026-02-27' },
  eligibility_terms: { cutoff_letter: 'Has a notice that the power will be cut off.' },
  programs: [
    aProgram({
      id: 'heron_pantry',
      name: 'Heron Pantry',
      description: 'Groceries, free.',
      service_types: ['food_pantry'],
    }),
    aProgram({
      id: 'lamp-crisis',
      name: 'Lampwick Crisis',
      description: 'Pays the electric bill.',
      eligibility: { requires: ['cutoff_letter'], min_age: 18 },
      service_types: ['utility_assistance'],
    }),
    aProgram({
      id: 'full-pantry',
      name: 'Full Pantry',
      description: 'Groceries.',
      service_types: ['food_pantry'],
      capacity: { status: 'closed', wait_days: null },
    }),
  ],
};

export function aProgram(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    eligibility: {},
    languages: ['English'],
    capacity: { status: 'open', wait_days: null },
    authorization_required: false,
    contact_modes: ['phone'],
    ...fields,
  };
}

export const aReferral = (fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id: 'R-1',
  source_type: 'hospital',
  received_at: '2026-03-03T14:20:00-05:00',
  urgency_stated: null,
  subject: { age: 67, county: 'Tarrow', insurance: ['Medicare'], language: 'English' },
  narrative: 'She has no food at home and asks for groceries.',
  ...fields,
});

export const aGold = (fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  outcome: 'route',
  primary: ['heron_pantry'],
  acceptable: [],
  forbidden: ['full-pantry'],
  urgency: 'routine',
  ...fields,
});

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Rows as a file holds them; a text stands as it is. */
export const jsonl = (...rows: readonly unknown[]): Uint8Array =>
  bytes(rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join(''));

export const directoryOf = (document: unknown) => readDirectory('D.json', bytes(JSON.stringify(document)));

export const asking = (advisor = createOfflineAdvisor()) => ({ advisor, directory: directoryOf(DIRECTORY) });

export const unwatched = { answered: () => undefined, signal: new AbortController().signal };
