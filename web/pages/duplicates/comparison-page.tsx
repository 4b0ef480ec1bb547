import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { ComparisonView } from '../../../contracts/views/duplicates';
import { queries } from '../../api/queries';
import { PageTitle } from '../../frame/page-title';
import { Moment } from '../../pieces/moment';
import { Note } from '../../pieces/note';
import { ProblemInWords } from '../../pieces/problem-in-words';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { useSayings } from '../../time/use-sayings';
import { AnswerForm } from './answer-form';
import { CasesOf } from './cases-of';
import { FactsBeside } from './facts-beside';
import { JoinForm } from './join-form';
import { JoinedNote } from './joined-note';
import { LikenessParts } from './likeness-parts';
import { SameNeed } from './same-need';

/** Two persons side by side: where they agree, where they differ, what each has running; then the question. */
export function ComparisonPage() {
  const { duplicates } = useText();
  const { duplicateId = '' } = useParams();
  const { data, error, refetch } = useQuery(queries.comparison(duplicateId));
  return (
    <section className="page">
      <PageTitle title={duplicates.compare.title} />
      <Trouble why={error} retry={refetch} besideLastKnown={data !== undefined} />
      {data && <Comparison pair={data} />}
      {!data && !error && <Skeleton shape="page" />}
    </section>
  );
}

function Comparison({ pair }: { readonly pair: ComparisonView }) {
  const { duplicates } = useText();
  const person = usePerson();
  const teams = [pair.one, pair.other].map(({ cases }) => cases[0]?.team.id);
  const mayAnswer = teams.every((team) => team !== undefined && whyNot(person, 'answer-duplicate', team) === undefined);
  return (
    <>
      <p>
        <strong>{duplicates.levels[pair.level]}</strong> · {duplicates.compare.standings[pair.standing]} ·{' '}
        <Moment at={pair.foundAt} />
      </p>
      <AsItStands pair={pair} />
      {pair.joined && <JoinedNote pair={pair} joined={pair.joined} />}
      <FactsBeside one={pair.one} other={pair.other} />
      <h2>{duplicates.why}</h2>
      <LikenessParts parts={pair.parts} points={pair.points} />
      <h2>{duplicates.compare.cases}</h2>
      <div className="beside">
        <CasesOf person={pair.one} />
        <CasesOf person={pair.other} />
      </div>
      <SameNeed pair={pair} />
      {mayAnswer && <Answers key={pair.revision} pair={pair} />}
    </>
  );
}

/** What can be answered as the pair stands; nothing before a join with somebody else is undone. */
function Answers({ pair }: { readonly pair: ComparisonView }) {
  const { compare } = useText().duplicates;
  const { why } = useSayings();
  if (pair.otherJoin)
    return <Note tone="plain">{compare.joining.first(why({ code: 'joined-since', ...pair.otherJoin }))}</Note>;
  switch (pair.standing) {
    case 'open':
      return (
        <div className="beside">
          <JoinForm pair={pair} />
          <AnswerForm pair={pair} answer="keep-apart" />
        </div>
      );
    case 'kept-apart':
      return <AnswerForm pair={pair} answer="take-back" />;
    case 'joined':
      return pair.joined?.whyNotUndo ? null : <AnswerForm pair={pair} answer="undo-join" />;
    case 'unlike':
      return null;
  }
}

/** What was answered, what waits, and what came too late. */
function AsItStands({ pair: { answers, unwritten, notWritten } }: { readonly pair: ComparisonView }) {
  const { compare } = useText().duplicates;
  return (
    <>
      {unwritten > 0 && <Note tone="wait">{compare.unwritten}</Note>}
      {notWritten.map(({ operationId, askedAt, code, reason, why }) => (
        <Note key={operationId} tone="trouble" title={compare.notWritten}>
          <p>
            <Moment at={askedAt} /> · <ProblemInWords problem={{ code, detail: reason, ...(why && { why }) }} />
          </p>
        </Note>
      ))}
      <ul className="notices">
        {answers.map(({ id, answer, note, by, at }) => (
          <li key={id} className="notice">
            <header className="notice-header">
              <strong>{by.name}</strong>
              <span>{compare.answers[answer]}</span>
              <Moment at={at} />
            </header>
            <p className="notice-text">{note}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
