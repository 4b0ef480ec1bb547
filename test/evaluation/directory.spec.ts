import { aProgram, DIRECTORY, directoryOf } from './a-file';

const withProgram = (fields: Readonly<Record<string, unknown>>) =>
  directoryOf({ ...DIRECTORY, programs: [aProgram({ id: 'one', name: 'One', ...fields })] });

describe('A directory of an evaluation', () => {
  it('comes through the door as the workflow reads one, its terms in our spelling', () => {
    const { programs, terms } = directoryOf(DIRECTORY);
    expect(programs[1]).toMatchObject({
      id: 'lamp-crisis',
      organization: 'Saltmarsh Hub',
      serviceTypes: ['utility assistance'],
      eligibility: {
        minimumAge: 18,
        maximumAge: null,
        counties: [],
        coverage: [],
        requires: ['cutoff-letter'],
        excludes: [],
      },
      capacity: { status: 'open', waitDays: null },
    });
    expect(terms).toEqual({ 'cutoff-letter': 'Has a notice that the power will be cut off.' });
  });

  it('may leave out what is optional, and a term that nobody explains speaks for itself', () => {
    const { programs, terms } = withProgram({ eligibility: { excludes: ['on_registry'] }, description: null });
    expect(programs[0]?.eligibility.excludes).toEqual(['on-registry']);
    expect(terms['on-registry']).toBe('on registry');
    expect(withProgram({ eligibility: null, languages: null }).programs[0]?.eligibility.minimumAge).toBeNull();
    expect(directoryOf({ programs: DIRECTORY.programs }).programs).toHaveLength(3);
  });

  it.each([
    ['something else than an object', [], 'it must be one JSON object'],
    ['no programs', { programs: [] }, 'programs must name at least one program'],
    ['an id twice', { programs: [aProgram({ id: 'one' }), aProgram({ id: 'one' })] }, 'programs name one id twice'],
    [
      'a word for capacity that the format does not have',
      { programs: [aProgram({ id: 'one', capacity: { status: 'full' } })] },
      'programs.0.capacity.status must be one of open, waitlist, closed',
    ],
  ])('is refused whole with %s, in a sentence', (_, document, why) => {
    expect(() => directoryOf(document)).toThrow(
      `D.json cannot be used as a directory: ${why}. Mend it, and run again.`,
    );
  });
});
