import { createHash } from 'node:crypto';
import { z } from 'zod';
import { lexiconFaults } from './lexicon-faults';
import { type NeedEntry, needId } from './need-entries';
import { type ChangedNeed, OwnLexicon } from './own-lexicon-entries';
import { faultsOfOwn } from './own-lexicon-faults';

/** The needs of the product as an organization changed them, and which ones it touched. */
export interface OwnNeeds {
  /** Changes by itself with any word of the organization's file. */
  readonly version: string;
  readonly needs: readonly NeedEntry[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly off: readonly string[];
}

const VERSION_CHARACTERS = 12;

const REFUSED =
  'The organization’s own lexicon cannot be used, so no advice would be given by it. Correct these entries, or start without it:';

/** Reads what an organization changes of the shipped needs. A fault names its entry; nothing is taken in by halves. */
export function readOwnLexicon(json: unknown, shipped: readonly NeedEntry[]): OwnNeeds {
  const parsed = OwnLexicon.safeParse(json);
  if (!parsed.success)
    throw lexiconFaults(
      REFUSED,
      parsed.error.issues.map(({ path, message }) => `${placeOf(path, json)}: ${message}`),
    );
  const faults = faultsOfOwn(parsed.data, shipped);
  if (faults.length > 0) throw lexiconFaults(REFUSED, faults);
  const { add, change, off } = parsed.data;
  const kept = shipped.filter(({ id }) => !off.includes(id)).map((need) => changedBy(change[need.id] ?? {}, need));
  return {
    version: createHash('sha256').update(JSON.stringify(parsed.data)).digest('hex').slice(0, VERSION_CHARACTERS),
    needs: [...kept, ...add].map((need) => withoutNeeds(off, need)),
    ...{ added: add.map(({ id }) => id), changed: Object.keys(change), off },
  };
}

const WithAdded = z.object({ add: z.array(z.unknown()) });
const WithId = z.object({ id: needId });

/** "add.2.signals.0" is a place for a program; people know their needs by name. */
function placeOf([part, key, ...further]: readonly PropertyKey[], json: unknown): string {
  if (part === undefined) return 'the file';
  if (key === undefined) return String(part);
  const added = part === 'add' ? WithAdded.safeParse(json).data?.add[Number(key)] : undefined;
  const name = WithId.safeParse(added).data?.id ?? String(key);
  return [`${String(part)} “${name}”`, ...further.map(String)].join(', ');
}

interface ListChange<One> {
  readonly add?: readonly One[] | undefined;
  readonly remove?: readonly string[] | undefined;
}

/** What is there already keeps its place, so that an upgrade that brings a phrase of theirs changes nothing. */
function listBy<One>(change: ListChange<One> | undefined, list: readonly One[], nameOf: (one: One) => string): One[] {
  const { add = [], remove = [] } = change ?? {};
  const kept = list.filter((one) => !remove.includes(nameOf(one))).map((one) => [nameOf(one), one] as const);
  return [...new Map([...kept, ...add.map((one) => [nameOf(one), one] as const)]).values()];
}

const itself = (text: string): string => text;

function changedBy(change: ChangedNeed, need: NeedEntry): NeedEntry {
  const { label = need.label, gravity = need.gravity, whose = need.whose } = change;
  return {
    ...{ id: need.id, label, gravity, whose },
    near: listBy(change.near, need.near, ({ id }) => id),
    narrows: listBy(change.narrows, need.narrows, itself),
    service: listBy(change.service, need.service, itself),
    signals: listBy(change.signals, need.signals, itself),
    subjects: listBy(change.subjects, need.subjects, itself),
    settled: listBy(change.settled, need.settled, itself),
    said: listBy(change.said, need.said, itself),
    offered: listBy(change.offered, need.offered, itself),
  };
}

/** A need that is switched off is no neighbour of another any more. */
const withoutNeeds = (off: readonly string[], need: NeedEntry): NeedEntry => ({
  ...need,
  near: need.near.filter(({ id }) => !off.includes(id)),
  narrows: need.narrows.filter((id) => !off.includes(id)),
});
