import { poseQuestion } from '../../advice/pose-question';
import { toAdviseOn } from '../../advice/to-advise-on';
import { readWith, withAnswers } from '../../domain/answered-intake';
import type { ProgramId, QuestionId, ReferralId } from '../../domain/ids';
import type { QuestionAnswer } from '../../domain/inquiry';
import type { Program } from '../../domain/program';
import type { KeptIntake, PersonFacts } from '../../domain/referral';
import { anIntake, MORNING } from '../support/records';

const TERMS = { 'has-transport': 'can get there without help' };
const program: Program = {
  ...{ id: 'ride' as ProgramId, name: 'Ride', organization: 'Brandt', description: 'Rides.', serviceTypes: ['rides'] },
  eligibility: {
    ...{ minimumAge: 60, maximumAge: null, counties: ['Brandt', 'Lowell'], coverage: ['Medicaid'] },
    ...{ requires: ['has-transport'], excludes: [] },
  },
  ...{ languages: [], capacity: { status: 'open', waitDays: null }, authorizationRequired: false, phone: null },
};

const kept = (narrative: string, person: Partial<PersonFacts> = {}): KeptIntake => ({
  ...anIntake({
    narrative,
    person: { birthDate: null, ageYears: null, county: null, coverage: [], household: [], ...person },
  }),
  ...{ referralId: 'r' as string as ReferralId, submittedBy: 'sample-ehr', receivedAt: MORNING },
});
const said = (facts: Partial<QuestionAnswer>): QuestionAnswer => ({
  ...{ questionId: 'q' as string as QuestionId, result: 'answered', text: null, fact: null },
  ...facts,
});
const ask = (intake: KeptIntake, ...answers: readonly QuestionAnswer[]) =>
  poseQuestion(toAdviseOn(withAnswers(intake, answers), MORNING, 'America/Chicago'), {
    programs: [program],
    terms: TERMS,
  });
const verdicts = (question: ReturnType<typeof ask>) =>
  Object.fromEntries(question.programs[0]?.verdicts[0]?.rules.map(({ rule, verdict }) => [rule, verdict]) ?? []);

describe('What a referrer answered', () => {
  it('is read after the narrative, so that no place in it moves', () => {
    const { text, starts } = readWith('She needs rides.', [
      { result: 'answered', text: 'She is 72.', fact: null },
      { result: 'cannot-be-known', text: 'Nobody knows.', fact: null },
      { result: 'answered', text: null, fact: { fact: 'age', value: 72 } },
      { result: 'answered', text: 'She lives alone.', fact: null },
    ]);
    expect(text).toBe('She needs rides.\n\nShe is 72.\n\nShe lives alone.');
    expect(starts.map((start) => start && text.slice(start, start + 8))).toEqual(['She is 7', null, null, 'She live']);
  });

  it('is blank once it was taken back, so that no other place moves, and its fact holds no more', () => {
    const wrong = { ...said({ text: 'She is 72.', fact: { fact: 'age', value: 72 } }), takenBack: {} };
    const right = said({ text: 'She lives alone.' });
    const { text, starts } = readWith('She needs rides.', [wrong, right]);
    expect(text).toBe('She needs rides.\n\n          \n\nShe lives alone.');
    expect(starts).toEqual(readWith('She needs rides.', [{ ...wrong, takenBack: null }, right]).starts);
    expect(verdicts(ask(kept('She needs rides.'), wrong, right))).toMatchObject({ 'minimum-age': 'unknown' });
  });

  it('in words is quoted where it stands', () => {
    const question = ask(kept('She needs rides to dialysis.'), said({ text: 'She is 72 years old.' }));
    const rule = question.programs[0]?.verdicts[0]?.rules.find((one) => one.rule === 'minimum-age');
    expect(rule).toMatchObject({ verdict: 'met', evidence: { start: expect.any(Number) } });
    expect(rule?.evidence?.start).toBeGreaterThan('She needs rides to dialysis.'.length);
  });

  it.each<[string, QuestionAnswer['fact'], string]>([
    ['an age', { fact: 'age', value: 72 }, 'minimum-age'],
    ['a birth date', { fact: 'birth-date', value: '1950-01-01' }, 'minimum-age'],
    ['a county', { fact: 'county', value: 'Lowell' }, 'county'],
    ['coverage', { fact: 'coverage', value: ['Medicaid'] }, 'coverage'],
    ['a term of the directory', { fact: 'term', term: 'has-transport', value: true }, 'requires'],
  ])('as a fact fills what was not told: %s', (_what, fact, rule) => {
    expect(verdicts(ask(kept('She needs rides.')))).toMatchObject({ [rule]: 'unknown' });
    expect(verdicts(ask(kept('She needs rides.'), said({ fact })))).toMatchObject({ [rule]: 'met' });
  });

  it('is the last word where the form and the narrative differ', () => {
    const intake = kept('She is 72 years old and lives in Lowell County.', { ageYears: 27, county: 'Brandt' });
    expect(ask(intake).told.contradictions.length).toBeGreaterThan(0);
    const question = ask(
      intake,
      said({ fact: { fact: 'age', value: 27 } }),
      said({ fact: { fact: 'county', value: 'Brandt' } }),
    );
    expect(question.told.contradictions).toEqual([]);
    expect(question.told.people[0]).toMatchObject({ age: { value: 27 }, county: { value: 'Brandt' } });
    expect(verdicts(question)).toMatchObject({ 'minimum-age': 'not-met', county: 'met' });
  });

  it('names nobody to an advisor', () => {
    const intake = kept('She needs rides.', { familyName: 'Testerman' });
    const question = ask(intake, said({ text: 'Ms. Testerman is 72; call (555) 010-0199.' }));
    expect(question.narrative).not.toContain('Testerman');
    expect(question.narrative).not.toContain('010-0199');
  });
});
