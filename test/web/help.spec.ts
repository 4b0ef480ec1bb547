import { SelfReferralRequest } from '../../contracts/self-referral';
import { blankFields, type Fields, faultsOf } from '../../web/help/fields';
import { faultAt, requestOf } from '../../web/help/to-request';
import { help as en } from '../../web/text/en/help';
import { help as es } from '../../web/text/es/help';

const OPENED = '2026-03-02T15:00:00.000Z';
const filled = (facts: Partial<Fields> = {}): Fields => ({
  ...blankFields('Spanish'),
  ...{ help: 'We run out of food.', givenName: 'Maria', familyName: 'Testerman', age: '34', county: 'Brandt' },
  ...{ safe: 'yes', channels: ['text'], phone: '+1 555 010 0142', consent: 'unknown' },
  ...facts,
});

describe('The form for the public', () => {
  it('asks for what is missing, in the order of the page', () => {
    expect(faultsOf(blankFields('English'))).toEqual([
      ...['help', 'givenName', 'familyName', 'age', 'county', 'safe', 'channels', 'consent'],
    ]);
    expect(faultsOf(filled())).toEqual([]);
  });

  it.each<[string, Partial<Fields>, string]>([
    ['who writes for somebody else', { who: 'other', relation: 'parent', writerFamilyName: 'T' }, 'writerGivenName'],
    ['years that are none', { age: 'about 30' }, 'age'],
    ['more years than anybody has', { age: '121' }, 'age'],
    ['the other language', { language: 'other' }, 'language'],
    ['a number to call', { channels: ['call'], phone: ' ' }, 'phone'],
    ['an address that is one', { channels: ['email'], email: 'maria' }, 'email'],
    ['where a letter goes', { channels: ['letter'] }, 'address'],
    ['who lives there', { household: [{ id: '1', relation: '', age: '4' }] }, 'household'],
  ])('asks for %s', (_what, facts, fault) => {
    expect(faultsOf(filled(facts))).toEqual([fault]);
  });

  it.each<[string, Partial<Fields>]>([
    ['as it is', {}],
    ['by birth date', { age: '', birthDate: '1992-04-17' }],
    ['without a safe way', { safe: 'no', channels: [], phone: '' }],
    ['for a child', { who: 'other', relation: 'parent', writerGivenName: 'Rosa', writerFamilyName: 'T' }],
    ['with a household', { household: [{ id: '1', relation: 'son', age: '' }] }],
  ])('sends what the door takes: %s', (_how, facts) => {
    expect(faultsOf(filled(facts))).toEqual([]);
    expect(SelfReferralRequest.safeParse(requestOf(filled(facts), OPENED)).error).toBeUndefined();
  });

  it('does not send a number that was typed for a way that is no longer chosen', () => {
    const { reach } = requestOf(filled({ channels: ['email'], email: 'maria@mail.example' }), OPENED);
    expect(reach).toMatchObject({ phone: null, email: 'maria@mail.example' });
  });

  it('knows for each fault of the door which question it is about', () => {
    const refused = SelfReferralRequest.safeParse({ openedAt: OPENED, person: {}, reach: {}, writer: {} });
    const paths = (refused.error?.issues ?? []).map(({ path }) => path.join('.'));
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => faultAt(path) === undefined && path !== 'reach.noVoicemail')).toEqual([]);
  });

  it('says in Spanish all that it says in English, and nothing in English', () => {
    const [english, spanish] = [sentencesOf(en), sentencesOf(es)];
    expect(spanish.length).toBe(english.length);
    expect(spanish.filter((words) => words.trim() === '')).toEqual([]);
    expect(spanish.filter((words) => words.length > 12 && english.includes(words))).toEqual([]);
  });

  it('is written for whoever reads at about the sixth grade', () => {
    const grade = gradeOf(
      sentencesOf(en)
        .filter((words) => /[.?]/.test(words))
        .join(' '),
    );
    expect(grade).toBeLessThan(6.5);
    const hard = 'Eligibility determinations necessitate documentation of residential circumstances.';
    expect(gradeOf(hard)).toBeGreaterThan(15); // Or the count does not count.
  });
});

function sentencesOf(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  if (typeof part === 'function') return [String((part as (word: string) => unknown)('Brandt'))];
  return Object.values(part ?? {}).flatMap(sentencesOf);
}

/** The Flesch-Kincaid grade. */
function gradeOf(text: string): number {
  const sentences = text.split(/[.?!:]+\s/).filter((one) => /\w/.test(one));
  const words = text.match(/[A-Za-z']+/g) ?? [];
  const syllables = words.map((word) =>
    Math.max(
      1,
      (
        word
          .toLowerCase()
          .replace(/e$/, '')
          .match(/[aeiouy]+/g) ?? []
      ).length,
    ),
  );
  return 0.39 * (words.length / sentences.length) + (11.8 * sum(syllables)) / words.length - 15.59;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
