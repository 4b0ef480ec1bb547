import { type BundleOptions, bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { failureConverterPath } from '../payloads/data-converter';

/** The pathways as every worker hosts them, and as tests replay them: the same options everywhere, or replay lies. */
export const bundlePathways = (options: Pick<BundleOptions, 'logger'> = {}): Promise<WorkflowBundleWithSourceMap> =>
  bundleWorkflowCode({ workflowsPath: require.resolve('../workflows'), failureConverterPath, ...options });
