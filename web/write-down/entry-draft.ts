import { INTERACTION_KINDS, type OWERS } from '../../domain/entry';
import { openDrafts } from '../drafts/drafts';

export type Kind = (typeof INTERACTION_KINDS)[number];

/** Whose case it is about, as the person at the desk knows them. */
export interface About {
  readonly caseId: string;
  readonly name: string;
}

/** A promise that ends with what is written down. */
export interface Ends {
  readonly entryId: string;
  readonly what: string;
  readonly as: 'kept' | 'given-up';
}

export interface EntryDraft {
  readonly about: About | null;
  readonly kind: Kind;
  readonly text: string;
  readonly direction: string | null;
  readonly outcome: string | null;
  readonly status: string | null;
  readonly isPromise: boolean;
  readonly what: string;
  readonly owedBy: (typeof OWERS)[number];
  readonly due: string;
  readonly ends: Ends | null;
}

const BLANK: EntryDraft = {
  about: null,
  kind: 'call',
  text: '',
  direction: null,
  outcome: null,
  status: null,
  isPromise: false,
  what: '',
  owedBy: 'us',
  due: '',
  ends: null,
};

/** One at a time, kept until handed over. */
export const entryDrafts = openDrafts(BLANK);
export const THE_ENTRY = 'entry';

/** The kind that a single key stands for. */
export const KIND_STROKES: Readonly<Record<Kind, string>> = {
  call: 'c',
  visit: 'v',
  note: 'n',
  message: 'm',
  appointment: 'a',
  authorization: 'u',
  document: 'd',
};

export const kindOf = (code: string): Kind => INTERACTION_KINDS.find((known) => known === code) ?? 'note';
export const kindUnder = (stroke: string): Kind | undefined =>
  INTERACTION_KINDS.find((known) => KIND_STROKES[known] === stroke);

const TEXT_MAX = 10_000;

export type EntryFault = 'whom' | 'text' | 'long' | 'status' | 'what' | 'due';

/** What is still missing; `dueAt` is the moment that the words for the due time mean. */
export function faultsOf(draft: EntryDraft, dueAt: string | undefined): readonly EntryFault[] {
  const hasStatus = draft.kind === 'appointment' || draft.kind === 'authorization';
  const faults: (EntryFault | false)[] = [
    draft.about === null && 'whom',
    draft.text.trim() === '' && 'text',
    draft.text.length > TEXT_MAX && 'long',
    hasStatus && draft.status === null && 'status',
    draft.isPromise && draft.what.trim() === '' && 'what',
    draft.isPromise && dueAt === undefined && 'due',
  ];
  return faults.filter((fault) => fault !== false);
}

/** The entry as it is handed over. */
export function requestOf(draft: EntryDraft, dueAt: string | undefined) {
  const { kind, text, isPromise, what, owedBy, ends } = draft;
  return {
    kind,
    text: text.trim(),
    structured: structuredOf(draft),
    promise: isPromise && dueAt !== undefined ? { what: what.trim(), owedBy, dueAt } : null,
    settles: ends && { entryId: ends.entryId, as: ends.as },
  };
}

function structuredOf({ kind, direction, outcome, status }: EntryDraft): object | null {
  if (kind === 'call') return { direction, outcome, channel: 'call' };
  if (kind === 'message') return { direction, outcome, channel: null };
  return kind === 'appointment' || kind === 'authorization' ? { status } : null;
}
