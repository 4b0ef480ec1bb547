import type { VoidedView } from '../../../contracts/views/attempts';
import { Moment } from '../../pieces/moment';
import { useText } from '../../text/text';

/** That an attempt counts for nothing: since when, by whose word, and why. */
export function TakenBack({ voided: { at, by, reason, note } }: { readonly voided: VoidedView }) {
  const { reasons } = useText().contact.takeBack;
  return (
    <span className="taken-back">
      <span className="secondary">
        {reasons[reason]} · <Moment at={at} /> · {by.name}
      </span>{' '}
      {note}
    </span>
  );
}
