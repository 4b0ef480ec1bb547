import type { FullView } from '../../../../contracts/views/referral';
import { Action } from '../../../pieces/action';
import { Note } from '../../../pieces/note';
import { Spotlight } from '../../../pieces/spotlight';
import { useText } from '../../../text/text';
import { wordFor } from '../../../text/word-for';
import { useTimes } from '../../../time/use-times';
import type { DecisionDraft } from './decision-draft';
import { Differences } from './differences';
import { whatChanged } from './what-changed';

interface ChangedUnderYouProps {
  readonly seen: FullView;
  readonly now: FullView;
  readonly draft: DecisionDraft;
  readonly takeTheirs: () => void;
  /** Undefined when there is nothing left to decide. */
  readonly decideAgain: (() => void) | undefined;
}

/** Both versions side by side, and yours, which was not recorded: take theirs, or decide again on what is true now. */
export function ChangedUnderYou({ seen, now, draft, takeTheirs, decideAgain }: ChangedUnderYouProps) {
  const text = useText();
  const words = text.decide.changed;
  const { when } = useTimes();
  const { decision } = now;
  return (
    <Spotlight>
      <Note tone="wait" title={words.title}>
        <p>{words.intro}</p>
        {decision && <p>{words.gone(decision.by.name, when(decision.at))}</p>}
        {!decision && now.status === 'closed' && <p>{words.closed}</p>}
        <Differences differences={whatChanged(seen, now, text)} before={seen.revision} now={now.revision} />
        <p>
          <strong>{words.yours}:</strong> {yoursInWords(draft, seen, text)}
        </p>
        <div className="form-end">
          <Action tone={decideAgain ? 'plain' : 'main'} onPress={takeTheirs}>
            {words.theirs}
          </Action>
          {decideAgain && (
            <Action tone="main" onPress={decideAgain}>
              {words.again}
            </Action>
          )}
        </div>
      </Note>
    </Spotlight>
  );
}

function yoursInWords(
  { pick, programId, reason, note }: DecisionDraft,
  { checks }: FullView,
  { contact, overrides, declines }: ReturnType<typeof useText>,
): string {
  const program = checks?.verdicts.find((known) => known.programId === programId)?.programName ?? programId;
  const choice = pick === 'decline' ? contact.decision.declined : (program ?? '');
  const grounds = reason === null ? '' : wordFor(pick === 'decline' ? declines : overrides, reason);
  return [choice, grounds, note].filter(Boolean).join(' · ');
}
