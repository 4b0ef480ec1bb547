import { z } from 'zod';
import { staffId } from '../../contracts/text';
import { SessionView } from '../../contracts/views/session';
import type { TeamId } from '../../domain/ids';
import { type Action, type Matter, NO_MATTER, whyNotAllowed } from '../../domain/permissions';
import type { Reason } from '../../domain/reason';
import type { Actor } from '../../domain/staff';

/** Whoever is signed in, as the permission table knows them. */
export interface Person {
  readonly name: string;
  readonly zone: string;
  readonly actor: Actor;
}

const teamId = z.string().transform((value) => value as TeamId);

/** The session as it comes over the wire, turned into a person. */
export const PersonSignedIn = SessionView.transform(
  ({ id, name, role, teams, zone }): Person => ({
    name,
    zone,
    actor: { kind: 'staff', id: staffId.parse(id), role, teams: teams.map((team) => teamId.parse(team)) },
  }),
);

/** Why this person may not do this, by the same table that the system asks, or undefined when they may. */
export const whyNot = ({ actor }: Person, action: Action, team?: string): Reason | undefined =>
  whyNotAllowed(actor, action, team === undefined ? NO_MATTER : matterOf(team));

const matterOf = (team: string): Matter => ({ teamId: teamId.parse(team), submittedBy: null });
