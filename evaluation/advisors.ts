import type { Advisor } from '../advice/advisor';
import { createOfflineAdvisor } from '../advice/offline/offline-advisor';
import type { AdvisorVersion } from '../domain/advice';
import { Trouble } from './trouble';

/** Whoever is to be measured, alone: where the workflow would fall back on another, a row here counts as not answered. */
export function createAdvisor(name: AdvisorVersion['advisor']): Advisor {
  if (name === 'offline') return createOfflineAdvisor();
  throw new Trouble('This version has no model advisor yet, so there is none to measure. Use --advisor offline.');
}
