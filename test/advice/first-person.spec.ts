import type { SourceKind } from '../../domain/referral';
import { aQuestion } from './a-question';

const countyTold = (narrative: string, source: SourceKind = 'hospital') =>
  aQuestion(narrative, { ageYears: 36, source }).told.people[0].county?.value;

describe('A narrative in the first person throughout is of whoever is referred, whoever sent it', () => {
  it.each([
    'I live in Lowell now with my 4 year old. I need food.',
    'Caller says: I live in Lowell now with my 4 year old. I need food.',
    'I live in Lowell now. My son has asthma and he needs a doctor.',
    'We moved to Lowell in May and I lost my job.',
  ])('%s', (narrative) => {
    expect(countyTold(narrative)).toBe('Lowell');
    expect(aQuestion(narrative, { source: 'hospital' }).told.contradictions).toEqual([
      expect.objectContaining({ fact: 'county', field: 'Brandt', narrative: 'Lowell' }),
    ]);
  });

  it.each([
    'I saw her today. I live in Lowell now, so please call my cell.',
    'My patient needs food. I live in Lowell now.',
    'I am referring this gentleman for food. I live in Lowell now.',
    'I live in Lowell now and my neighbor Rosa needs food.',
    'Rosa needs food. I live in Lowell now.',
  ])('but who writes of somebody else tells nothing of them by it: %s', (narrative) => {
    expect(countyTold(narrative)).toBe('Brandt');
  });
});
