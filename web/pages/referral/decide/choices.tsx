import { useRef } from 'react';
import { FieldError, Radio, RadioGroup } from 'react-aria-components';
import { useKeys } from '../../../keys/keys';
import { Stroke } from '../../../pieces/action';
import { useText } from '../../../text/text';
import { Capacity } from '../capacity';
import { consentMissing, type DecisionDraft } from './decision-draft';
import type { PartProps } from './part-props';

/** The advised programs in their order, another one, or none: the one question of the page. */
export function Choices({ referral, draft, change, isFrozen, faults }: PartProps) {
  const { decide, asking } = useText();
  const mayAsk = referral.status === 'awaiting-decision';
  const group = useRef<HTMLDivElement>(null);
  const advised = referral.advice?.recommendations ?? [];
  const pick = (value: string): void => {
    if (isFrozen) return;
    change({ ...draft, ...picked(value) });
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

const pickedValue = ({ pick, programId }: DecisionDraft): string => (pick === 'advised' ? (programId ?? '') : pick);

/** A new pick drops the grounds' code, which belonged to the old one; the words stay. */
function picked(value: string): Pick<DecisionDraft, 'pick' | 'programId' | 'reason'> {
  if (value === 'another' || value === 'decline' || value === 'ask')
    return { pick: value, programId: null, reason: null };
  return { pick: 'advised', programId: value, reason: null };
}

/** On from the key that was pressed: to the list of programs, to the grounds, or to the choice itself. */
function focusAfterPick(group: HTMLElement | null, value: string): void {
  const next =
    value === 'another' ? '[role=combobox]' : value === 'ask' ? '[type=checkbox], textarea' : 'input:checked';
  const form = group?.closest('form');
  form?.querySelector<HTMLElement>(next)?.focus();
  form?.scrollIntoView({ block: 'nearest' });
}
