import type { StaffId, SystemId, TeamId } from './ids';

export const ROLES = ['coordinator', 'supervisor', 'operations', 'auditor', 'integration', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Whoever asks for something, once signed in: a person of the staff, or an external system with its key. */
export type Actor =
  | { readonly kind: 'staff'; readonly id: StaffId; readonly role: Role; readonly teams: readonly TeamId[] }
  | { readonly kind: 'system'; readonly id: SystemId; readonly role: 'integration' };

/** Who we are where a person of the staff would stand: what the pathway did by itself is under this id. */
export const OURSELVES = 'followthrough';

export const TOLD = ['coordinator', 'supervisor', 'program-manager'] as const;
/** Who is told when a wait grows long. The program manager is a duty that a team assigns to a person, not a role. */
export type Told = (typeof TOLD)[number];
