import { Checkbox } from 'react-aria-components';
import {
  ADDRESS_MAX,
  BEST_TIMES_MAX,
  COUNTY_MAX,
  COVERAGE_MAX,
  COVERAGES_MAX,
  EMAIL_MAX,
  LANGUAGE_MAX,
  PHONE_MAX,
} from '../../contracts/limits';
import { ANSWERS, CHANNELS } from '../../domain/referral';
import { OptionGroup } from '../forms/option-group';
import { TextLine } from '../forms/text-line';
import { TickGroup } from '../forms/tick-group';
import { useText } from '../text/text';
import type { PersonFault, PersonFields } from './person-draft';

interface PersonFieldsetProps {
  readonly fields: PersonFields;
  readonly type: (typed: Partial<PersonFields>) => void;
  readonly isFrozen: boolean;
  readonly faults: readonly PersonFault[];
  /** Where a dialog begins with it. */
  readonly autoFocus?: boolean;
}

/** What is safe first, then how to reach the person, then the rest. */
export function PersonFieldset(props: PersonFieldsetProps) {
  return (
    <>
      <SafeFields {...props} />
      <ReachFields {...props} />
      <OtherFields {...props} />
    </>
  );
}

function SafeFields({ fields, type, isFrozen, faults, autoFocus = false }: PersonFieldsetProps) {
  const { answers, caseFile, channels, contact } = useText();
  const { names, needs } = caseFile.facts;
  return (
    <>
      <OptionGroup
        label={contact.safety.safe}
        options={ANSWERS.map((code) => ({ code, words: answers[code] }))}
        chosen={fields.safeToContact}
        choose={(code) => type({ safeToContact: ANSWERS.find((known) => known === code) ?? 'unknown' })}
        isDisabled={isFrozen}
        layout="tight"
        autoFocus={autoFocus}
      />
      {fields.safeToContact !== 'no' && (
        <TickGroup
          label={contact.safety.channels}
          options={CHANNELS.map((code) => ({ code, words: channels[code] }))}
          ticked={fields.channels}
          change={(ticked) => type({ channels: ticked })}
          isDisabled={isFrozen}
          fault={faults.includes('way') ? needs.way : undefined}
        />
      )}
      <Checkbox
        className="check"
        isSelected={fields.noVoicemail}
        onChange={(noVoicemail) => type({ noVoicemail })}
        isDisabled={isFrozen}
      >
        <span className="check-box" />
        {contact.safety.noVoicemail}
      </Checkbox>
      <TextLine
        label={names['best-times']}
        value={fields.bestTimes}
        change={(bestTimes) => type({ bestTimes })}
        max={BEST_TIMES_MAX}
        isDisabled={isFrozen}
      />
    </>
  );
}

function ReachFields({ fields, type, isFrozen, faults }: PersonFieldsetProps) {
  const { names, needs } = useText().caseFile.facts;
  return (
    <>
      <div className="form-pair">
        <TextLine
          label={names.phone}
          value={fields.phone}
          change={(phone) => type({ phone })}
          max={PHONE_MAX}
          isDisabled={isFrozen}
          type="tel"
        />
        <TextLine
          label={names.email}
          value={fields.email}
          change={(email) => type({ email })}
          max={EMAIL_MAX}
          isDisabled={isFrozen}
          fault={faults.includes('email') ? needs.email : undefined}
          type="email"
        />
      </div>
      <TextLine
        label={names.address}
        value={fields.address}
        change={(address) => type({ address })}
        max={ADDRESS_MAX}
        isDisabled={isFrozen}
      />
      <div className="form-pair">
        <TextLine
          label={names.county}
          value={fields.county}
          change={(county) => type({ county })}
          max={COUNTY_MAX}
          isDisabled={isFrozen}
        />
        <TextLine
          label={names.language}
          value={fields.language}
          change={(language) => type({ language })}
          max={LANGUAGE_MAX}
          isDisabled={isFrozen}
        />
      </div>
    </>
  );
}

function OtherFields({ fields, type, isFrozen, faults }: PersonFieldsetProps) {
  const { answers, caseFile } = useText();
  const { names, needs, coverageHint } = caseFile.facts;
  return (
    <>
      <TextLine
        label={names.coverage}
        hint={coverageHint}
        value={fields.coverage}
        change={(coverage) => type({ coverage })}
        max={COVERAGES_MAX * COVERAGE_MAX}
        isDisabled={isFrozen}
        fault={faults.includes('coverage') ? needs.coverage : undefined}
      />
      <OptionGroup
        label={names['may-tell-referrer']}
        options={ANSWERS.map((code) => ({ code, words: answers[code] }))}
        chosen={fields.mayTellReferrer}
        choose={(code) => type({ mayTellReferrer: ANSWERS.find((known) => known === code) ?? 'unknown' })}
        isDisabled={isFrozen}
        layout="tight"
      />
    </>
  );
}
