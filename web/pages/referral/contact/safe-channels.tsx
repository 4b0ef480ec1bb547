import { Checkbox, CheckboxGroup, FieldError, Label } from 'react-aria-components';
import { CHANNELS } from '../../../../domain/referral';
import { useText } from '../../../text/text';
import type { Fault, SafetyDraft } from './safety-draft';

interface SafeChannelsProps {
  readonly draft: SafetyDraft;
  readonly change: (draft: SafetyDraft) => void;
  readonly isFrozen: boolean;
  readonly faults: readonly Fault[];
}

/** The ways of contact that are safe. The one ticked first is taken as preferred. */
export function SafeChannels({ draft, change, isFrozen, faults }: SafeChannelsProps) {
  const { contact, channels, decide } = useText();
  return (
    <CheckboxGroup
      className="options options-tight"
      value={[...draft.channels]}
      onChange={(codes) =>
        change({ ...draft, channels: codes.flatMap((code) => CHANNELS.find((known) => known === code) ?? []) })
      }
      isDisabled={isFrozen}
      isInvalid={faults.includes('safeChannels')}
    >
      <Label>{contact.safety.channels}</Label>
      <FieldError>{decide.needs.safeChannels}</FieldError>
      <div className="options-all">
        {CHANNELS.map((channel) => (
          <Checkbox key={channel} value={channel} className="check">
            <span className="check-box" />
            {channels[channel]}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
