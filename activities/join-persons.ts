import type { ISql } from 'postgres';
import { saveAnswer } from '../db/duplicate-answer-store';
import { factsSeenOf, type lockSides, saveJoin, saveUndoneJoin, standingJoin } from '../db/person-join-store';
import type { DuplicateAnswer, JoinAnswer } from '../domain/duplicate';
import {
  joinedFacts,
  joinedRelated,
  type SinceJoin,
  undoneContact,
  undoneFacts,
  undoneRelated,
  whyNotUndo,
} from '../domain/joining';
import type { RecordChange, TooLate } from '../domain/record-change';
import { findDuplicates } from './find-duplicates';

type Sides = Awaited<ReturnType<typeof lockSides>>;

/**
 * Joins two persons who are one: the facts are those that somebody chose, contact is as strict as the stricter of the
 * two, and the cases point to whoever goes on. Where a fact has changed since they looked, nothing of it is written.
 */
export async function joinPersons(
  tx: ISql,
  change: RecordChange<DuplicateAnswer & JoinAnswer>,
  sides: Sides,
): Promise<TooLate | undefined> {
  const { id, at, body } = change;
  const { duplicateId, survivorId, fromJoined } = body;
  if (factsSeenOf(sides) !== body.factsSeen)
    return { code: 'stale-duplicate', why: { code: 'stale-duplicate', by: null, at: null } };
  const [survivor, joined] = sides[0].id === survivorId ? sides : [sides[1], sides[0]];
  await saveAnswer(tx, change);
  await saveJoin(tx, {
    ...{ id, duplicateId, survivorId: survivor.id, joinedId: joined.id, at },
    before: survivor.facts,
    after: joinedFacts(survivor.facts, joined.facts, fromJoined),
    related: joinedRelated(survivor.related, joined.related),
  });
  await findDuplicates(tx, survivor.id, at);
  return undefined;
}

/** Makes two of one again, each with the facts and the cases that were theirs. */
export async function undoJoin(
  tx: ISql,
  change: RecordChange<DuplicateAnswer>,
  sides: Sides,
): Promise<TooLate | undefined> {
  const { id, at, body } = change;
  const join = await standingJoin(tx, body.duplicateId);
  if (!join) throw new Error(`The pair ${body.duplicateId} is joined by no join that stands.`);
  const [survivor, joined] = sides[0].id === join.survivorId ? sides : [sides[1], sides[0]];
  const since: SinceJoin = { before: join.before, after: join.after, now: survivor.facts };
  const why = whyNotUndo(since);
  if (why !== undefined) return { code: 'join-in-the-way', why };
  await saveAnswer(tx, change);
  await saveUndoneJoin(tx, {
    ...{ join, by: id, at },
    survivor: undoneFacts(since),
    joined: { ...joined.facts, ...undoneContact(joined.facts, since) },
    related: undoneRelated(join.related, survivor.related),
  });
  for (const person of [survivor, joined]) await findDuplicates(tx, person.id, at);
  return undefined;
}
