import { useContext } from 'react';
import { Link } from 'react-router';
import type { FullView } from '../../../contracts/views/referral';
import type { ChangeKind } from '../../changes/change';
import { useNewestTaken } from '../../changes/use-change';
import { NextContext } from '../../lists/next';
import { Note } from '../../pieces/note';
import { Spotlight } from '../../pieces/spotlight';
import { useText } from '../../text/text';
import { wordFor } from '../../text/word-for';
import { useNow } from '../../time/now';

/** Long enough to be read, short enough not to be news tomorrow. */
const SHOWN_MS = 120_000;

/** What moves the whole page; the other forms say themselves that they were taken. */
const IS_NEWS: readonly ChangeKind[] = ['decisions', 'answers', 'taken-back-answers', 'withdrawn-questions', 'outcome'];

/** Says at once what was taken, from its receipt, and shows the way to the next in the list. */
export function JustTaken({ referral }: { readonly referral: FullView }) {
  const { decide, statuses } = useText();
  const now = useNow();
  const taken = useNewestTaken(referral.id);
  const next = useContext(NextContext)(referral.id);
  if (!taken || !IS_NEWS.includes(taken.kind) || now - taken.progress.takenAt > SHOWN_MS) return null;
  const { revision, status } = taken.progress.receipt;
  return (
    <Spotlight key={taken.operationId}>
      <Note tone="good" title={decide.taken[taken.kind]}>
        <p>{decide.takenAt(wordFor(statuses, status ?? referral.status), revision)}</p>
        {next && (
          <p>
            {decide.next}: <Link to={next.path}>{next.name}</Link>
          </p>
        )}
      </Note>
    </Spotlight>
  );
}
