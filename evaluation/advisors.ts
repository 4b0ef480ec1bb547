import type { Advisor } from '../advice/advisor';
import { createOfflineAdvisor } from '../advice/offline/offline-advisor';
import type { AdvisorVersion } from '../domain/advice';
import { Trouble } from './trouble';

/** The model that is set up; undefined where none is. */
export type OpenModel = () => Advisor | undefined;

/** Whoever is to be measured, alone: where the workflow would fall back on another, a row here counts as not answered. */
export function createAdvisor(name: AdvisorVersion['advisor'], openModel: OpenModel): Advisor {
  if (name === 'offline') return createOfflineAdvisor();
  const model = openModel();
  if (model) return model;
  throw new Trouble(
    'No model is set up: OPENAI_API_KEY is not set, so there is none to measure. Set it, or use --advisor offline.',
  );
}
