import type { InterventionEnd } from '../../db/intervention-store';
import type { NoIntervention } from '../../domain/intervening';
import type { RunNow } from '../../domain/intervention';

/** How one kind of intervention looks at its run, judges it, and tells Temporal. */
export interface Steering {
  readonly now: () => Promise<RunNow | undefined>;
  readonly whyNot: (run: RunNow | undefined) => NoIntervention | undefined;
  readonly tell: () => Promise<InterventionEnd | 'unheard'>;
}
