import type { CaseView, FactChangeView } from '../../../../contracts/views/case';
import { Action } from '../../../pieces/action';
import { Moment } from '../../../pieces/moment';
import { Overtaken } from '../../../pieces/overtaken';
import { useText } from '../../../text/text';
import { changeInWords } from './facts-in-words';

interface GoneProps {
  readonly file: CaseView;
  /** Whose facts they were when the dialog was opened. */
  readonly was: CaseView['person'];
  readonly typed: { readonly changes: readonly FactChangeView[]; readonly why: string };
  readonly close: () => void;
}

/**
 * The facts that a dialog was about are not changed here any more: the person was joined with another, or is served in
 * another case. What happened, where they are changed now, and what was typed.
 */
export function Gone({ file, was, typed, close }: GoneProps) {
  const text = useText();
  const { facts } = text.caseFile;
  const changes = typed.changes.map((change) => {
    const { name, now } = changeInWords(change, text);
    return `${name}: ${now ?? text.referral.facts.notTold}`;
  });
  return (
    <>
      <Overtaken intro={facts.gone} yours={[...changes, typed.why].filter((words) => words.trim() !== '').join(' · ')}>
        <JoinedSince file={file} was={was} />
        {file.servedBy !== null && <p>{facts.servedBy(file.servedBy)}</p>}
      </Overtaken>
      <Action onPress={close}>{text.caseFile.amend.cancel}</Action>
    </>
  );
}

/** That the person of the case is another record than before, and who joined the two. Nothing where it is the same. */
export function JoinedSince({ file: { person, joined }, was }: Pick<GoneProps, 'file' | 'was'>) {
  const { facts, others } = useText().caseFile;
  if (person.id === was.id) return null;
  const [last] = joined;
  return (
    <p>
      {last && (
        <>
          {others.joined(last.by.name)} <bdi>{last.name}</bdi> · <Moment at={last.at} />.{' '}
        </>
      )}
      {facts.anotherRecord(person.name)}
    </p>
  );
}
