import type { PersonFact } from '../../../domain/person-fact';
import { and } from './numbers';

/** Los nombres de los datos, una vez cada uno y sin lo que dicen. */
export const factsInWords = (facts: readonly PersonFact[]): string =>
  and([...new Set(facts.map((fact) => FACTS[fact]))]);

const FACTS: Readonly<Record<PersonFact, string>> = {
  phone: 'el teléfono',
  email: 'el correo electrónico',
  address: 'la dirección',
  county: 'el condado',
  language: 'el idioma',
  'best-times': 'cuándo se puede localizar a la persona',
  coverage: 'la cobertura',
  'safe-contact': 'si el contacto es seguro y cómo',
  'may-tell-referrer': 'si se puede informar a quien remitió',
  'related-person': 'los datos de una persona allegada',
};
