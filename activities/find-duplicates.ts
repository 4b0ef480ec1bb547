import { randomUUID } from 'node:crypto';
import type { ISql } from 'postgres';
import { candidatesFor, comparedFacts, keepComparisons } from '../db/duplicate-store';
import type { Instant } from '../domain/clock';
import type { DuplicateId, PersonId } from '../domain/ids';
import { likenessOf } from '../domain/likeness/likeness';

/**
 * Compares a person with whoever on record may be the same, and keeps what is found for a person to look at: nothing
 * else comes of it. Says how many there are. Belongs into the transaction in which the person's facts are looked at or
 * changed; of two who come at once, the later sees the earlier.
 */
export async function findDuplicates(tx: ISql, personId: PersonId, at: Instant): Promise<number> {
  const one = await comparedFacts(tx, personId);
  const compared = (await candidatesFor(tx, personId))
    .map(({ isKnown, ...other }) => {
      const id = randomUUID() as string as DuplicateId;
      return { id, one, other, isKnown, likeness: likenessOf(one, other) };
    })
    .filter(({ isKnown, likeness }) => isKnown || likeness.level !== null);
  await keepComparisons(tx, compared, at);
  return compared.filter(({ likeness }) => likeness.level !== null).length;
}
