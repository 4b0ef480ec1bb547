import type { ComparisonView } from '../../../contracts/views/duplicates';
import { Moment } from '../../pieces/moment';
import { Note } from '../../pieces/note';
import { useText } from '../../text/text';
import { useSayings } from '../../time/use-sayings';

interface JoinedNoteProps {
  readonly pair: ComparisonView;
  readonly joined: NonNullable<ComparisonView['joined']>;
}

/** Who goes on, since when, what has come since, and what speaks against undoing it. */
export function JoinedNote({ pair, joined: { survivorId, at, since, whyNotUndo } }: JoinedNoteProps) {
  const { caseFile, duplicates } = useText();
  const { joining } = duplicates.compare;
  const { why } = useSayings();
  const survivor = pair.one.id === survivorId ? pair.one : pair.other;
  const came = joining.since(since);
  return (
    <Note tone="plain" title={joining.goesOn(`${survivor.givenName} ${survivor.familyName}`)}>
      <p>
        <Moment at={at} />
      </p>
      <p>{came === '' && since.facts.length === 0 ? joining.nothingSince : joining.stays}</p>
      <ul>
        {came !== '' && <li>{came}</li>}
        {since.facts.map((fact) => (
          <li key={fact}>{joining.changed(caseFile.facts.names[fact])}</li>
        ))}
      </ul>
      {whyNotUndo && <p>{joining.notUndone(why(whyNotUndo))}</p>}
    </Note>
  );
}
