import { z } from 'zod';

/** Of fewer different persons nothing is told: a count of one is somebody. */
export const PERSONS_MIN = 5;
/** What is told is told to the nearest of these: what lies between two counts could be of fewer than may be told. */
const COUNTED_BY = 5;
export const rounded = (count: number): number => Math.round(count / COUNTED_BY) * COUNTED_BY;

const NEEDS_MAX = 1_000;
const PROGRAMS_MAX = 5_000;
const TEXT_MAX = 300;
const FILES_MAX = 50;
const GROUPS_MAX = 200;

const text = z.string().min(1).max(TEXT_MAX);
const count = z.int().min(0);
/** Null where it is of fewer persons than may be told. */
const told = count.nullable();
const instant = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const NamedFile = z.strictObject({ name: text, sha256 });

/** What coordinators did with one program where one need was advised on. */
const ProgramLesson = z.strictObject({
  program: text,
  name: text,
  /** Persons for whom it was chosen. */
  chosen: told,
  /** Of these, for whom another stood first for the need. */
  chosenThoughNotFirst: told,
  /** Persons for whom it stood first for the need, and another was chosen for it. */
  passedOver: told,
});
export type ProgramLesson = z.infer<typeof ProgramLesson>;

const NeedLesson = z.strictObject({
  need: text,
  label: text,
  /** Persons for whom one of these programs was chosen, taken together. */
  persons: count,
  programs: z.array(ProgramLesson).max(PROGRAMS_MAX),
});
export type NeedLesson = z.infer<typeof NeedLesson>;

const GroupFigures = z.strictObject({
  group: text,
  labelled: count,
  toRoute: count,
  firstChoice: z.strictObject({ without: count, with: count }),
  firstThree: z.strictObject({ without: count, with: count }),
  forbiddenListed: z.strictObject({ without: count, with: count }),
});
export type GroupFigures = z.infer<typeof GroupFigures>;

/** What came of trying the lessons before they are used. It holds for this content and this advisor alone. */
const Probe = z.strictObject({
  probedAt: instant,
  content: sha256,
  advisor: text,
  directory: NamedFile,
  pairs: z.strictObject({ files: z.array(NamedFile).max(FILES_MAX), asked: count, moved: count }),
  referrals: NamedFile.extend({ rows: count, answeredOtherwise: count }),
  groups: z.array(GroupFigures).max(GROUPS_MAX),
  /** Why they may not be used, in sentences; empty where they may. */
  against: z.array(text).max(GROUPS_MAX),
});
export type Probe = z.infer<typeof Probe>;

/** What an organization's coordinators decided on advice, as a file: rounded counts alone, and nobody's words. */
export const LessonsFile = z.strictObject({
  form: z.literal('followthrough-lessons-1'),
  learnedAt: instant,
  decidedFrom: instant.nullable(),
  decidedBefore: instant,
  personsAtLeast: z.int().min(PERSONS_MIN),
  directory: z.strictObject({ programs: count, sha256 }),
  /** By which states of the offline advisor the decisions were advised, each with how many. */
  advisors: z.array(z.strictObject({ model: text, version: text, decisions: count })).max(NEEDS_MAX),
  decisions: z.strictObject({
    onAdvice: count,
    learntFrom: count,
    declined: count,
  }),
  needs: z.array(NeedLesson).max(NEEDS_MAX),
  probe: Probe.nullable(),
});
export type LessonsFile = z.infer<typeof LessonsFile>;
