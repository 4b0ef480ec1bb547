import { ANSWERS } from '../../domain/referral';
import { SELF_REFERRAL_CHANNELS, type SelfReferralChannel } from '../../domain/self-referral';
import { asksFor, MAX } from './fields';
import { asksOf, type PartProps } from './part';
import { Choices, Line } from './questions';

/** How to reach the person: whether it is safe before anything else, then by which ways, then where. */
export function ReachPart(props: PartProps) {
  const { text, fields, type, faultAt } = props;
  const asks = asksOf(props);
  return (
    <>
      <h2>{asks.reach}</h2>
      <Choices
        name="safe"
        label={asks.safe}
        hint={text.safe.hint}
        options={ANSWERS.map((code) => ({ code, words: text.safe.answers[code] }))}
        chosen={fields.safe ? [fields.safe] : []}
        choose={(safe) => type({ safe })}
        fault={faultAt('safe')}
      />
      {fields.safe === 'no' ? <p>{text.safe.ifNo}</p> : <Ways {...props} />}
      <Line
        name="bestTimes"
        label={text.bestTimes}
        hint={text.bestTimesHint}
        value={fields.bestTimes}
        change={(bestTimes) => type({ bestTimes })}
        max={MAX.bestTimes}
        fault={faultAt('bestTimes')}
      />
    </>
  );
}

function Ways(props: PartProps) {
  const { text, fields, type, faultAt } = props;
  const { channels } = fields;
  const turn = (way: SelfReferralChannel) =>
    type({ channels: channels.includes(way) ? channels.filter((one) => one !== way) : [...channels, way] });
  return (
    <>
      <Choices
        name="channels"
        label={text.channels.title}
        options={SELF_REFERRAL_CHANNELS.map((code) => ({ code, words: text.channels[code] }))}
        chosen={channels}
        choose={turn}
        several
        fault={faultAt('channels')}
      />
      {asksFor(fields, 'phone') && <Where {...props} place="phone" kind="tel" />}
      {channels.includes('call') && (
        <label className="answer">
          <input
            type="checkbox"
            checked={fields.noVoicemail}
            onChange={() => type({ noVoicemail: !fields.noVoicemail })}
            autoComplete="off"
          />
          <span>{text.noVoicemail}</span>
        </label>
      )}
      {asksFor(fields, 'email') && <Where {...props} place="email" kind="email" />}
      {asksFor(fields, 'address') && <Where {...props} place="address" kind="text" />}
    </>
  );
}

interface WhereProps extends PartProps {
  readonly place: 'phone' | 'email' | 'address';
  readonly kind: 'tel' | 'email' | 'text';
}

const Where = ({ place, kind, ...props }: WhereProps) => (
  <Line
    name={place}
    label={asksOf(props)[place]}
    type={kind}
    value={props.fields[place]}
    change={(value) => props.type({ [place]: value })}
    max={MAX[place]}
    fault={props.faultAt(place)}
  />
);
