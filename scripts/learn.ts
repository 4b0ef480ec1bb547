import { parseArgs } from 'node:util';
import { PERSONS_MIN } from '../advice/learning/lessons';
import { lessonsFrom } from '../advice/learning/lessons-from';
import { offlineSettingsOf } from '../advice/offline/offline-settings';
import { SHIPPED_NEEDS } from '../advice/offline/shipped-needs';
import { wallClock } from '../config/clock';
import { loadLexiconEnv } from '../config/env';
import { countDecisions, directoryHash } from '../db/decisions-to-learn-from';
import { whyNotWrite, writeWhole } from '../evaluation/files';
import { endWith, readOwner } from './owner';

const USAGE = `Whoever holds the owner's password learns from what coordinators decided on advice:
  npm run learn -- --out lessons.json [--since 2026-01-01] [--persons 5]
It writes a file of counts by need and program, each of ${PERSONS_MIN} different persons or more, and nothing of a person.
The file is used by nobody until it is probed (npm run lessons:probe) and named by ADVICE_LESSONS_FILE.`;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Whoever keeps records of care keeps these likewise. */
const FILE_MODE = 0o600;

async function main(words: readonly string[]): Promise<void> {
  const asked = read(words);
  if (!asked) throw new Error(USAGE);
  const { out, since, persons } = asked;
  const whyNot = await whyNotWrite(out);
  if (whyNot) throw new Error(whyNot);
  const now = wallClock.now().toISOString();
  const period = { from: since && `${since}T00:00:00.000Z`, before: now };
  const { asReader } = await readOwner(process.env);
  const decided = await asReader(async (reader) => ({
    ...(await countDecisions(reader, period)),
    directory: await directoryHash(reader),
  }));
  const needs = offlineSettingsOf(loadLexiconEnv(process.env)).own?.needs ?? SHIPPED_NEEDS;
  const lessons = lessonsFrom(decided, {
    ...{ learnedAt: now, decidedFrom: period.from, decidedBefore: period.before, personsAtLeast: persons },
    needs: new Map(needs.map(({ id, label }) => [label, id])),
  });
  await writeWhole(out, `${JSON.stringify(lessons, null, 1)}\n`, FILE_MODE);
  const programs = lessons.needs.reduce((sum, need) => sum + need.programs.length, 0);
  process.stdout.write(
    `${out}: ${programs} programs for ${lessons.needs.length} needs, from about ${lessons.decisions.learntFrom} of ${lessons.decisions.onAdvice} decisions on advice. ` +
      'What is of too few persons is left out.\nNobody is advised by it yet. Probe it: npm run lessons:probe -- --help\n',
  );
}

function read(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...words], options: { out: text, since: text, persons: text } });
    const { out, since = null, persons = String(PERSONS_MIN) } = values;
    const isFit = (since === null || DAY.test(since)) && /^\d{1,4}$/.test(persons) && Number(persons) >= PERSONS_MIN;
    return out && isFit ? { out, since, persons: Number(persons) } : undefined;
  } catch {
    return undefined; // Whatever was wrong with it, the usage is the answer.
  }
}

main(process.argv.slice(2)).catch(endWith);
