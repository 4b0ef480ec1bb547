import { useRef } from 'react';
import { FieldError, Radio, RadioGroup } from 'react-aria-components';
import { useKeys } from '../../../keys/keys';
import { Stroke } from '../../../pieces/action';
import { Icon } from '../../../pieces/icon';
import { useText } from '../../../text/text';
import { Capacity } from '../capacity';
import { consentMissing, type DecisionDraft, picking } from './decision-draft';
import type { PartProps } from './part-props';

/**
 * The advised programs in their order, those that wait behind a danger, another one, or none: the one question of the
 * page. What waits has no key: it is to be read before it is chosen.
 */
export function Choices({ referral, draft, change, isFrozen, faults }: PartProps) {
  const { decide, asking } = useText();
  const mayAsk = referral.status === 'awaiting-decision';
  const group = useRef<HTMLDivElement>(null);
  const { recommendations: advised, waiting } = referral.advice ?? { recommendations: [], waiting: [] };
  const pick = (value: string): void => {
    if (isFrozen) return;
    change(picking(draft, value, referral));
    requestAnimationFrame(() => focusAfterPick(group.current, value));
  };
  const nth = (at: number) => {
    const programId = advised[at]?.programId;
    return programId === undefined ? undefined : () => pick(programId);
  };
  useKeys('referral', {
    '1': nth(0),
    '2': nth(1),
    '3': nth(2),
    o: () => pick('another'),
    d: () => pick('decline'),
    q: mayAsk ? () => pick('ask') : undefined,
  });
  return (
    <RadioGroup
      ref={group}
      className="choices"
      aria-label={decide.title(referral.person.name)}
      value={pickedValue(draft)}
      onChange={pick}
      isDisabled={isFrozen}
      isInvalid={faults.includes('choice')}
    >
      <FieldError>{decide.needs.choice}</FieldError>
      {advised.map(({ programId, programName, capacity, waitDays }, at) => (
        <Radio key={programId} value={programId} className="choice">
          <Stroke>{`${at + 1}`}</Stroke>
          <span>
            <span className="choice-name">{programName}</span>
            <Capacity status={capacity} waitDays={waitDays} />
            {consentMissing(programId, referral) && <span className="secondary">{decide.consentMissing}</span>}
          </span>
        </Radio>
      ))}
      {waiting.map(({ programId, programName, capacity, waitDays }) => (
        <Radio key={programId} value={programId} className="choice choice-waiting">
          <Icon name="wait" />
          <span>
            <span className="choice-name">{programName}</span>
            <Capacity status={capacity} waitDays={waitDays} />
            <span className="choice-line">{decide.waits}</span>
            {consentMissing(programId, referral) && <span className="secondary">{decide.consentMissing}</span>}
          </span>
        </Radio>
      ))}
      <Radio value="another" className="choice">
        <Stroke>o</Stroke>
        <span className="choice-name">{decide.another}</span>
      </Radio>
      {mayAsk && (
        <Radio value="ask" className="choice">
          <Stroke>q</Stroke>
          <span className="choice-name">{asking.ask}</span>
        </Radio>
      )}
      <Radio value="decline" className="choice">
        <Stroke>d</Stroke>
        <span className="choice-name">{decide.decline}</span>
      </Radio>
    </RadioGroup>
  );
}

const pickedValue = ({ pick, programId }: DecisionDraft): string =>
  pick === 'advised' || pick === 'waiting' ? (programId ?? '') : pick;

/** On from the key that was pressed: to the list of programs, to the grounds, or to the choice itself. */
function focusAfterPick(group: HTMLElement | null, value: string): void {
  const next =
    value === 'another' ? '[role=combobox]' : value === 'ask' ? '[type=checkbox], textarea' : 'input:checked';
  const form = group?.closest('form');
  form?.querySelector<HTMLElement>(next)?.focus();
  form?.scrollIntoView({ block: 'nearest' });
}
