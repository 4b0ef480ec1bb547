import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { uuidv7 } from 'uuidv7';
import type { FullView } from '../../../../contracts/views';
import type { AttemptResult } from '../../../../domain/contact';
import { isFrozen, useChange } from '../../../changes/use-change';
import { ChangeStatus } from '../../../forms/change-status';
import { FaultSummary } from '../../../forms/fault-summary';
import { NoteField } from '../../../forms/note-field';
import { useKeys } from '../../../keys/keys';
import { Action } from '../../../pieces/action';
import { Note } from '../../../pieces/note';
import { useText } from '../../../text/text';
import { useNow } from '../../../time/now';
import { Section } from '../section';
import { channelOf, faultsOf, requestOf, useAttemptDraft } from './attempt-draft';
import { AttemptOptions } from './attempt-options';
import { AttemptTime } from './attempt-time';
import { useWhyNotAct } from './why-not-act';

/** One try to reach the person, written down in three keys: what came of it, and Enter. */
export function LogAttempt({ referral }: { readonly referral: FullView }) {
  const { contact, decide } = useText();
  const { progress, send } = useChange(referral.id, 'contact-attempts');
  const { draft, change, discard } = useAttemptDraft(referral.id);
  const [tries, setTries] = useState(0);
  const now = useNow();
  const form = useRef<HTMLFormElement>(null);
  const wasTaken = progress?.at === 'taken';
  useEffect(() => {
    if (wasTaken) discard();
  }, [wasTaken, discard]);
  const focus = (on: string): void =>
    void requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(on)?.focus());
  const pick = (result: AttemptResult) => (): void => {
    change({ ...draft, result });
    focus('button[type=submit]');
  };
  useKeys({
    l: () => focus('input'),
    r: pick('reached'),
    v: pick('left-message'),
    n: pick('no-answer'),
    w: pick('wrong-number'),
  });

  const whyNot = useWhyNotAct(referral, 'log-attempt');
  if (whyNot !== undefined) return null;
  const frozen = isFrozen(progress);
  const channel = channelOf(draft, referral.person.contact);
  const faults = faultsOf(draft, channel, now);
  const shown = tries > 0 ? faults : [];
  const handOver = (event: FormEvent): void => {
    event.preventDefault();
    if (frozen) return;
    setTries(faults.length > 0 ? tries + 1 : 0);
    if (channel && draft.result && faults.length === 0) send(requestOf(draft, { channel, result: draft.result }, uuidv7()));
  };
  return (
    <Section title={contact.log.title} surface="ask">
      <Form ref={form} className="form" onSubmit={handOver} validationBehavior="aria">
        <FaultSummary faults={shown.map((fault) => decide.needs[fault])} tries={tries} />
        <AttemptOptions draft={draft} change={change} referral={referral} isFrozen={frozen} faults={shown} />
        <div className="form-pair">
          <NoteField label={contact.log.note} note={draft.note} change={(note) => change({ ...draft, note })} isDisabled={frozen} />
          <AttemptTime at={draft.at} change={(at) => change({ ...draft, at })} isDisabled={frozen} fault={shown.includes('at')} />
        </div>
        <div className="form-end">
          <Action type="submit" tone="main" stroke="l" isDisabled={frozen}>
            {progress?.at === 'sending' ? decide.sending : contact.log.button}
          </Action>
        </div>
        <ChangeStatus kind="contact-attempts" progress={progress} />
        {wasTaken && <Note tone="good" title={contact.log.done} />}
      </Form>
    </Section>
  );
}
