import { type Client, isGrpcServiceError } from '@temporalio/client';
import type { Logger } from '@temporalio/worker';
import { searchBy } from '../workflows/referral/messages';

/** `temporal.api.enums.v1.IndexedValueType`, as numbers on the wire. */
const INDEXED = { KEYWORD: 2, DATETIME: 6 } as const;

const PERMISSION_DENIED = 7;
const UNIMPLEMENTED = 12;

/** Makes sure that referrals can be found by status, next owner and due time. Throws while Temporal is away. */
export async function prepareSearch(temporal: Client, log: Logger): Promise<void> {
  try {
    await registerMissing(temporal);
  } catch (failure) {
    if (!isGrpcServiceError(failure) || ![PERMISSION_DENIED, UNIMPLEMENTED].includes(failure.code)) throw failure;
    const names = Object.values(searchBy).map(({ name, type }) => `${name} (${type})`);
    log.warn(`This Temporal does not let us register search attributes. Register them by hand: ${names.join(', ')}.`);
  }
}

async function registerMissing(temporal: Client): Promise<void> {
  const { namespace } = temporal.options;
  const known = await temporal.connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.values(searchBy).filter(({ name }) => !(name in (known.customAttributes ?? {})));
  if (missing.length === 0) return;
  await temporal.connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(
      missing.map(({ name, type }) => [name, type === 'DATETIME' ? INDEXED.DATETIME : INDEXED.KEYWORD]),
    ),
  });
}
