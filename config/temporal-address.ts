import { loadClientConnectConfig } from '@temporalio/envconfig';

/**
 * Reads the variables that the Temporal CLI and every SDK know (`TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`,
 * `TEMPORAL_API_KEY`, `TEMPORAL_TLS` and its certificates), through Temporal's own package: what works for `temporal`
 * on the command line works here. Its configuration file is left out, so that no address is used that nobody sees.
 * `connection` fits a client's connection and a worker's alike.
 */
export function temporalAddress(variables: Record<string, string>) {
  const fault = whyNotCertificate(variables);
  if (fault) throw new Error(fault);
  const { connectionOptions, namespace } = loadClientConnectConfig({ disableFile: true, overrideEnvVars: variables });
  const { address, apiKey, tls, metadata } = connectionOptions;
  return {
    namespace: namespace ?? 'default',
    connection: {
      address: address ?? 'localhost:7233',
      ...(apiKey !== undefined && { apiKey }),
      ...(tls !== undefined && { tls }),
      ...(metadata !== undefined && { metadata }),
    },
  };
}

/** Temporal's package passes over half a pair in silence, and the server then refuses without a reason. */
function whyNotCertificate(variables: Record<string, string>): string | undefined {
  const given = (name: string) => ['PATH', 'DATA'].some((form) => variables[`TEMPORAL_TLS_CLIENT_${name}_${form}`]);
  return given('CERT') === given('KEY')
    ? undefined
    : 'TEMPORAL_TLS_CLIENT_CERT_… and TEMPORAL_TLS_CLIENT_KEY_… belong together: give both, or neither';
}
