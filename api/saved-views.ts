import type { Request } from 'express';
import { z } from 'zod';
import type { SavedViewRequest } from '../contracts/saved-views';
import { listViews, removeView, saveView, VIEWS_MAX } from '../db/saved-view-store';
import type { Actor } from '../domain/staff';
import { type Answer, ok } from './answer';
import type { Deps } from './deps';
import { Problem } from './problem';

interface Asking {
  readonly actor: Actor;
}

/** The views of whoever asks, by name. Nobody sees another's. */
export const showViews = async ({ actor }: Asking, { sql }: Deps): Promise<Answer> =>
  ok({ items: await listViews(sql, actor.id), next: null });

interface AskedToSave extends Asking {
  readonly input: { readonly fact: z.output<typeof SavedViewRequest> };
}

export async function keepView({ actor, input }: AskedToSave, { sql, clock }: Deps): Promise<Answer> {
  const { fact: view } = input;
  const saved = await saveView(sql, { staffId: actor.id, view, at: clock.now().toISOString() });
  if (saved === 'too-many')
    throw new Problem('saved-views-limit', `You have ${VIEWS_MAX} saved views, which is the limit. Remove one first.`);
  if (saved === 'name-taken')
    throw new Problem('saved-view-named', 'You have another saved view of this name. Choose another name.');
  if (saved === 'unknown') throw new Problem('saved-view-unknown', 'This saved view is not yours. Save a new one.');
  return ok(view);
}

export async function forgetView(
  { actor, request }: Asking & { readonly request: Request },
  { sql }: Deps,
): Promise<Answer> {
  const id = z.uuid().safeParse(request.params['viewId']).data;
  if (id !== undefined) await removeView(sql, actor.id, id);
  return { status: 204 };
}
