import { type FormEvent, useState } from 'react';
import type { TimelineLine } from '../../../contracts/views/case';
import { AMENDMENT_REASONS, type AmendmentReason } from '../../../domain/amendment';
import { useRecordChange } from '../../changes/record-change';
import { openDrafts, useDraft } from '../../drafts/drafts';
import type { About } from '../../write-down/entry-draft';

/** What somebody is about to say against an entry, and the version that they had read when they began. */
interface AmendmentDraft {
  readonly seen: TimelineLine;
  readonly said: Said;
}

/** By entry: kept when the dialog is closed, until it is handed over or somebody else was first and that was read. */
const amendmentDrafts = openDrafts<AmendmentDraft | null>(null);

interface Amending {
  readonly line: TimelineLine;
  readonly entryId: string;
  readonly caseId: string;
  readonly whenKept: () => void;
}

/**
 * What somebody is about to say against an entry. It names the version on the screen when they began, the newest
 * amendment, if any: what somebody else amended since is never amended unread.
 */
export function useAmendment({ line, entryId, caseId, whenKept }: Amending) {
  const { draft, change, discard } = useDraft(amendmentDrafts, entryId);
  const [opened] = useState(line);
  const { seen, said } = draft ?? { seen: opened, said: asItStands(opened) };
  const standing = standingOf(seen);
  const say = (next: Said): void => change({ seen, said: next });
  const [tries, setTries] = useState(0);
  const record = useRecordChange(() => {
    discard();
    whenKept();
  });
  const isFrozen = record.keeping === 'sending' || record.keeping === 'unheard';
  const isMissing = said.text.trim() === '';
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (isFrozen) return;
    setTries(isMissing ? tries + 1 : 0);
    const version = seen.amendments.at(-1)?.id ?? entryId;
    if (!isMissing) record.send(caseId, `entries/${version}/amendments`, requestOf(said));
  };
  const choose = (code: string): void => {
    const reason = AMENDMENT_REASONS.find((known) => known === code) ?? 'correction';
    const isOther = (reason === 'correction') !== (said.reason === 'correction');
    const text = reason === 'correction' ? standing : '';
    say({ ...said, reason, text: isOther ? text : said.text });
  };
  return {
    ...{ said, say, choose, record, isFrozen, tries, isMissing: tries > 0 && isMissing, onSubmit },
    /** What was typed, where it is more than what the form began with. */
    typed: said.text === standing ? '' : said.text,
    /** What others amended since this was opened. */
    since: isFrozen || record.keeping === 'kept' ? [] : line.amendments.slice(seen.amendments.length),
  };
}

/** Throws away what was typed against a version that somebody else has amended since: the dialog has said so. */
export function useWhenClosed({ line, entryId }: Pick<Amending, 'line' | 'entryId'>): () => void {
  const { draft, discard } = useDraft(amendmentDrafts, entryId);
  return () => {
    if (draft && draft.seen.amendments.length < line.amendments.length) discard();
  };
}

interface Said {
  readonly reason: AmendmentReason;
  readonly text: string;
  readonly right: About | null;
  readonly referralId: string | null;
}

const asItStands = (line: TimelineLine): Said => ({
  reason: 'correction',
  text: standingOf(line),
  right: null,
  referralId: null,
});

const standingOf = (line: TimelineLine): string =>
  line.source === 'entry' ? line.standing : (line.amendments.at(-1)?.text ?? line.detail ?? '');

function requestOf({ reason, text, right, referralId }: Said) {
  const common = { reason, text: text.trim() };
  if (reason === 'wrong-person') return { ...common, rightCaseId: right?.caseId ?? null };
  return reason === 'misfiled' ? { ...common, referralId } : common;
}
