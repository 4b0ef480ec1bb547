import { hashQuestion } from '../../advice/question-hash';
import { aQuestion } from './a-question';

describe('The hash of a question', () => {
  it('is the same for the same question, in whatever order its keys stand', () => {
    const question = aQuestion('No food at home.');
    const { programs, terms, ...others } = question;
    const turned = { programs, terms: Object.fromEntries(Object.entries(terms).toReversed()), ...others };
    expect(hashQuestion(turned)).toBe(hashQuestion(question));
  });

  it('is another for another narrative, another fact, or another order of programs', () => {
    const question = aQuestion('No food at home.');
    const others = [
      aQuestion('No food at home!'),
      aQuestion('No food at home.', { ageYears: 35 }),
      { ...question, programs: question.programs.toReversed() },
    ];
    const hashes = new Set([question, ...others].map(hashQuestion));
    expect(hashes.size).toBe(4);
  });

  it('says nothing of what was asked', () => {
    expect(hashQuestion(aQuestion('No food at home.'))).toMatch(/^[0-9a-f]{64}$/);
  });
});
