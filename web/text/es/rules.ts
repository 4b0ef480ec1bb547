import type { AgeKnown, CoverageKnown } from '../../../domain/rule-held';
import type { Text } from '../en';
import { consentInWords } from './consent';
import { number, or } from './numbers';

/** Qué pide una regla y qué se sabe de ello. */
export const rules: Text['rules'] = {
  asks: {
    'minimum-age': ({ years }) => `${years} años o más`,
    'maximum-age': ({ years }) => `${years} años o menos`,
    county: ({ counties }) => `vive en ${or(counties)}`,
    coverage: ({ accepted }) => `tiene cobertura de ${or(accepted)}`,
    requires: meaningOf,
    excludes: (about) => `no: ${meaningOf(about)}`,
    capacity: () => 'admite personas nuevas',
    'part-2-consent': () => 'consentimiento por escrito para comunicarlo a este programa (42 CFR, parte 2)',
  },
  facts: {
    'minimum-age': ageOf,
    'maximum-age': ageOf,
    county: ({ county }) => county ?? 'no se indicó el condado',
    coverage: coverageOf,
    requires: truthOf,
    excludes: truthOf,
    capacity: () => 'el programa no admite remisiones nuevas',
    'part-2-consent': consentInWords,
  },
};

/** Lo que significan los términos del directorio de muestra. Los de otro directorio se muestran con sus propias palabras. */
const terms: Readonly<Record<string, string>> = {
  pregnant: 'está embarazada',
  veteran: 'sirvió en las fuerzas armadas',
  'child-in-household': 'vive con un menor de 18 años',
  'child-under-5-in-household': 'vive con un menor de 5 años',
  'pregnant-or-baby': 'está embarazada o tiene un bebé de menos de un año',
  'eviction-notice': 'tiene un aviso de desalojo o una fecha de audiencia',
  'helped-with-rent-this-year': 'recibió ayuda para el alquiler en los últimos doce meses',
};

function meaningOf({ term, meaning }: { readonly term: string; readonly meaning: string }): string {
  return terms[term] ?? `«${meaning}»`;
}

function ageOf({ age, between }: AgeKnown): string {
  if (between) return `entre ${number(between[0])} y ${number(between[1])} años`;
  return age === null ? 'no se indicó la edad' : `${age} años`;
}

function coverageOf({ held, without, maybe }: CoverageKnown): string {
  if (maybe) return `quizá ${or(maybe)}`;
  if (without) return `no tiene ${or(without)}`;
  return held.length === 0 ? 'no se indicó la cobertura' : held.join(', ');
}

function truthOf({ truth }: { readonly truth: boolean | null }): string {
  return truth === null ? 'no se indicó' : truth ? 'sí' : 'no';
}
