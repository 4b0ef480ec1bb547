import { howSure } from '../../advice/text/how-sure';

describe('How sure a narrative is of what it tells', () => {
  it.each([
    ['She needs a ride to dialysis.', { doubts: 0, reports: 0, quotes: 0 }],
    ['Not sure if she has Medicaid, maybe Medicare.', { doubts: 2, reports: 0, quotes: 0 }],
    ["RN note: 'assist x1 to toilet'. PT note: 'independent'.", { doubts: 0, reports: 2, quotes: 2 }],
    ['Her son says 64, the card says 66.', { doubts: 0, reports: 2, quotes: 0 }],
    ['Assisted living? or apartments, we never asked.', { doubts: 2, reports: 0, quotes: 0 }],
    ['', { doubts: 0, reports: 0, quotes: 0 }],
  ])('counts words of doubt, of who says what, and quotes: %s', (narrative, counted) => {
    expect(howSure(narrative)).toEqual(counted);
  });

  it.each([
    ['His wife says he is 64.', 'Her husband says she is 64.'],
    ['My girlfriend thinks so.', 'My boyfriend thinks so.'],
    ['Grandma said no.', 'Grandpa said no.'],
  ])('is the same whoever it is told of: %s', (one, other) => {
    expect(howSure(one)).toEqual(howSure(other));
  });

  it('counts no further than a few, however much is written', () => {
    expect(howSure('maybe she says "perhaps so" '.repeat(500))).toEqual({ doubts: 4, reports: 3, quotes: 3 });
  });
});
