import type { Registry } from 'prom-client';

const SDK_MS_MAX = 2_000;

/** All figures of a worker on one page: our own, and those that Temporal's SDK serves on a port of its own. */
export async function figuresOf(registry: Registry, refresh: () => Promise<void>, sdkUrl: string): Promise<string> {
  await refresh();
  const [ours, sdk] = await Promise.all([registry.metrics(), sdkFigures(sdkUrl)]);
  return `${ours}${sdk}`;
}

/** They come when the SDK has something to say; without them ours are worth reading all the same. */
async function sdkFigures(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(SDK_MS_MAX) });
    return response.ok ? `\n${await response.text()}` : '';
  } catch {
    return '';
  }
}
