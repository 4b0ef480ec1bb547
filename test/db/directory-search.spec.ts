import { saveDirectory } from '../../db/program-store';
import type { ProgramId } from '../../domain/ids';
import type { Program } from '../../domain/program';
import directory from '../../scripts/sample/directory.json';
import { minutesLater } from '../support/records';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

const ASKS_NOTHING = { minimumAge: null, maximumAge: null, counties: [], coverage: [], requires: [], excludes: [] };
const CAFE = 'cafe-comedor' as ProgramId;
const cafe: Program = {
  ...{ id: CAFE, name: 'Café Comedor Niños', organization: "O'Brien House", description: 'Warm meals at noon.' },
  ...{ serviceTypes: ['hot-meals'], languages: ['Spanish'], authorizationRequired: false, phone: null },
  eligibility: { ...ASKS_NOTHING, minimumAge: 18, maximumAge: 25, counties: ['Brandt'], requires: ['pregnant'] },
  capacity: { status: 'waitlist', waitDays: 9 },
};

let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams();
  await saveDirectory(the.owner, { programs: [cafe], terms: { pregnant: 'is pregnant' } }, minutesLater(1));
}, 60_000);
afterAll(() => the?.close(), 30_000);

const ask = (path: string) => the.asks('coordinator')('GET', `/api/v1${path}`);
const found = async (query: string): Promise<readonly string[]> =>
  (await ask(`/programs?${query}`)).body.items.map(({ id }: { id: string }) => id);

describe('The directory', () => {
  it.each([
    ['the beginning of a name, without its accents', 'q=cafe+nino'],
    ['the organization, as people type it', 'q=obrien'],
    ['the kind of help', 'q=hot'],
    ['words of the description', 'q=noon+warm'],
  ])('finds a program by %s', async (_by, query) => {
    expect(await found(query)).toEqual([CAFE]);
  });

  it.each(['q=nobody', 'q=cafe+nobody', "q='%3A*", 'q=%5C', 'q=%E2%80%94'])('finds nothing by %s', async (query) => {
    expect(await found(query)).toEqual([]);
  });

  it.each([
    ['room', 'capacity=waitlist', 'capacity=open'],
    ['county', 'county=Brandt', 'county=Lowell'],
    ['kind of help', 'serviceType=hot-meals', 'serviceType=rent'],
    ['age, both ends included', 'age=25', 'age=26'],
    ['age from below', 'age=18', 'age=17'],
  ])('is narrowed by %s', async (_by, fits, fitsNot) => {
    expect(await found(fits)).toContain(CAFE);
    expect(await found(fitsNot)).not.toContain(CAFE);
  });

  it('lists a program that asks for no county and no age under each of them', async () => {
    const open = { ...cafe, id: 'for-everybody' as ProgramId, name: 'For everybody', eligibility: ASKS_NOTHING };
    await saveDirectory(the.owner, { programs: [open], terms: {} });
    expect(await found('county=Lowell&age=99')).toContain('for-everybody');
    expect((await ask('/programs/for-everybody')).body).toMatchObject({ rules: [], capacitySince: null });
  });

  it('is read a page at a time, each program once', async () => {
    const whole = await found('limit=200');
    const pages: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const { body } = await ask(`/programs?limit=2${next && `&cursor=${next}`}`);
      pages.push(...body.items.map(({ id }: { id: string }) => id));
      next = body.next;
    }
    expect(pages).toEqual(whole);
    expect(whole.length).toBeGreaterThan(3);
  });

  it('says what a program asks as rules that every language can say, and since when it has room', async () => {
    const { body } = await ask(`/programs/${CAFE}`);
    expect(body.rules).toEqual([
      { code: 'minimum-age', years: 18, age: null },
      { code: 'maximum-age', years: 25, age: null },
      { code: 'county', counties: ['Brandt'], county: null },
      { code: 'requires', term: 'pregnant', meaning: 'is pregnant', truth: null },
    ]);
    expect(body).toMatchObject({ capacity: { status: 'waitlist', waitDays: 9 }, capacitySince: minutesLater(1) });
  });

  it('keeps since when until the capacity is another', async () => {
    const since = async () => (await ask(`/programs/${CAFE}`)).body.capacitySince;
    const renamed = { ...cafe, description: 'Warm meals at noon and at six.' };
    await saveDirectory(the.owner, { programs: [renamed], terms: {} }, minutesLater(2));
    expect(await since()).toBe(minutesLater(1));
    await saveDirectory(
      the.owner,
      { programs: [{ ...cafe, capacity: { status: 'open', waitDays: null } }], terms: {} },
      minutesLater(3),
    );
    expect(await since()).toBe(minutesLater(3));
    await saveDirectory(the.owner, { programs: [cafe], terms: {} }, minutesLater(1));
  });

  it('names what it can be narrowed to, each once', async () => {
    const { body } = await ask('/directory-choices');
    expect(body.counties).toContain('Brandt');
    expect(body.serviceTypes).toContain('hot-meals');
    expect(new Set(body.counties).size).toBe(body.counties.length);
  });

  it.each(['/programs/nothing-like-it', '/programs/Not%20A%20Slug'])('has no program at %s', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body.code]).toEqual([404, 'no-such-program']);
  });

  it('finds by an index, however many programs there are', async () => {
    const plan = await the.owner.begin(async (tx) => {
      await tx`set local enable_seqscan = off`;
      return tx`explain select id from programs where words @@ '''cafe'':*'::tsquery`;
    });
    expect(JSON.stringify(plan)).toContain('programs_by_word');
  });

  it('knows the terms of the sample', () => {
    const terms = new Set(
      directory.programs.flatMap(({ eligibility }) => [...eligibility.requires, ...eligibility.excludes]),
    );
    expect([...terms].filter((term) => !(term in directory.terms))).toEqual([]);
  });
});
