import type { CodeableConcept } from '../../../contracts/fhir/elements';

type Coding = NonNullable<CodeableConcept['coding']>[number];

/** What a coded fact says in words: its own text, else the displays of its codes, else the bare codes. */
export function displayOf(concept: CodeableConcept | undefined): string | undefined {
  if (concept?.text) return plain(concept.text);
  const said = [...new Set((concept?.coding ?? []).map(codingDisplay).filter((display) => display !== undefined))];
  return said.length > 0 ? said.join('; ') : undefined;
}

export const codingDisplay = ({ display, code }: Coding): string | undefined =>
  display ? plain(display) : code && `code ${code}`;

/** Whether a fact is coded so. */
export const hasCode = (concept: CodeableConcept | undefined, ...codes: readonly string[]): boolean =>
  concept?.coding?.some(({ code }) => code !== undefined && codes.includes(code)) ?? false;

/** One line without a stop at its end: what stands in a sentence of ours. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().replace(/\.+$/, '');
