import { MAX } from './fields';
import { HouseholdPart } from './household-part';
import { asksOf, type PartProps } from './part';
import { Choices, Line } from './questions';

const YEARS_DIGITS = 3;
const DATE_CHARACTERS = 10;

/** Who needs help, and only what finding help takes. */
export function PersonPart(props: PartProps) {
  const asks = asksOf(props);
  return (
    <>
      <h2>{asks.title}</h2>
      <NameAndAge {...props} />
      <Place {...props} />
      <HouseholdPart {...props} />
    </>
  );
}

function NameAndAge(props: PartProps) {
  const { fields, type, faultAt } = props;
  const asks = asksOf(props);
  return (
    <>
      <Line
        name="givenName"
        label={asks.givenName}
        value={fields.givenName}
        change={(givenName) => type({ givenName })}
        max={MAX.givenName}
        fault={faultAt('givenName')}
      />
      <Line
        name="familyName"
        label={asks.familyName}
        value={fields.familyName}
        change={(familyName) => type({ familyName })}
        max={MAX.familyName}
        fault={faultAt('familyName')}
      />
      <Line
        name="age"
        label={asks.age}
        type="number-of-years"
        value={fields.age}
        change={(age) => type({ age })}
        max={YEARS_DIGITS}
        fault={faultAt('age')}
      />
      <Line
        name="birthDate"
        label={asks.birthDate}
        type="date"
        value={fields.birthDate}
        change={(birthDate) => type({ birthDate })}
        max={DATE_CHARACTERS}
        fault={faultAt('birthDate')}
      />
    </>
  );
}

function Place(props: PartProps) {
  const { text, fields, type, faultAt } = props;
  const asks = asksOf(props);
  return (
    <>
      <Line
        name="county"
        label={asks.county}
        value={fields.county}
        change={(county) => type({ county })}
        max={MAX.county}
        fault={faultAt('county')}
      />
      <Choices
        name="speaks"
        label={asks.language}
        options={(['English', 'Spanish', 'other'] as const).map((code) => ({ code, words: text.languages[code] }))}
        chosen={[fields.language]}
        choose={(language) => type({ language })}
      />
      {fields.language === 'other' && (
        <Line
          name="language"
          label={text.otherLanguage}
          value={fields.otherLanguage}
          change={(otherLanguage) => type({ otherLanguage })}
          max={MAX.language}
          fault={faultAt('language')}
        />
      )}
      <Line
        name="coverage"
        label={asks.coverage}
        value={fields.coverage}
        change={(coverage) => type({ coverage })}
        max={MAX.coverage}
        fault={faultAt('coverage')}
      />
    </>
  );
}
