import type { SessionView } from '../contracts/views/session';

/** Whoever belongs to no team has no calendar but this. */
const UTC = 'UTC';

/** On whose calendar an asker's days are. */
export const zoneOf = (session: SessionView | null): string => session?.zone ?? UTC;
