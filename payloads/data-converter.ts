import type { DataConverter } from '@temporalio/common';
import { createEncryptionCodec, type PayloadKey } from './encryption-codec';

/** The failure converter by path: also what `bundleWorkflowCode` must be given, because it runs inside the workflow. */
export const failureConverterPath = require.resolve('./failure-converter');

/** How every client and worker of ours speaks to Temporal: nothing that is said can be read in its database. */
export const createDataConverter = (keys: readonly PayloadKey[], namespace: string): DataConverter => ({
  failureConverterPath,
  payloadCodecs: [createEncryptionCodec(keys, namespace)],
});
