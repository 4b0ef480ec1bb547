import type { ISql, Sql } from 'postgres';
import { z } from 'zod';
import type { Instant } from '../domain/clock';

const SavedViewRow = z.object({ id: z.string(), name: z.string(), query: z.string(), isDefault: z.boolean() });
/** A list as one person narrowed and sorted it, under the name that they gave it. */
export type SavedViewRow = z.infer<typeof SavedViewRow>;

/** More than these nobody finds again by name. */
export const VIEWS_MAX = 30;

export async function listViews(sql: ISql, staffId: string): Promise<readonly SavedViewRow[]> {
  const rows = await sql`
    select id, name, query, is_default from saved_views where staff_id = ${staffId} order by lower(name), id`;
  return z.array(SavedViewRow).parse(rows);
}

/**
 * Keeps a new view, or changes the one of this id. Harmless to repeat; two at once of one person wait for each other, so
 * that there are never more than there may be, nor two that open by themselves.
 */
export const saveView = (
  sql: Sql,
  { staffId, view, at }: { readonly staffId: string; readonly view: SavedViewRow; readonly at: Instant },
): Promise<'saved' | 'too-many' | 'name-taken' | 'unknown'> =>
  sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext('followthrough/saved-views'), hashtext(${staffId}))`;
    const others = (await listViews(tx, staffId)).filter(({ id }) => id !== view.id);
    if (others.length >= VIEWS_MAX) return 'too-many';
    if (others.some(({ name }) => name.toLowerCase() === view.name.toLowerCase())) return 'name-taken';
    if (view.isDefault) await tx`update saved_views set is_default = false where staff_id = ${staffId} and is_default`;
    const kept = await tx`
      insert into saved_views ${tx({ ...view, staffId, savedAt: at })}
      on conflict (id) do update
         set name = excluded.name, query = excluded.query, is_default = excluded.is_default, saved_at = excluded.saved_at
       where saved_views.staff_id = excluded.staff_id`;
    return kept.count === 1 ? 'saved' : 'unknown';
  });

/** Forgets a view of this person. Harmless to repeat; another's stays. */
export async function removeView(sql: ISql, staffId: string, id: string): Promise<void> {
  await sql`delete from saved_views where id = ${id} and staff_id = ${staffId}`;
}
