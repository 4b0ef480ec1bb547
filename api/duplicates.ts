import { z } from 'zod';
import type { DuplicateView } from '../contracts/views/duplicates';
import { listDuplicates } from '../db/duplicate-list';
import type { DuplicateId } from '../domain/ids';
import type { Actor } from '../domain/staff';
import { type Answer, ok } from './answer';
import { oneMore, pageFrom, paging, placeOf } from './cursor';
import type { Deps } from './deps';
import { teamsToSee } from './teams-to-see';

export const DuplicatesQuery = z.strictObject(paging);
const DuplicatePlace = z.strictObject({ points: z.int(), id: z.uuid().transform((text) => text as DuplicateId) });

interface Asked {
  readonly actor: Actor;
  readonly input: z.output<typeof DuplicatesQuery>;
}

/** Who may be one person, of those whom the asker may see; the likeliest first. */
export async function showDuplicates({ actor, input: { limit, cursor } }: Asked, { sql }: Deps): Promise<Answer> {
  const after = placeOf(DuplicatePlace, cursor);
  const rows = await listDuplicates(sql, { teams: teamsToSee(actor), after, limit: oneMore(limit) });
  const page = pageFrom(rows, limit, ({ points, id }) => ({ points, id }));
  return ok({ ...page, items: page.items satisfies readonly DuplicateView[] });
}
