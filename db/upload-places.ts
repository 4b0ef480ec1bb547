import type { ISql } from 'postgres';

/** So many files may arrive at one time in the whole house: each holds a connection, and everybody else needs some. */
export const UPLOADS_MAX = 4;
/** So many of them from one sender, so that none of them keeps out all others. */
export const UPLOADS_OF_ONE_MAX = 2;

/** As many files arrive already as may at one time: from this sender, or from all together. */
export class TooManyUploads extends Error {
  constructor(readonly whose: 'of-one' | 'of-all') {
    super(`Too many files arrive at once (${whose}).`);
  }
}

/**
 * Takes a place among the files that arrive, until the transaction ends. PostgreSQL itself gives the place back when the
 * connection is gone, so that a process which dies holds none; and all apis share the same places.
 */
export async function takeUploadPlace(tx: ISql, sender: string): Promise<void> {
  if (!(await takeOne(tx, `from ${sender}`, UPLOADS_OF_ONE_MAX))) throw new TooManyUploads('of-one');
  if (!(await takeOne(tx, 'in all', UPLOADS_MAX))) throw new TooManyUploads('of-all');
}

/** The first place that is free: the places are tried one after the other, and no further than the first. */
async function takeOne(tx: ISql, whose: string, places: number): Promise<boolean> {
  const taken = await tx`
    select place
      from generate_series(1, ${places}::int) as place
     where pg_try_advisory_xact_lock(hashtext('followthrough/upload ' || ${whose}), place)
     limit 1`;
  return taken.count > 0;
}
