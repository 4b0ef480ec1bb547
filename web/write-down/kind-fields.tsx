import { APPOINTMENT_STATUSES, AUTHORIZATION_STATUSES, CONVERSATION_OUTCOMES, DIRECTIONS } from '../../domain/entry';
import { OptionGroup } from '../forms/option-group';
import { useText } from '../text/text';
import type { EntryDraft, EntryFault } from './entry-draft';

interface KindFieldsProps {
  readonly draft: EntryDraft;
  readonly change: (draft: EntryDraft) => void;
  readonly isFrozen: boolean;
  readonly faults: readonly EntryFault[];
}

/** The few facts that a kind says beside its words. */
export function KindFields(props: KindFieldsProps) {
  const { kind } = props.draft;
  if (kind === 'call' || kind === 'message') return <Conversation {...props} />;
  return kind === 'appointment' || kind === 'authorization' ? <StatusField {...props} /> : null;
}

function Conversation({ draft, change, isFrozen }: KindFieldsProps) {
  const { writeDown: words } = useText().caseFile;
  return (
    <div className="form-pair">
      <OptionGroup
        label={words.direction}
        options={DIRECTIONS.map((code) => ({ code, words: words.directions[code] }))}
        chosen={draft.direction}
        choose={(direction) => change({ ...draft, direction })}
        isDisabled={isFrozen}
        layout="tight"
      />
      <OptionGroup
        label={words.outcome}
        options={CONVERSATION_OUTCOMES.map((code) => ({ code, words: words.outcomes[code] }))}
        chosen={draft.outcome}
        choose={(outcome) => change({ ...draft, outcome })}
        isDisabled={isFrozen}
        layout="tight"
      />
    </div>
  );
}

function StatusField({ draft, change, isFrozen, faults }: KindFieldsProps) {
  const { writeDown: words } = useText().caseFile;
  const isAppointment = draft.kind === 'appointment';
  const options = isAppointment
    ? APPOINTMENT_STATUSES.map((code) => ({ code, words: words.appointments[code] }))
    : AUTHORIZATION_STATUSES.map((code) => ({ code, words: words.authorizations[code] }));
  return (
    <OptionGroup
      label={isAppointment ? words.appointment : words.authorization}
      options={options}
      chosen={draft.status}
      choose={(status) => change({ ...draft, status })}
      isDisabled={isFrozen}
      fault={faults.includes('status') ? words.needs.status : undefined}
      layout="tight"
    />
  );
}
