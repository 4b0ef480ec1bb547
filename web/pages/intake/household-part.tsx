import { uuidv7 } from 'uuidv7';
import { HOUSEHOLD_MAX, HOUSEHOLD_RELATION_MAX } from '../../../contracts/limits';
import { TextLine } from '../../forms/text-line';
import { Action } from '../../pieces/action';
import { useText } from '../../text/text';
import type { HouseholdLine } from './intake-draft';
import type { PartProps } from './part';

const AGE_DIGITS = 3;

/** Who lives with the person, a line each, none at first. */
export function HouseholdPart({ draft, type, isFrozen, faults }: PartProps) {
  const { household: words, needs } = useText().intake;
  const { household } = draft;
  const change = (id: string, typed: Partial<HouseholdLine>): void =>
    type({ household: household.map((line) => (line.id === id ? { ...line, ...typed } : line)) });
  const isUnclear = (line: HouseholdLine): boolean =>
    faults.includes('household') && (line.relation.trim() === '' || !/^\s*\d*\s*$/.test(line.age));
  return (
    <>
      <h2>{words.title}</h2>
      {household.map((line, place) => (
        <div key={line.id} className="intake-line">
          <TextLine
            label={words.relation}
            value={line.relation}
            change={(relation) => change(line.id, { relation })}
            max={HOUSEHOLD_RELATION_MAX}
            fault={isUnclear(line) ? needs.household : undefined}
            isDisabled={isFrozen}
          />
          <TextLine
            label={words.age}
            value={line.age}
            change={(age) => change(line.id, { age })}
            max={AGE_DIGITS}
            isDisabled={isFrozen}
          />
          <Action
            tone="quiet"
            isDisabled={isFrozen}
            onPress={() => type({ household: household.filter(({ id }) => id !== line.id) })}
          >
            {words.remove(place + 1)}
          </Action>
        </div>
      ))}
      {household.length < HOUSEHOLD_MAX && (
        <div>
          <Action
            isDisabled={isFrozen}
            onPress={() => type({ household: [...household, { id: uuidv7(), relation: '', age: '' }] })}
          >
            {words.add}
          </Action>
        </div>
      )}
    </>
  );
}
