import { poseQuestion } from '../../advice/pose-question';
import { readTold, type ToRead } from '../../advice/reading/read-told';
import type { FieldFacts, Told } from '../../domain/told';

const FACTS: FieldFacts = {
  ageYears: null,
  county: null,
  coverage: [],
  pregnant: null,
  veteran: null,
  household: [],
};
const told = (narrative: string, ageYears: number | null, source: ToRead['source'] = 'community-partner'): Told =>
  readTold({ narrative, source, receivedOn: '2026-03-10', facts: { ...FACTS, ageYears }, terms: {}, programs: [] });

describe('A birthday and a visit tell an age more surely than a form', () => {
  it.each<readonly [field: number | null, narrative: string, age: number]>([
    [4, 'We had his fifth birthday party in the classroom on Friday.', 5],
    [54, 'The card says 54, but we sang for her 55th at supper.', 55],
    [2, 'His birthday was last week, three candles.', 3],
    [3, '26-month well visit. Few words.', 2],
    [58, 'The form says 58. I checked with her: born June 1957.', 68],
    [59, 'DOB confirmed at bedside 1/12/1966.', 60],
    [null, 'Eighty-one, lives alone, cannot cook.', 81],
    [18, 'A senior, 18 in January.', 18],
    [17, 'A senior, 18 in June.', 17],
  ])('form %s: “%s” → %i', (field, narrative, age) => {
    expect(told(narrative, field).people[0].age?.value).toBe(age);
  });

  it('is told by a day of birth that nobody is shown', () => {
    const { told: asked } = poseQuestion(
      {
        narrative: 'DOB: 2/3/2008, the old card says 17.',
        identifiers: { names: [], birthDate: null, phone: null, email: null, address: null },
        source: 'primary-care',
        receivedOn: '2026-03-10',
        urgency: 'routine',
        urgencyStated: null,
        language: 'en',
        facts: { ...FACTS, ageYears: 17 },
      },
      { programs: [], terms: {} },
    );
    expect(asked.people[0].age?.value).toBe(18);
    expect(JSON.stringify(asked)).not.toContain('2008');
  });
});

describe('A number that is nobody’s age moves none', () => {
  it.each<readonly [field: number, narrative: string]>([
    [15, 'Panic attacks, three this month, one in class.'],
    [75, 'He went out at eleven and it is two now.'],
    [17, 'She told the nurse that she is 10 weeks, her first.'],
    [8, 'Picked up at 3:10 today.'],
    [33, 'Pressure was 142/88 today.'],
    [49, 'Stable on the same medicine for 10 yrs.'],
  ])('form %i: “%s”', (field, narrative) => {
    const { people, contradictions } = told(narrative, field);
    expect(people.map(({ age }) => age?.value)).toEqual([field]);
    expect(contradictions).toEqual([]);
  });

  it.each([
    ['61-year-old on the order sheet, 58 on the face sheet.', 58],
    ['She says she turned sixty this year or is about to.', 57],
  ])('leaves it open where nobody is sure: “%s”', (narrative, field) => {
    const { people, contradictions } = told(narrative, field, 'hospital');
    expect(people[0].age).toBeNull();
    expect(contradictions).toMatchObject([{ fact: 'age', settled: false }]);
  });

  it('is the child’s where it is told of whose mother somebody is', () => {
    const [person, child] = told('Mom of a 2-year-old asks for day care.', 26, 'community-partner').people;
    expect([person.age?.value, child?.relation, child?.age?.value]).toEqual([26, 'child', 2]);
  });
});
