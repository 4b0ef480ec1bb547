import { uuidv7 } from 'uuidv7';
import { HOUSEHOLD_MAX, HOUSEHOLD_RELATION_MAX } from '../../contracts/limits';
import type { HouseholdLine } from './fields';
import { asksOf, type PartProps } from './part';
import { Line } from './questions';

const YEARS_DIGITS = 3;

/** Who lives with the person, one after the other, none at first. */
export function HouseholdPart(props: PartProps) {
  const { text, fields, type, faultAt } = props;
  const { household } = fields;
  const fault = faultAt('household');
  const add = () => type({ household: [...household, { id: uuidv7(), relation: '', age: '' }] });
  const change = (id: string, typed: Partial<HouseholdLine>) =>
    type({ household: household.map((line) => (line.id === id ? { ...line, ...typed } : line)) });
  return (
    <fieldset id="household" className="question" tabIndex={-1} aria-describedby={fault && 'household-fault'}>
      <legend>{asksOf(props).household}</legend>
      {fault && (
        <p id="household-fault" className="fault">
          {fault}
        </p>
      )}
      {household.map((line, place) => (
        <fieldset key={line.id} className="inset">
          <legend>{text.household.person(place + 1)}</legend>
          <Line
            name={`relation-${line.id}`}
            label={text.household.relation}
            value={line.relation}
            change={(relation) => change(line.id, { relation })}
            max={HOUSEHOLD_RELATION_MAX}
          />
          <Line
            name={`age-${line.id}`}
            label={text.household.age}
            type="number-of-years"
            value={line.age}
            change={(age) => change(line.id, { age })}
            max={YEARS_DIGITS}
          />
          <button
            type="button"
            className="plain"
            onClick={() => type({ household: household.filter(({ id }) => id !== line.id) })}
          >
            {text.household.remove(place + 1)}
          </button>
        </fieldset>
      ))}
      {household.length < HOUSEHOLD_MAX && (
        <button type="button" className="plain" onClick={add}>
          {text.household.add}
        </button>
      )}
    </fieldset>
  );
}
