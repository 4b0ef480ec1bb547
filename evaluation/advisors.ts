import type { Advisor } from '../advice/advisor';
import { createOfflineAdvisor } from '../advice/offline/offline-advisor';
import type { OfflineSettings } from '../advice/offline/offline-settings';
import type { AdvisorVersion } from '../domain/advice';
import { Trouble } from './trouble';

/** The model that is set up; undefined where none is. */
export type OpenModel = () => Advisor | undefined;

/** What the offline advisor goes by where it is set up; what cannot be used is thrown as a sentence. */
export type OfflineSetUp = () => OfflineSettings;

interface SetUp {
  readonly openModel: OpenModel;
  readonly offline: OfflineSetUp;
}

/** Whoever is to be measured, alone: where the workflow would fall back on another, a row here counts as not answered. */
export function createAdvisor(name: AdvisorVersion['advisor'], { openModel, offline }: SetUp): Advisor {
  if (name === 'offline') return createOfflineAdvisor(settingsOf(offline));
  const model = openModel();
  if (model) return model;
  throw new Trouble(
    'No model is set up: OPENAI_API_KEY is not set, so there is none to measure. Set it, or use --advisor offline.',
  );
}

function settingsOf(offline: OfflineSetUp): OfflineSettings {
  try {
    return offline();
  } catch (failure) {
    throw new Trouble(failure instanceof Error ? failure.message : String(failure));
  }
}
