import { IntakeRequest } from '../../contracts/intake';
import { SOURCE_KINDS } from '../../domain/referral';
import { readSeedArguments } from '../../scripts/seed/arguments';
import { inventReferral } from '../../simulation/invent-referral';
import { type StoryKind, storyOf } from '../../simulation/stories';
import names from '../../simulation/words/names.json';

const REFERRALS = Array.from({ length: 500 }, (_, index) => inventReferral('1', index + 1));

describe('The referrals that a seed invents', () => {
  it('are the same whenever they are invented, and others under another seed', () => {
    expect(inventReferral('1', 77)).toEqual(REFERRALS[76]);
    expect(inventReferral('2', 77)).not.toEqual(REFERRALS[76]);
  });

  it('all pass the door, each with a number of its own, so that handing them in again adds nothing', () => {
    for (const referral of REFERRALS) expect(IntakeRequest.safeParse(referral)).toMatchObject({ success: true });
    expect(new Set(REFERRALS.map(({ source }) => source.identifier)).size).toBe(REFERRALS.length);
  });

  it('come from every kind of source, urgent and routine, and leave out what senders leave out', () => {
    expect(new Set(REFERRALS.map(({ source }) => source.kind))).toEqual(new Set(SOURCE_KINDS));
    expect(new Set(REFERRALS.map(({ urgency }) => urgency))).toEqual(new Set(['routine', 'urgent']));
    for (const fact of ['birthDate', 'county', 'phone', 'email', 'language', 'address'] as const)
      expect(new Set(REFERRALS.map(({ person }) => person[fact] === undefined))).toEqual(new Set([true, false]));
    expect(new Set(REFERRALS.map(({ person }) => person.contact?.safeToContact))).toEqual(
      new Set(['yes', 'no', 'unknown']),
    );
  });

  it('have names in many scripts, very short and very long, and hardly ever tell the same story', () => {
    const written = REFERRALS.map(({ person }) => `${person.givenName} ${person.familyName}`);
    for (const script of ['Arabic', 'Hebrew', 'Han', 'Hangul', 'Devanagari', 'Cyrillic', 'Greek'])
      expect(written.some((name) => new RegExp(`\\p{Script=${script}}`, 'u').test(name))).toBe(true);
    expect(written.some((name) => /\p{Extended_Pictographic}/u.test(name))).toBe(true);
    expect(Math.min(...written.map(({ length }) => length))).toBeLessThan(5);
    expect(Math.max(...written.map(({ length }) => length))).toBeGreaterThan(60);
    expect(new Set(REFERRALS.map(({ narrative }) => narrative)).size).toBeGreaterThan(475);
  });

  it('name nobody who can be called: numbers, addresses and surnames are made up', () => {
    const surnames = new Set(Object.values(names).flatMap(({ family }) => family));
    for (const { person, source } of REFERRALS) {
      expect(surnames).toContain(person.familyName);
      for (const phone of [person.phone, source.phone]) expect(phone ?? '+1 555 010').toMatch(/^\+1 555 010/);
      for (const email of [person.email, source.email]) expect(email ?? 'a@b.example').toMatch(/\.example$/);
    }
  });

  it('leave no gap open in a narrative', () => {
    for (const { narrative } of REFERRALS) expect(narrative).not.toMatch(/[{}]|undefined|\s\s\s/);
  });
});

describe('The stories of invented referrals', () => {
  const stories = REFERRALS.map((referral, index) => storyOf('1', index + 1, referral));

  it('go every way that a pathway has', () => {
    const all: readonly StoryKind[] = [
      ...(['waits', 'untried', 'tried', 'reached', 'not-reached', 'service-started'] as const),
      ...(['declined', 'person-opted-out', 'withdrawn', 'entered-in-error'] as const),
    ];
    expect(new Set(stories.map(({ kind }) => kind))).toEqual(new Set(all));
  });

  it('end unreached only where two channels may be tried, as the contact plan asks', () => {
    for (const [index, { kind }] of stories.entries()) {
      const { safeToContact, channels = [] } = REFERRALS[index]?.person.contact ?? {};
      if (kind === 'not-reached') expect(safeToContact === 'unknown' || channels.length > 1).toBe(true);
    }
  });
});

describe('The command line of the seed', () => {
  it.each<[string, readonly string[], object]>([
    ['asks for 500 of seed 1', [], { help: false, referrals: 500, seed: '1' }],
    ['asks for some of another seed', ['--referrals', '12', '--seed=spring'], { referrals: 12, seed: 'spring' }],
    ['asks for help', ['--help'], { help: true }],
    ['cannot ask for none', ['--referrals', '0'], { whyNot: '--referrals takes a number from 1 to 20000.' }],
    ['cannot ask for words', ['--referrals', 'many'], { whyNot: '--referrals takes a number from 1 to 20000.' }],
    ['cannot ask for what is unknown', ['--referals', '3'], { whyNot: "Unknown option '--referals'." }],
    ['cannot name a seed like this', ['--seed', 'A B'], { whyNot: expect.stringContaining('--seed takes up to 40') }],
  ])('%s', (_what, words, asked) => {
    expect(readSeedArguments(words)).toMatchObject(asked);
  });
});
