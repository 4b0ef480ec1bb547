import { type BundleOptions, bundleWorkflowCode } from '@temporalio/worker';
import { failureConverterPath } from '../payloads/data-converter';
import { readPrebuilt } from './prebuilt-bundle';

/** The pathways as a worker takes them. */
export type Pathways = { readonly code: string };

type Options = Pick<BundleOptions, 'logger'>;

/** The pathways as every worker hosts them, and as tests replay them: the same options everywhere, or replay lies. */
export const bundlePathways = (options: Options = {}) =>
  bundleWorkflowCode({ workflowsPath: require.resolve('../workflows'), failureConverterPath, ...options });

/** Those that were built before, if a path says where; otherwise they are built now, which takes seconds. */
export const loadPathways = (path: string | undefined, options: Options): Promise<Pathways> =>
  path === undefined ? bundlePathways(options) : readPrebuilt(path);
