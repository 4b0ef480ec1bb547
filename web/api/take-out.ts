import { troubleOf } from './request';
import { Unheard } from './trouble';

const PATIENCE_MS = 30_000;

/** Asks for a file and hands it to the browser to save, under the name that the system gave it. */
export async function takeOut(path: string): Promise<void> {
  const response = await ask(path);
  if (!response.ok) throw troubleOf(response.status, await response.json().catch(() => undefined));
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'followthrough';
  const url = URL.createObjectURL(await response.blob());
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

async function ask(path: string): Promise<Response> {
  try {
    return await fetch(`/api/v1${path}`, { credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (cause) {
    throw new Unheard('no answer', { cause });
  }
}
