import { NAME_MAX } from '../../../contracts/limits';
import { PersonFieldset } from '../../facts/person-fieldset';
import { TextLine } from '../../forms/text-line';
import { useText } from '../../text/text';
import { AnswerGroup } from './answer-group';
import type { PartProps } from './part';

const DATE_CHARACTERS = 10;
const AGE_DIGITS = 3;

/** Whom it is about, and how they can be reached safely: by the same fields by which the record is changed later. */
export function PersonPart(props: PartProps) {
  const { person } = useText().intake;
  const { draft, type, isFrozen, faults } = props;
  return (
    <>
      <h2>{person.title}</h2>
      <Names {...props} />
      <PersonFieldset
        fields={draft.person}
        type={(typed) => type({ person: { ...draft.person, ...typed } })}
        isFrozen={isFrozen}
        faults={faults.filter((fault) => fault === 'email' || fault === 'coverage')}
      />
      <div className="form-pair">
        <AnswerGroup
          label={person.pregnant}
          answer={draft.pregnant}
          say={(pregnant) => type({ pregnant })}
          isDisabled={isFrozen}
        />
        <AnswerGroup
          label={person.veteran}
          answer={draft.veteran}
          say={(veteran) => type({ veteran })}
          isDisabled={isFrozen}
        />
      </div>
    </>
  );
}

function Names({ draft, type, isFrozen: isDisabled, faults }: PartProps) {
  const { person, needs } = useText().intake;
  const faultAt = (fault: 'givenName' | 'familyName' | 'birthDate' | 'age') =>
    faults.includes(fault) ? needs[fault] : undefined;
  return (
    <>
      <div className="form-pair">
        <TextLine
          label={person.givenName}
          value={draft.givenName}
          change={(givenName) => type({ givenName })}
          max={NAME_MAX}
          fault={faultAt('givenName')}
          isDisabled={isDisabled}
        />
        <TextLine
          label={person.familyName}
          value={draft.familyName}
          change={(familyName) => type({ familyName })}
          max={NAME_MAX}
          fault={faultAt('familyName')}
          isDisabled={isDisabled}
        />
      </div>
      <div className="form-pair">
        <TextLine
          label={person.birthDate}
          type="date"
          value={draft.birthDate}
          change={(birthDate) => type({ birthDate })}
          max={DATE_CHARACTERS}
          fault={faultAt('birthDate')}
          isDisabled={isDisabled}
        />
        <TextLine
          label={person.age}
          value={draft.age}
          change={(age) => type({ age })}
          max={AGE_DIGITS}
          fault={faultAt('age')}
          isDisabled={isDisabled}
        />
      </div>
    </>
  );
}
