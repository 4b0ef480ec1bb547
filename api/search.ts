import { z } from 'zod';
import { text } from '../contracts/text';
import type { SearchHit } from '../contracts/views/search';
import { type FoundRow, findByIdBeginning, findByWords, findProcesses } from '../db/search-store';
import { whyNotAllowed } from '../domain/permissions';
import { SEARCH_LENGTH_MAX, SEARCH_LENGTH_MIN, type Sought, soughtIn } from '../domain/search';
import type { Actor } from '../domain/staff';
import { type Answer, ok } from './answer';
import { oneMore } from './cursor';
import type { Deps } from './deps';
import { noteSeen } from './sightings';
import { teamsToSee } from './teams-to-see';

const HITS_MAX = 20;
const HITS = 10;

export const SearchQuery = z.strictObject({
  q: text(SEARCH_LENGTH_MAX)
    .refine((typed) => typed.length >= SEARCH_LENGTH_MIN, `must have at least ${SEARCH_LENGTH_MIN} characters`)
    .describe(
      'Parts of names in any order, a birth date, a phone number or its end, a referral number of ours or of the sender, words of the need or of the source.',
    ),
  limit: z.coerce.number().int().min(1).max(HITS_MAX).default(HITS).describe('How many hits at most.'),
});

interface Asked {
  readonly actor: Actor;
  readonly input: z.output<typeof SearchQuery>;
}

/** Finds persons and referrals in the teams that the asker sees. Who sees no names finds processes, by their number. */
export async function showSearch({ actor, input: { q, limit } }: Asked, deps: Deps): Promise<Answer> {
  const { sql } = deps;
  const sought = soughtIn(q);
  const seesNames = whyNotAllowed(actor, 'list-referrals') === undefined;
  const hits = seesNames ? await inRecords(sought, actor, limit, sql) : await processes(sought, limit, sql);
  const items = hits.slice(0, limit);
  await noteSeen(deps, actor, { kind: 'searched', facts: { hits: items.length } });
  return ok({ items, more: hits.length > limit });
}

async function inRecords(sought: Sought, actor: Actor, limit: number, sql: Deps['sql']): Promise<readonly SearchHit[]> {
  const teams = teamsToSee(actor);
  const byId = sought.id ? await findByIdBeginning(sql, sought.id, { teams, limit: oneMore(limit) }) : [];
  const byWords = await findByWords(sql, sought, teams);
  return oneOfEachCase([...byId.map((row) => hitOf(row, ['referral-number'])), ...byWords.map((row) => hitOf(row))]);
}

async function processes({ id }: Sought, limit: number, sql: Deps['sql']): Promise<readonly SearchHit[]> {
  const found = id ? await findProcesses(sql, id, oneMore(limit)) : [];
  return found.map((row) => ({ kind: 'process', ...row, why: ['referral-number'] }));
}

/** Of a person who fits, one hit for each case, however many referrals hang on it; a referral is named once. */
function oneOfEachCase(hits: readonly SearchHit[]): readonly SearchHit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => {
    const matter = hit.kind === 'case' ? hit.caseId : hit.referralId;
    if (seen.has(matter)) return false;
    seen.add(matter);
    return true;
  });
}

function hitOf(row: FoundRow, why: SearchHit['why'] = row.reasons): SearchHit {
  const { isWhole: _orders, isPerson, reasons: _said, senderNumber, ...found } = row;
  return isPerson ? { kind: 'case', ...found, why } : { kind: 'referral', ...found, senderNumber, why };
}
