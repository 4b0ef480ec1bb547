import { useRef } from 'react';
import type { FullView } from '../../../../contracts/views/referral';
import type { AttemptResult } from '../../../../domain/contact';
import { useDraft } from '../../../drafts/drafts';
import { ChangeForm } from '../../../forms/change-form';
import { NoteField } from '../../../forms/note-field';
import { useHandOver } from '../../../forms/use-hand-over';
import { useKeys } from '../../../keys/keys';
import { Note } from '../../../pieces/note';
import { whyNot } from '../../../session/person';
import { usePerson } from '../../../session/signed-in';
import { useText } from '../../../text/text';
import { useNow } from '../../../time/now';
import { Section } from '../section';
import { attemptDrafts, channelOf, faultsOf, requestOf } from './attempt-draft';
import { AttemptOptions } from './attempt-options';
import { AttemptTime } from './attempt-time';
import { wasReached } from './was-reached';

/** One try to reach the person; there only for those who may, and only while contact may be made. */
export function LogAttempt({ referral }: { readonly referral: FullView }) {
  const { contact } = useText();
  const mayNot = whyNot(usePerson(), 'log-attempt', referral.team.id);
  if (mayNot !== undefined || referral.whyNot.contact !== null) return null;
  return (
    <Section title={contact.log.title} surface="ask">
      <AttemptForm referral={referral} />
    </Section>
  );
}

/** Written down in two keys: what came of it, and Enter. */
function AttemptForm({ referral }: { readonly referral: FullView }) {
  const words = useText().contact.log;
  const { draft, change, discard } = useDraft(attemptDrafts, referral.id);
  const channel = channelOf(draft, referral.person.contact);
  const form = useRef<HTMLFormElement>(null);
  const handOver = useHandOver({
    referralId: referral.id,
    kind: 'contact-attempts',
    faults: faultsOf(draft, channel, useNow()),
    request: (operationId) => requestOf({ ...draft, channel }, operationId),
    discard,
  });
  const focus = (on: string): void =>
    void requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(on)?.focus());
  const pick = (result: AttemptResult) => (): void => {
    if (handOver.isFrozen) return;
    change({ ...draft, result });
    focus('[type=submit]');
  };
  useKeys('referral', {
    l: () => focus('input:checked, input'),
    r: pick('reached'),
    v: pick('left-message'),
    n: pick('no-answer'),
    w: pick('wrong-number'),
  });
  const part = { draft: { ...draft, channel }, change, isFrozen: handOver.isFrozen, faults: handOver.faults };
  return (
    <ChangeForm handOver={handOver} verb={words.button} tone={wasReached(referral) ? 'plain' : 'main'} form={form}>
      <AttemptOptions {...part} contact={referral.person.contact} />
      <div className="form-pair">
        <NoteField
          label={words.note}
          note={draft.note}
          change={(note) => change({ ...draft, note })}
          isDisabled={handOver.isFrozen}
        />
        <AttemptTime {...part} />
      </div>
      {handOver.progress?.at === 'taken' && draft.result === null && <Note tone="good" title={words.done} />}
    </ChangeForm>
  );
}
