import { contentHash } from '../../advice/learning/content-hash';
import type { LessonsFile, Probe, ProgramLesson } from '../../advice/learning/lessons';
import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';

/** What coordinators did with one program; say only what the test is about. */
export const aLesson = (program: string, told: Partial<ProgramLesson> = {}): ProgramLesson => ({
  program,
  name: program,
  chosen: null,
  chosenThoughNotFirst: null,
  passedOver: null,
  ...told,
});

/** Lessons on one need, as they are learnt and before anybody probes them. */
export const someLessons = (need: string, ...programs: readonly ProgramLesson[]): LessonsFile => ({
  form: 'followthrough-lessons-1',
  learnedAt: '2026-03-02T15:00:00.000Z',
  decidedFrom: null,
  decidedBefore: '2026-03-02T15:00:00.000Z',
  personsAtLeast: 5,
  directory: { programs: 2, sha256: 'd'.repeat(64) },
  advisors: [{ model: 'needs-lexicon-9', version: 'abc', decisions: 40 }],
  decisions: { onAdvice: 50, learntFrom: 40, declined: 4 },
  needs: [
    {
      need,
      label: need,
      persons: programs.reduce((sum, { chosen }) => sum + (chosen ?? 0), 0),
      programs: [...programs],
    },
  ],
  probe: null,
});

/** The same lessons with a probe that has nothing against them. */
export const probed = (lessons: LessonsFile, probe: Partial<Probe> = {}): LessonsFile => ({
  ...lessons,
  probe: {
    probedAt: '2026-03-02T16:00:00.000Z',
    content: contentHash(lessons),
    advisor: createOfflineAdvisor().version.promptVersion,
    directory: { name: 'D.json', sha256: 'd'.repeat(64) },
    pairs: { files: [], asked: 20, moved: 0 },
    referrals: { name: 'R.jsonl', sha256: 'e'.repeat(64), rows: 40, answeredOtherwise: 2 },
    groups: [],
    against: [],
    ...probe,
  },
});
