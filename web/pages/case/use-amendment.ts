import { type FormEvent, useState } from 'react';
import type { TimelineLine } from '../../../contracts/views/case';
import { AMENDMENT_REASONS, type AmendmentReason } from '../../../domain/amendment';
import { useRecordChange } from '../../changes/record-change';
import type { About } from '../../write-down/entry-draft';

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
  const [seen] = useState(line);
  const standing = standingOf(seen);
  const [said, say] = useState<Said>({ reason: 'correction', text: standing, right: null, referralId: null });
  const [tries, setTries] = useState(0);
  const record = useRecordChange(whenKept);
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

interface Said {
  readonly reason: AmendmentReason;
  readonly text: string;
  readonly right: About | null;
  readonly referralId: string | null;
}

const standingOf = (line: TimelineLine): string =>
  line.source === 'entry' ? line.standing : (line.amendments.at(-1)?.text ?? line.detail ?? '');

function requestOf({ reason, text, right, referralId }: Said) {
  const common = { reason, text: text.trim() };
  if (reason === 'wrong-person') return { ...common, rightCaseId: right?.caseId ?? null };
  return reason === 'misfiled' ? { ...common, referralId } : common;
}
