import type { Request } from 'express';
import type { Bundle, Task } from 'fhir/r4';
import { z } from 'zod';
import { findKnownByName } from '../../../db/fhir-store';
import { searchFhirTasks, type TaskOrder, type TaskSearch } from '../../../db/fhir-tasks';
import { FHIR_TASK_STATUSES, showing } from '../../../domain/fhir-status';
import type { Actor } from '../../../domain/staff';
import type { Answer } from '../../answer';
import { LIMIT_MAX, oneMore, pageFrom, placeOf } from '../../cursor';
import type { Deps } from '../../deps';
import { baseOf } from '../base';
import { format } from '../format';
import { FHIR_JSON } from '../outcome';
import { taskFor } from './read-task';

const COUNT = 50;
const NAMED_MAX = 100;

const many = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .transform((text) => text.split(',').map((part) => part.trim()));

const MOMENT = /^(ge|gt|le|lt)?(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?)$/;
const moment = z
  .string()
  .regex(MOMENT, 'must be a day or a time with its zone, with ge, gt, le or lt before it')
  .refine((text) => !Number.isNaN(Date.parse(MOMENT.exec(text)?.[2] ?? '')), 'must be a time that exists');

/** What can be searched by. Another parameter is an error: to leave it out in silence would find too much. */
export const TaskQuery = z.strictObject({
  _id: many(4_000).optional(),
  status: many(200)
    .pipe(z.array(z.enum(FHIR_TASK_STATUSES)))
    .optional(),
  focus: many(4_000).optional(),
  patient: many(4_000).optional(),
  _lastUpdated: z.union([moment.transform((one) => [one]), z.array(moment).max(2)]).optional(),
  _count: z.coerce.number().int().min(1).max(LIMIT_MAX).default(COUNT),
  cursor: z.string().min(1).max(1_000).optional(),
  _format: format,
});
/** Where a page ends. A place in the one order is none in the other. */
const placeIn = (order: TaskOrder) => z.strictObject({ order: z.literal(order), at: z.iso.datetime(), id: z.uuid() });

interface Asked {
  readonly request: Request;
  readonly actor: Actor;
  readonly input: z.output<typeof TaskQuery>;
}

/** Tasks of one's own referrals; a page, and where the next one is. */
export async function searchTasks({ request, actor, input }: Asked, deps: Deps): Promise<Answer> {
  const search = await searchOf(input, actor, deps);
  const { order } = search;
  const rows = await searchFhirTasks(deps.sql, search);
  const { items, next } = pageFrom(rows, input._count, ({ receivedAt, movedAt, referralId }) => ({
    order,
    at: order === 'by-receipt' ? receivedAt : movedAt,
    id: referralId,
  }));
  const base = baseOf(request, deps);
  const self = new URL(`${base}${request.url.replace(/^\/fhir/, '')}`);
  const bundle: Bundle<Task> = {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [
      { relation: 'self', url: self.href },
      ...(next === null ? [] : [{ relation: 'next', url: withCursor(self, next) }]),
    ],
    ...(items.length > 0 && {
      entry: items.map((row) => ({
        fullUrl: `${base}/Task/${row.referralId}`,
        resource: taskFor(row, { actor, base }),
        search: { mode: 'match' as const },
      })),
    }),
  };
  return { status: 200, body: bundle, headers: { 'Content-Type': FHIR_JSON } };
}

function withCursor(self: URL, cursor: string): string {
  const next = new URL(self);
  next.searchParams.set('cursor', cursor);
  return next.href;
}

async function searchOf(input: Asked['input'], actor: Actor, deps: Deps): Promise<TaskSearch> {
  const { _id, status, focus, patient, _lastUpdated, _count, cursor } = input;
  const order = _lastUpdated ? 'by-move' : 'by-receipt';
  const isSystem = actor.kind === 'system';
  const focused = focus && (await idsMeant(focus, 'ServiceRequest', actor, deps));
  const ids = [_id?.filter(isUuid), focused].filter((list) => list !== undefined);
  return {
    submittedBy: isSystem ? actor.id : null,
    teams: isSystem || actor.role === 'auditor' ? null : actor.teams,
    mayTell: !isSystem,
    ids: ids.length > 0 ? ids.reduce((both, list) => both.filter((id) => list.includes(id))) : null,
    persons: patient ? await idsMeant(patient, 'Patient', actor, deps) : null,
    showing: status ? showing(status) : null,
    ...between(_lastUpdated ?? []),
    order,
    after: placeOf(placeIn(order), cursor) ?? null,
    limit: oneMore(_count),
  };
}

/** Ours by their ids; a sender may also use its own. What means nothing finds nothing. */
async function idsMeant(
  references: readonly string[],
  type: 'Patient' | 'ServiceRequest',
  actor: Actor,
  { sql }: Deps,
): Promise<readonly string[]> {
  const ids = references.slice(0, NAMED_MAX).map((reference) => reference.replace(new RegExp(`^(.*/)?${type}/`), ''));
  const names = ids.filter((id) => !isUuid(id)).map((id) => `id ${id}`);
  const known = names.length > 0 ? await findKnownByName(sql, { submittedBy: actor.id, type, names }) : [];
  return [...ids.filter(isUuid), ...known.map(({ id }) => id)];
}

const isUuid = (text: string): boolean => z.uuid().safeParse(text).success;

const DAY_MS = 86_400_000;

/** From when until when, as half-open bounds. A day without a time is the whole of it. */
function between(moments: readonly string[]): Pick<TaskSearch, 'from' | 'until'> {
  const bounds = moments.map((text) => {
    const [, prefix = '', when = ''] = MOMENT.exec(text) ?? [];
    const start = Date.parse(when);
    const end = start + (when.length === 'YYYY-MM-DD'.length ? DAY_MS : 1);
    return BOUNDS[prefix]?.(new Date(start).toISOString(), new Date(end).toISOString()) ?? {};
  });
  return Object.assign({ from: null, until: null }, ...bounds);
}

/** What each prefix asks of a stretch of time. */
const BOUNDS: Readonly<Record<string, (start: string, end: string) => Partial<Pick<TaskSearch, 'from' | 'until'>>>> = {
  '': (from, until) => ({ from, until }),
  ge: (from) => ({ from }),
  gt: (_start, from) => ({ from }),
  le: (_start, until) => ({ until }),
  lt: (until) => ({ until }),
};
