import { CONTACT_NAME_MAX, EMAIL_MAX, ORGANIZATION_MAX, PHONE_MAX, SENDER_NUMBER_MAX } from '../../../contracts/limits';
import { SOURCE_KINDS } from '../../../domain/referral';
import { OptionGroup } from '../../forms/option-group';
import { TextLine } from '../../forms/text-line';
import { useText } from '../../text/text';
import type { PartProps } from './part';

/** Who refers. Nobody is asked about where the person refers themself. */
export function SourcePart(props: PartProps) {
  const { intake, sources } = useText();
  const { draft, type, isFrozen } = props;
  return (
    <>
      <h2>{intake.source.title}</h2>
      <OptionGroup
        label={intake.source.kind}
        options={SOURCE_KINDS.map((code) => ({ code, words: sources[code] }))}
        chosen={draft.kind}
        choose={(code) => type({ kind: SOURCE_KINDS.find((known) => known === code) ?? 'hospital' })}
        isDisabled={isFrozen}
        layout="tight"
      />
      {draft.kind === 'self' ? <p className="secondary">{intake.source.self}</p> : <Referrer {...props} />}
    </>
  );
}

function Referrer({ draft, type, isFrozen: isDisabled, faults }: PartProps) {
  const { source, needs } = useText().intake;
  return (
    <>
      <div className="form-pair">
        <TextLine
          label={source.organization}
          value={draft.organization}
          change={(organization) => type({ organization })}
          max={ORGANIZATION_MAX}
          fault={faults.includes('organization') ? needs.organization : undefined}
          isDisabled={isDisabled}
        />
        <TextLine
          label={source.contactName}
          value={draft.contactName}
          change={(contactName) => type({ contactName })}
          max={CONTACT_NAME_MAX}
          isDisabled={isDisabled}
        />
      </div>
      <div className="form-pair">
        <TextLine
          label={source.email}
          type="email"
          value={draft.sourceEmail}
          change={(sourceEmail) => type({ sourceEmail })}
          max={EMAIL_MAX}
          fault={faults.includes('sourceEmail') ? needs.sourceEmail : undefined}
          isDisabled={isDisabled}
        />
        <TextLine
          label={source.phone}
          type="tel"
          value={draft.sourcePhone}
          change={(sourcePhone) => type({ sourcePhone })}
          max={PHONE_MAX}
          isDisabled={isDisabled}
        />
      </div>
      <TextLine
        label={source.identifier}
        hint={source.identifierHint}
        value={draft.identifier}
        change={(identifier) => type({ identifier })}
        max={SENDER_NUMBER_MAX}
        isDisabled={isDisabled}
      />
    </>
  );
}
