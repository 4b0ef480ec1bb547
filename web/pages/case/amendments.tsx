import type { TimelineLine } from '../../../contracts/views/case';
import { Moment } from '../../pieces/moment';
import { useText } from '../../text/text';

/** The newest says what stands; those before it are struck through like what they amended. */
export function Amendments({ amendments }: Pick<TimelineLine, 'amendments'>) {
  const { amended } = useText().caseFile;
  if (amendments.length === 0) return null;
  const newest = amendments.at(-1);
  return (
    <ul className="amendments">
      {amendments.map(({ id, reason, text, at, by }) => (
        <li key={id}>
          <span className="secondary">
            {amended[reason]} · <Moment at={at} /> · {by.name}
          </span>
          <p className="timeline-words">{id === newest?.id ? text : <s>{text}</s>}</p>
        </li>
      ))}
    </ul>
  );
}
