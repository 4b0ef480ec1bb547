import { RELATIONS } from '../../domain/referral';
import { MAX } from './fields';
import type { PartProps } from './part';
import { Area, Choices, Line } from './questions';

/** For whom, what help, and who writes where it is for somebody else. */
export function WhoPart(props: PartProps) {
  const { text, fields, type, faultAt } = props;
  const { who, need } = text;
  return (
    <>
      <Choices
        name="who"
        label={who.title}
        options={(['me', 'other'] as const).map((code) => ({ code, words: who[code] }))}
        chosen={[fields.who]}
        choose={(code) => type({ who: code })}
      />
      {fields.who === 'other' && <WriterPart {...props} />}
      <Area
        name="help"
        label={need.title}
        hint={need.hint}
        value={fields.help}
        change={(help) => type({ help })}
        max={MAX.help}
        fault={faultAt('help')}
      />
    </>
  );
}

function WriterPart({ text: { who }, fields, type, faultAt }: PartProps) {
  return (
    <div className="inset">
      <Choices
        name="relation"
        label={who.relation}
        options={RELATIONS.map((code) => ({ code, words: who.relations[code] }))}
        chosen={fields.relation ? [fields.relation] : []}
        choose={(relation) => type({ relation })}
        fault={faultAt('relation')}
      />
      <Line
        name="writerGivenName"
        label={who.givenName}
        value={fields.writerGivenName}
        change={(writerGivenName) => type({ writerGivenName })}
        max={MAX.givenName}
        fault={faultAt('writerGivenName')}
      />
      <Line
        name="writerFamilyName"
        label={who.familyName}
        value={fields.writerFamilyName}
        change={(writerFamilyName) => type({ writerFamilyName })}
        max={MAX.familyName}
        fault={faultAt('writerFamilyName')}
      />
      <Line
        name="writerPhone"
        label={who.phone}
        hint={who.told}
        type="tel"
        value={fields.writerPhone}
        change={(writerPhone) => type({ writerPhone })}
        max={MAX.phone}
        fault={faultAt('writerPhone')}
      />
    </div>
  );
}
