import { z } from 'zod';
import type { CameWithView } from '../contracts/came-with';
import { ENTRIES_MAX } from '../contracts/fhir/bundle';
import { CodeableConcept, HumanName } from '../contracts/fhir/elements';
import { cameWith, type KeptResource } from '../db/fhir-store';
import { findStanding } from '../db/referral-store';
import type { Actor } from '../domain/staff';
import { type Answer, ok } from './answer';
import type { Deps } from './deps';
import { displayOf } from './fhir/in/displays';
import { forTheDesk } from './fhir/out/for-the-desk';
import type { KnownReferral } from './known-referral';
import { Problem } from './problem';
import { noteSeen } from './sightings';

/** What came with a referral as FHIR, for people to read: the history of the sender, and all else that was sent. */
export async function showCameWith({ actor, referral }: Asked, deps: Deps): Promise<Answer> {
  if (!(await findStanding(deps.sql, referral.id))) throw new Problem('referral-not-ready', NOT_TAKEN_UP);
  const came = await cameWith(deps.sql, referral.id, ENTRIES_MAX);
  await noteSeen(deps, actor, { kind: 'saw-referral', referralId: referral.id });
  return ok({ items: came.map(viewOf), next: null });
}

/** Until then there is no case with which it is put on record who looked, and no team whose it is. */
const NOT_TAKEN_UP =
  'The referral is kept, and its pathway has not begun, so what came with it is shown to nobody yet. Look again in a moment.';

interface Asked {
  readonly actor: Actor;
  readonly referral: KnownReferral;
}

type Body = KeptResource['body'];

function viewOf({ id, type, body: came, receivedAt }: KeptResource): CameWithView {
  const body = forTheDesk(came);
  return {
    id,
    type,
    title: titleOf(body),
    status: textIn(body['status']) ?? conceptIn(body['clinicalStatus']),
    on: firstText(body, WHENS),
    by: partyIn(body['owner']) ?? partyIn(body['performer']),
    isHistory: type === 'Task',
    receivedAt,
    json: body,
  };
}

const WHENS = [
  'authoredOn',
  'authored',
  'performedDateTime',
  'effectiveDateTime',
  'onsetDateTime',
  'recordedDate',
  'dateTime',
  'sent',
  'issued',
  'date',
];

/** What a resource says of itself: a name, a text, or what its codes display. */
const titleOf = (body: Body): string | null =>
  textIn(body['name']) ??
  nameIn(body['name']) ??
  textIn(body['description']) ??
  conceptIn(body['code']) ??
  conceptIn(body['category']) ??
  conceptIn(body['type']) ??
  textIn(body['title']);

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const firstText = (body: Body, names: readonly string[]): string | null =>
  names.map((name) => textIn(body[name])).find((text) => text !== null) ?? null;

const Concepts = z.union([CodeableConcept.transform((one) => [one]), z.array(CodeableConcept)]);

function conceptIn(value: unknown): string | null {
  const concepts = Concepts.safeParse(value).data ?? [];
  return concepts.map(displayOf).find((display) => display !== undefined) ?? null;
}

function nameIn(value: unknown): string | null {
  const names = z.array(HumanName).safeParse(value).data ?? [];
  const name = names.at(-1);
  return name ? (name.text ?? ([...(name.given ?? []), name.family].filter((part) => part).join(' ') || null)) : null;
}

const Party = z.looseObject({ display: z.string().optional() });
const partyIn = (value: unknown): string | null => Party.safeParse(value).data?.display ?? null;
