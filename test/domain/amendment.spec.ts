import { whatStands, whyNotAmend } from '../../domain/amendment';

const correction = (text: string) => ({ reason: 'correction', text }) as const;
const wronglyLogged = { reason: 'wrongly-logged', text: 'It was somebody else.' } as const;
const misfiled = { reason: 'misfiled', text: 'It is about the other referral.' } as const;

describe('What stands of an entry', () => {
  it.each<[string, Parameters<typeof whatStands>[1], ReturnType<typeof whatStands>]>([
    ['its own words, where nobody amended it', [], { stands: 'as-written', text: 'A' }],
    ['its own words, where it was only filed elsewhere', [misfiled], { stands: 'as-written', text: 'A' }],
    ['the newest correction', [correction('B'), correction('C')], { stands: 'corrected', text: 'C' }],
    ['nothing, once it is taken back', [correction('B'), wronglyLogged], { stands: 'withdrawn', text: 'A' }],
    ['a correction of what took it back', [wronglyLogged, correction('B')], { stands: 'corrected', text: 'B' }],
    [
      'the correction, also after it was filed elsewhere',
      [correction('B'), misfiled],
      { stands: 'corrected', text: 'B' },
    ],
  ])('is %s', (_what, amendments, stands) => {
    expect(whatStands('A', amendments)).toEqual(stands);
  });
});

describe('What a pathway rests on', () => {
  it('can be reworded, and is not taken back in the record', () => {
    expect(whyNotAmend('decision', 'correction')).toBeUndefined();
    expect(whyNotAmend('decision', 'wrongly-logged')).toEqual({ code: 'pathway-rests-on-it' });
    expect(whyNotAmend('contact-attempt', 'wrongly-logged')).toEqual({ code: 'pathway-counts-it' });
    expect(whyNotAmend('note', 'wrongly-logged')).toBeUndefined();
  });

  it('holds for what was changed of a person, too: it is changed once more', () => {
    expect(whyNotAmend('person-change', 'correction')).toBeUndefined();
    expect(whyNotAmend('person-change', 'wrong-person')).toEqual({ code: 'facts-rest-on-it' });
  });
});
