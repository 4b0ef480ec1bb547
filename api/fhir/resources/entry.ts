import type { Communication, Extension, Provenance, Task } from 'fhir/r4';
import type { TimelineLine } from '../../../contracts/views/case';
import { OURS, ourCode } from './codes';
import { factChanged } from './fact-changed';

/** Something that a person wrote into the record of a case. */
type Entry = Extract<TimelineLine, { source: 'entry' }>;
/** Something that was done with a referral. */
type Story = Extract<TimelineLine, { source: 'story' }>;

/** Whose record it is. */
interface Whose {
  readonly personId: string;
}

/**
 * An entry as it was written: its words stay, whatever was said against them. Who wrote it down is not who spoke, so it
 * is no `sender`; FHIR has no other place for it.
 */
export const entryCommunication = (entry: Entry, { personId }: Whose): Communication => ({
  resourceType: 'Communication',
  id: entry.entryId,
  extension: [
    { url: `${OURS}:written-by`, valueReference: { display: entry.by.name } },
    { url: `${OURS}:written-at`, valueDateTime: entry.recordedAt },
    ...(entry.copiedFrom === null ? [] : [{ url: `${OURS}:copied-from`, valueId: entry.copiedFrom }]),
    ...factsOf(entry),
    ...(entry.changes ?? []).map(factChanged),
  ],
  ...(entry.referralId !== null && { basedOn: [{ reference: `ServiceRequest/${entry.referralId}` }] }),
  status: entry.stands === 'withdrawn' ? 'entered-in-error' : 'completed',
  category: [ourCode('entry', entry.kind)],
  subject: { reference: `Patient/${personId}` },
  ...(entry.settles !== null && { about: [promiseSettled(entry.settles)] }),
  sent: entry.at,
  payload: [{ contentString: entry.text }],
});

const promiseSettled = ({ entryId, as, what }: NonNullable<Entry['settles']>) => ({
  reference: `Task/${entryId}`,
  display: `${as === 'kept' ? 'Kept' : 'Given up'}${what === null ? '' : `: ${what}`}`,
});

/** What was said by kind beside the words, each under its name; what nobody said is left out. */
function factsOf({ structured }: Entry): readonly Extension[] {
  const told = Object.entries(structured ?? {}).filter(([, value]) => value !== null);
  if (told.length === 0) return [];
  const facts = told.map(([url, value]) =>
    typeof value === 'boolean' ? { url, valueBoolean: value } : { url, valueString: String(value) },
  );
  return [{ url: `${OURS}:facts`, extension: facts }];
}

/** What an entry promises, as a Task of whoever owes it; undefined where it promises nothing. */
export function promiseTask(entry: Entry, { personId }: Whose): Task | undefined {
  const { entryId, promise, by, recordedAt } = entry;
  if (promise === null) return undefined;
  return {
    resourceType: 'Task',
    id: entryId,
    status: promise.endedAs === null ? 'requested' : PROMISE_ENDS[promise.endedAs],
    intent: 'plan',
    code: ourCode('task', 'promise'),
    description: promise.what,
    for: { reference: `Patient/${personId}` },
    authoredOn: recordedAt,
    requester: { display: by.name },
    owner: { display: promise.owedBy },
    reasonReference: { reference: `Communication/${entryId}` },
    restriction: { period: { end: promise.dueAt } },
  };
}

const PROMISE_ENDS = {
  kept: 'completed',
  'given-up': 'cancelled',
  withdrawn: 'entered-in-error',
} as const satisfies Readonly<Record<string, Task['status']>>;

/** What a pathway or a person did with a referral, in the words of the timeline. */
export const storyProvenance = (line: Story, { personId }: Whose): Provenance => ({
  resourceType: 'Provenance',
  id: storyId(line),
  ...(line.detail !== null && { extension: [writtenWithIt(line.detail)] }),
  target: [{ reference: line.referralId === null ? `Patient/${personId}` : `Task/${line.referralId}` }],
  occurredDateTime: line.at,
  recorded: line.recordedAt,
  activity: { ...ourCode('action', line.action), text: line.what },
  agent: [{ who: { display: line.by.name } }],
});

/** A line of the story has no id but its place. */
export const storyId = ({ seq }: Pick<Story, 'seq'>): string => `line-${seq}`;

export const writtenWithIt = (words: string): Extension => ({ url: `${OURS}:written-with-it`, valueString: words });
