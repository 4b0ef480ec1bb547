import type { ISql } from 'postgres';
import { z } from 'zod';
import type { StreamRow } from './audit-stream-store';
import { branded, instant } from './columns';
import { type Names, namesIn, writtenWith } from './story-store';

const Basis = z.object({
  adviceId: branded<string>(),
  advisor: z.string(),
  model: z.string(),
  promptVersion: z.string(),
  advisedAt: instant,
});

/** A line with what people need in order to read it. */
export interface ToldLine extends StreamRow {
  readonly names: Names;
  /** What somebody wrote with it; null where nothing was, or where it was not asked for. */
  readonly why: string | null;
  /** The advice that a decision answered. */
  readonly advice: z.infer<typeof Basis> | null;
}

/** Adds the names, and the advice that was answered. `withNotes` adds what people wrote: their reading is somebody's seeing of the matter. */
export async function tellLines(
  sql: ISql,
  rows: readonly StreamRow[],
  { withNotes }: { readonly withNotes: boolean },
): Promise<readonly ToldLine[]> {
  const referrals = [...new Set(rows.flatMap(({ referralId }) => (withNotes && referralId ? [referralId] : [])))];
  const [names, advice, notes] = await Promise.all([
    namesIn(sql, rows),
    adviceAnswered(sql, rows),
    writtenWith(sql, referrals),
  ]);
  return rows.map((row) => ({
    ...row,
    names: names(row),
    why: notes(row) ?? null,
    advice: row.action === 'decided' ? (advice.get(String(row.facts['adviceId'])) ?? null) : null,
  }));
}

async function adviceAnswered(sql: ISql, rows: readonly StreamRow[]) {
  const ids = rows.flatMap(({ action, facts: { adviceId } }) =>
    action === 'decided' && typeof adviceId === 'string' ? [adviceId] : [],
  );
  const found = await sql`
    select id as advice_id, advisor, model, prompt_version, advised_at from advice where id = any(${ids}::uuid[])`;
  return new Map(
    z
      .array(Basis)
      .parse(found)
      .map((basis) => [basis.adviceId, basis]),
  );
}
