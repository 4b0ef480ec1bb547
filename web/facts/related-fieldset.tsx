import { NAME_MAX, PHONE_MAX } from '../../contracts/limits';
import { ANSWERS, RELATIONS, TOLD_ABOUT } from '../../domain/referral';
import { OptionGroup } from '../forms/option-group';
import { TextLine } from '../forms/text-line';
import { TickGroup } from '../forms/tick-group';
import { useText } from '../text/text';
import { wordFor } from '../text/word-for';
import type { RelatedFault, RelatedFields } from './related-draft';

interface RelatedFieldsetProps {
  readonly fields: RelatedFields;
  readonly type: (typed: Partial<RelatedFields>) => void;
  readonly isFrozen: boolean;
  readonly faults: readonly RelatedFault[];
  /** Where a dialog begins with it. */
  readonly autoFocus?: boolean;
}

/** Who it is, then what they may do and be told. */
export function RelatedFieldset(props: RelatedFieldsetProps) {
  return (
    <>
      <WhoFields {...props} />
      <MayFields {...props} />
    </>
  );
}

function WhoFields({ fields, type, isFrozen, faults, autoFocus = false }: RelatedFieldsetProps) {
  const { caseFile, relations } = useText();
  const { names, needs, related } = caseFile.facts;
  const missing = (name: string) => (faults.includes('name') && name.trim() === '' ? needs.name : undefined);
  return (
    <>
      <OptionGroup
        label={related.relation}
        options={RELATIONS.map((code) => ({ code, words: wordFor(relations, code) }))}
        chosen={fields.relation}
        choose={(code) => type({ relation: RELATIONS.find((known) => known === code) ?? 'other' })}
        isDisabled={isFrozen}
        layout="tight"
        autoFocus={autoFocus}
      />
      <div className="form-pair">
        <TextLine
          label={related.givenName}
          value={fields.givenName}
          change={(givenName) => type({ givenName })}
          max={NAME_MAX}
          isDisabled={isFrozen}
          fault={missing(fields.givenName)}
        />
        <TextLine
          label={related.familyName}
          value={fields.familyName}
          change={(familyName) => type({ familyName })}
          max={NAME_MAX}
          isDisabled={isFrozen}
          fault={missing(fields.familyName)}
        />
      </div>
      <TextLine
        label={names.phone}
        value={fields.phone}
        change={(phone) => type({ phone })}
        max={PHONE_MAX}
        isDisabled={isFrozen}
        type="tel"
      />
    </>
  );
}

function MayFields({ fields, type, isFrozen }: RelatedFieldsetProps) {
  const { answers, caseFile } = useText();
  const { related } = caseFile.facts;
  const options = ANSWERS.map((code) => ({ code, words: answers[code] }));
  const answerNamed = (code: string) => ANSWERS.find((known) => known === code) ?? 'unknown';
  return (
    <>
      <OptionGroup
        label={related.mayConsent}
        options={options}
        chosen={fields.mayConsent}
        choose={(code) => type({ mayConsent: answerNamed(code) })}
        isDisabled={isFrozen}
        layout="tight"
      />
      <OptionGroup
        label={related.mayBeTold}
        options={options}
        chosen={fields.mayBeTold}
        choose={(code) => type({ mayBeTold: answerNamed(code) })}
        isDisabled={isFrozen}
        layout="tight"
      />
      {fields.mayBeTold !== 'no' && (
        <TickGroup
          label={related.about}
          options={TOLD_ABOUT.map((code) => ({ code, words: caseFile.related.matters[code] }))}
          ticked={fields.toldAbout}
          change={(toldAbout) => type({ toldAbout: [...toldAbout] })}
          isDisabled={isFrozen}
        />
      )}
    </>
  );
}
