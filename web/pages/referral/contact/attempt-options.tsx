import { ATTEMPT_RESULTS, whyNotAttempt, whyNotContactBy } from '../../../../domain/contact';
import type { Reason } from '../../../../domain/reason';
import { CHANNELS, type ContactFacts } from '../../../../domain/referral';
import { OptionGroup } from '../../../forms/option-group';
import { inSentence } from '../../../text/in-sentence';
import { useText } from '../../../text/text';
import { useSayings } from '../../../time/use-sayings';
import { type AttemptDraft, asChannel, asResult, type Fault, RESULT_STROKES } from './attempt-draft';

interface AttemptOptionsProps {
  readonly draft: AttemptDraft;
  readonly change: (draft: AttemptDraft) => void;
  readonly contact: ContactFacts;
  readonly isFrozen: boolean;
  readonly faults: readonly Fault[];
}

/** How it was tried, and what came of it. A way that is not safe says so, by the same rule that the system asks. */
export function AttemptOptions({ draft, change, contact, isFrozen, faults }: AttemptOptionsProps) {
  const { contact: words, channels, results, decide, listed } = useText();
  const { why } = useSayings();
  const inWords = (no: Reason | undefined) => no && why(no);
  const { channel } = draft;
  const closedWays = CHANNELS.filter((code) => whyNotContactBy(code, contact)).map((code) =>
    inSentence(channels[code]),
  );
  return (
    <>
      <OptionGroup
        label={words.log.channel}
        options={CHANNELS.map((code) => ({
          code,
          words: channels[code],
          whyNot: inWords(whyNotContactBy(code, contact)),
        }))}
        chosen={channel}
        choose={(code) => change({ ...draft, channel: asChannel(code) })}
        isDisabled={isFrozen}
        fault={faults.includes('channel') ? decide.needs.channel : undefined}
        layout="tight"
        about={closedWays.length > 0 ? words.log.closedWays(listed.or(closedWays)) : undefined}
      />
      <OptionGroup
        label={words.log.result}
        options={ATTEMPT_RESULTS.map((code) => ({
          code,
          words: results[code],
          stroke: RESULT_STROKES[code],
          whyNot: channel === null ? undefined : inWords(whyNotAttempt({ channel, result: code }, contact)),
        }))}
        chosen={draft.result}
        choose={(code) => change({ ...draft, result: asResult(code) })}
        isDisabled={isFrozen}
        fault={faults.includes('result') ? decide.needs.result : undefined}
        layout="tight"
        about={channel === 'call' && contact.noVoicemail ? words.log.noVoicemail : undefined}
      />
    </>
  );
}
