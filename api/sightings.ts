import { keepSighting } from '../db/sighting-store';
import type { Seen } from '../domain/sighting';
import type { Actor } from '../domain/staff';
import type { Deps } from './deps';

/**
 * Keeps that somebody saw this. Await it before the answer leaves: what cannot be put on record is not shown, because a
 * list of who looked proves nothing once it may have gaps (docs/decisions/010).
 */
export const noteSeen = ({ sql, clock }: Pick<Deps, 'sql' | 'clock'>, actor: Actor, seen: Seen): Promise<void> =>
  keepSighting(sql, { actor, at: clock.now().toISOString(), seen });
