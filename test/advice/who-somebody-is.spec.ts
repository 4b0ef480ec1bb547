import { findDangers } from '../../advice/danger/find-dangers';
import { wordingOf } from '../../advice/wording/wording';

const terms = (narrative: string): readonly string[] => [
  ...new Set(wordingOf(narrative).flatMap((sentence) => sentence.terms)),
];
const dangers = (narrative: string) => findDangers(narrative).map(({ kind, tier }) => [kind, tier]);

const CLAUSES = [
  'a Sikh parent',
  'an undocumented parent',
  'a refugee parent',
  'a U.S.-born parent',
  'a first-generation Nigerian American parent',
  'an Oglala Lakota parent',
  'a mixed-race parent',
  'a gender-fluid parent',
  'a parent from Syria',
  'a parent, refugee from Syria',
  'a parent, originally from Guatemala',
  'a parent born in Laos',
  'a parent who was born in Haiti',
  'a parent who is Oromo',
  'a parent who wears a turban',
  'a parent wearing a kippah',
  'a parent who is a Jehovah’s Witness',
  'a parent who goes to the mosque on 4th',
  'a parent, who belongs to the Hmong Alliance Church',
  'a parent who has a wife',
  'a parent who is married to a woman',
  'a parent, a trans woman',
  'a parent (they/them)',
  'a parent who is hard of hearing',
  'a parent who is legally blind',
  'a parent who uses a prosthetic leg',
  'a parent who walks with a cane',
  'a parent with Down syndrome',
  'a parent with a stutter',
  'a parent using sign language',
];
const SENTENCES = [
  'They are refugees from Syria.',
  "She is a Jehovah's Witness.",
  'Originally from Somalia.',
  'Uses they/them pronouns.',
  'He is married to a man.',
  'She wears a turban.',
  'The client is undocumented.',
  'The family keeps kosher.',
];
const NAMES = [
  'Nguyễn Thị Hoa',
  'Đặng Văn Long',
  'Łukasz Wiśniewski',
  'Kim Min-jun',
  'Mark Stone',
  'Grace Bell',
  'Will Power',
  'Hope Young',
  'Bill Rich',
  'Faith Hope',
  'Siobhán O’Brien',
];

describe('Who somebody is', () => {
  it.each(CLAUSES)('adds no term and no danger: %s', (clause) => {
    const of = (who: string): string => `Sam Lee, ${who}, says the apartment has mold. Wants help with the landlord.`;
    expect(terms(of(clause))).toEqual(terms(of('a parent')));
    const hurt = (who: string): string =>
      `Sam Lee, ${who}, is hit by a nephew who takes the checks. Afraid to go home.`;
    expect(dangers(hurt(clause))).toEqual(dangers(hurt('a parent')));
  });

  it.each(SENTENCES)('adds none in a sentence of its own: %s', (sentence) => {
    const told = 'Sam Lee lost a job in May and needs food.';
    expect(terms(`${sentence} ${told}`)).toEqual(terms(told));
    expect(terms(`${told} ${sentence}`)).toEqual(terms(told));
  });

  it.each(NAMES)('is no word where a sentence begins with it: %s', (name) => {
    const of = (who: string): string => `${who} is a parent of three. The car broke down and the kids miss therapy.`;
    expect(terms(of(name))).toEqual(terms(of('Emily Walsh')));
    expect(dangers(of(name))).toEqual(dangers(of('Emily Walsh')));
  });

  it.each([
    ['Mark, 34, lost a job.', 'Emily, 34, lost a job.'],
    ['Hope says the heat is off.', 'Emily says the heat is off.'],
  ])('is no word where a first name stands alone: %s', (one, other) => {
    expect(terms(one)).toEqual(terms(other));
  });

  it.each([
    ['Bill is two months behind.', 'bill'],
    ['Will the clinic take her?', 'the clinic'],
    ['Needs a new prosthetic leg, this one hurts and the clinic is far.', 'leg'],
    ['Her wheelchair broke on the bus and the shop wants money first.', 'broke'],
    ['Hope it helps with the rent.', 'hope'],
  ])('is not what only begins so: %s', (narrative, term) => {
    expect(terms(narrative)).toContain(term);
  });
});
