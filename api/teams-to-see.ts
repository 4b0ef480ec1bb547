import type { TeamId } from '../domain/ids';
import type { Actor } from '../domain/staff';

/** The teams that an actor works in; a system works in none. */
export const teamsOf = (actor: Actor): readonly TeamId[] => (actor.kind === 'staff' ? actor.teams : []);

/** Whose matters an actor may read. An auditor belongs to no team and sees all of them: null. */
export const teamsToSee = (actor: Actor): readonly TeamId[] | null =>
  actor.role === 'auditor' ? null : teamsOf(actor);
