import type { Request } from 'express';
import type { Answer } from './answer';
import type { Deps } from './deps';
import { Problem } from './problem';

/** The figures of this process as Prometheus reads them. Where nobody may read them there is nothing. */
export async function showFigures(
  { request }: { readonly request: Request },
  { metrics, mayReadFigures }: Deps,
): Promise<Answer> {
  if (!mayReadFigures(request.get('authorization')))
    throw new Problem(
      'route-unknown',
      'The figures are read with the token METRICS_TOKEN; without it nothing is here.',
    );
  const body = await metrics.registry.metrics();
  return { status: 200, body, headers: { 'Content-Type': metrics.registry.contentType } };
}
