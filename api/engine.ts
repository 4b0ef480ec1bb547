import { Client, Connection, type ConnectionOptions } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';

interface Engine {
  readonly namespace: string;
  readonly connection: Pick<ConnectionOptions, 'address' | 'apiKey' | 'tls' | 'metadata'>;
}

/** gRPC would wait up to two minutes before it tries an engine again that came back. */
const RECONNECT = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 1_000 };

/**
 * Temporal as the api speaks to it: connected when first needed, and without the SDK's own retries. Whoever waits at the
 * other end of a request hears at once that the engine is away; a retry in the dark would outlive the answer.
 */
export const connectTemporal = ({ namespace, connection }: Engine, dataConverter: DataConverter): Client =>
  new Client({
    connection: Connection.lazy({ ...connection, channelArgs: RECONNECT, interceptors: [] }),
    namespace,
    dataConverter,
  });
