import { ANSWERS } from '../../domain/referral';
import { asksOf, type PartProps } from './part';
import { Choices } from './questions';

/** Whether programs may be told; a no is an answer like any other. */
export function ConsentPart(props: PartProps) {
  const { text, fields, type, faultAt } = props;
  return (
    <>
      <h2>{text.consent.title}</h2>
      <Choices
        name="consent"
        label={asksOf(props).consent}
        hint={text.consent.hint}
        options={ANSWERS.map((code) => ({ code, words: text.consent.answers[code] }))}
        chosen={fields.consent ? [fields.consent] : []}
        choose={(consent) => type({ consent })}
        fault={faultAt('consent')}
      />
    </>
  );
}
