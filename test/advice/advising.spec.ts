import { AdvisorSetUpView } from '../../contracts/views/advisor-set-up';
import { setUpAdvisors } from '../../workers/advising';
import { aLesson, probed, someLessons } from './lessons-files';

const clock = { now: () => new Date('2026-03-02T15:00:00.000Z') };
const named = (name: string, json: unknown) => ({ name, sha256: 'a'.repeat(64), json });
const MODEL = {
  settings: {
    ...{ apiKey: 'sk-hunter2', baseUrl: 'https://somebody:hunter3@models.example.org:8443/v1?key=hunter4' },
    ...{ model: 'gpt-5-mini', style: 'chat' as const, timeoutMs: 45_000 },
  },
  limits: { requestsPerMinute: 60, tokensPerDay: 2_000_000 },
};
const LEXICON = {
  add: [{ id: 'well-water', label: 'clean water', service: ['well program'], signals: ['well went dry'] }],
  change: { food: { signals: { add: ['larder echoes'] } } },
  off: ['smoking'],
};

const none = { lexicon: undefined, lessons: undefined };
const setUpBy = (told: Partial<Parameters<typeof setUpAdvisors>[0]>) =>
  setUpAdvisors({ version: '1.0.0', files: none, model: undefined, clock, ...told });

describe('What a worker says of how it advises', () => {
  it('is what its advice will say: the advisor, and the state of everything that it goes by', () => {
    const { setUp, advisors } = setUpBy({ files: { ...none, lexicon: named('ours.json', LEXICON) } });
    expect(setUp.model).toBeNull();
    expect(setUp.offline.version).toEqual(advisors.advisor.version);
    expect(setUp.offline.version.model).toContain(`own lexicon ${setUp.offline.ownLexicon?.version}`);
  });

  it('names the model that is asked, and the one that stands in for it, without a key or a password', () => {
    const { setUp, advisors } = setUpBy({ model: MODEL });
    expect(setUp.model).toEqual({
      version: advisors.advisor.version,
      ...{ style: 'chat', host: 'models.example.org:8443', timeoutSeconds: 45 },
      ...{ requestsPerMinute: 60, tokensPerDay: 2_000_000 },
    });
    expect(advisors.care?.standIn.version).toEqual(setUp.offline.version);
    expect(JSON.stringify(setUp)).not.toMatch(/hunter|somebody/);
  });

  it('names an organization’s own lexicon by its file, and counts what it changes without a word of it', () => {
    const { setUp } = setUpBy({ files: { ...none, lexicon: named('ours.json', LEXICON) } });
    const { ownLexicon, shippedLexicon, needs } = setUp.offline;
    expect(ownLexicon).toMatchObject({ file: { name: 'ours.json' }, added: 1, changed: 1, off: 1 });
    expect(needs).toBe(shippedLexicon.needs);
    expect(JSON.stringify(setUp)).not.toContain('larder');
  });

  it('names the lessons by their file, from how many decisions they are, and when they were probed', () => {
    const json = probed(someLessons('food', aLesson('birch', { chosen: 12, chosenThoughNotFirst: 9 })));
    const { setUp } = setUpBy({ files: { ...none, lessons: named('lessons.json', json) } });
    expect(setUp.offline.lessons).toMatchObject({
      ...{ file: { name: 'lessons.json' }, decisions: 40, needs: 1, learnedAt: json.learnedAt },
      probedAt: '2026-03-02T16:00:00.000Z',
    });
    expect(setUp.offline.version.model).toContain(`lessons ${setUp.offline.lessons?.version}`);
  });

  it('is read by the api as it was said', () => {
    const { setUp } = setUpBy({ model: MODEL, files: { ...none, lexicon: named('ours.json', LEXICON) } });
    expect(AdvisorSetUpView.parse(JSON.parse(JSON.stringify(setUp)))).toEqual(setUp);
  });
});
