import { soughtIn } from '../../domain/search';

describe('What somebody types into the search', () => {
  it.each([
    ['1992-04-17', ['1992-04-17']],
    ['4/17/1992', ['1992-04-17']],
    ['17.04.1992', ['1992-04-17']],
    ['04/05/1992', ['1992-04-05', '1992-05-04']],
    ['4/17/92', ['1992-04-17', '2092-04-17']],
    ['12/31/10', ['1910-12-31', '2010-12-31']],
    ['April 17, 1992', ['1992-04-17']],
    ['Apr. 17th 1992', ['1992-04-17']],
    ['17 Apr 1992', ['1992-04-17']],
    ['17 de abril de 1992', ['1992-04-17']],
    ['1 ene 2001', ['2001-01-01']],
  ])('is read as a birth date: %s', (typed, days) => {
    expect(soughtIn(typed)).toMatchObject({ birthDates: [days], rest: '' });
  });

  it.each(['1992-02-30', '13/32/1992', 'Room 17 1992', '17 Foo 1992', 'May', '0192'])(
    'is left as it is where it is no day: %s',
    (typed) => {
      expect(soughtIn(typed)).toMatchObject({ birthDates: [], rest: typed });
    },
  );

  it('may be a name and a birth date', () => {
    expect(soughtIn('maria 4/17/1992 test')).toMatchObject({ birthDates: [['1992-04-17']], rest: 'maria   test' });
  });

  it.each([
    ['+1 (555) 010-0199', '5550100199'],
    ['555.010.0199', '5550100199'],
    ['0199', '0199'],
    ['019', null],
    ['call 0199', null],
  ])('may be a phone number: %s', (typed, digits) => {
    expect(soughtIn(typed).digits).toBe(digits);
  });

  it.each([
    ['0192F1C4-7a10-7c3e-9f60-5b1f6a2d9e01', '0192f1c47a107c3e9f605b1f6a2d9e01'],
    [' 0192f1c4 ', '0192f1c4'],
    ['0192f1c', null],
    ['0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01-1', null],
    ['dedicated', null],
  ])('may be the beginning of a referral number: %s', (typed, id) => {
    expect(soughtIn(typed).id).toBe(id);
  });
});
