import { readLessons } from '../learning/read-lessons';
import { createOfflineAdvisor } from './offline-advisor';
import { offlineSettingsOf, type SettingsFromFiles } from './offline-settings';

interface Json {
  readonly json: unknown;
}

/** An organization's own files for the offline advisor, as JSON. */
export interface AdviceFiles {
  readonly lexicon?: Json | undefined;
  readonly lessons?: Json | undefined;
}

/**
 * The settings that an organization's files come to. Lessons are taken only for the state of the advisor for which they
 * were probed. What cannot be used is thrown as sentences.
 */
export function settingsFrom({ lexicon, lessons }: AdviceFiles): SettingsFromFiles {
  const settings = offlineSettingsOf({ lexicon });
  if (!lessons) return settings;
  return { ...settings, lessons: readLessons(lessons.json, createOfflineAdvisor(settings).version.promptVersion) };
}
