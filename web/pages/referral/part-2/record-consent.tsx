import type { FullView } from '../../../../contracts/views/referral';
import { CONSENT_RECIPIENTS } from '../../../../domain/part-2';
import { useDraft } from '../../../drafts/drafts';
import { ChangeForm } from '../../../forms/change-form';
import { ChoiceField } from '../../../forms/choice-field';
import { NoteField } from '../../../forms/note-field';
import { OptionGroup } from '../../../forms/option-group';
import { TextLine } from '../../../forms/text-line';
import { useHandOver } from '../../../forms/use-hand-over';
import { useText } from '../../../text/text';
import { asRecipient, type ConsentDraft, consentDrafts, faultsOf, requestOf } from './consent-draft';

const DATE_LENGTH = 10;

/** One form for a written consent that somebody has before them. */
export function RecordConsent({ referral }: { readonly referral: FullView }) {
  const { decide, part2 } = useText();
  const words = part2.record;
  const { draft, change, discard } = useDraft(consentDrafts, referral.id);
  const handOver = useHandOver({
    referralId: referral.id,
    kind: 'consents',
    faults: faultsOf(draft),
    request: (operationId) => requestOf(draft, operationId),
    discard,
  });
  const { isFrozen, faults } = handOver;
  const wrong = (...named: readonly (typeof faults)[number][]) => {
    const fault = named.find((one) => faults.includes(one));
    return fault && decide.needs[fault];
  };
  return (
    <ChangeForm handOver={handOver} verb={words.button} tone="plain">
      <OptionGroup
        label={words.recipient}
        options={CONSENT_RECIPIENTS.map((code) => ({ code, words: part2.recipients[code], hint: part2.hints[code] }))}
        chosen={draft.recipient}
        choose={(code) => change({ ...draft, recipient: asRecipient(code) })}
        isDisabled={isFrozen}
        fault={wrong('recipient')}
        layout="column"
      />
      {draft.recipient === 'program' && (
        <ChoiceField
          label={words.program}
          placeholder={words.programPick}
          choices={(referral.checks?.verdicts ?? []).map(({ programId, programName }) => ({
            code: programId,
            words: programName,
          }))}
          chosen={draft.programId}
          choose={(programId) => change({ ...draft, programId })}
          isDisabled={isFrozen}
          fault={wrong('program')}
        />
      )}
      <ConsentDates draft={draft} change={change} isFrozen={isFrozen} givenOnFault={wrong('givenOn')} />
      <NoteField
        label={words.note}
        note={draft.note}
        change={(note) => change({ ...draft, note })}
        isDisabled={isFrozen}
        fault={wrong('note', 'noteLong')}
      />
    </ChangeForm>
  );
}

interface ConsentDatesProps {
  readonly draft: ConsentDraft;
  readonly change: (draft: ConsentDraft) => void;
  readonly isFrozen: boolean;
  readonly givenOnFault: string | undefined;
}

/** Since when it holds, and until when. */
function ConsentDates({ draft, change, isFrozen, givenOnFault }: ConsentDatesProps) {
  const words = useText().part2.record;
  return (
    <>
      <TextLine
        label={words.givenOn}
        type="date"
        value={draft.givenOn}
        change={(givenOn) => change({ ...draft, givenOn })}
        max={DATE_LENGTH}
        isDisabled={isFrozen}
        fault={givenOnFault}
      />
      <TextLine
        label={words.endsOn}
        hint={words.endsOnHint}
        type="date"
        value={draft.endsOn}
        change={(endsOn) => change({ ...draft, endsOn })}
        max={DATE_LENGTH}
        isDisabled={isFrozen}
      />
    </>
  );
}
