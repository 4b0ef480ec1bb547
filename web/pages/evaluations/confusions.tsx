import type { EvaluationReport } from '../../../contracts/evaluation-report';
import { Table } from '../../pieces/table';
import type { Text } from '../../text/en';
import { useText } from '../../text/text';
import { Part } from '../operations/part';

type Confusion = EvaluationReport['confusions'][number];
type Words = Text['evaluations'];

/** Each answer that differs from its label: what is wrong, what was listed, and what spoke against the right one. */
export function Confusions({ run: { confusions, confusionsInAll, figures } }: { readonly run: EvaluationReport }) {
  const { evaluations } = useText();
  const words = evaluations.confusion;
  if (figures === null) return null;
  return (
    <Part
      title={evaluations.confusions}
      about={
        confusions.length === 0
          ? evaluations.noConfusions
          : evaluations.confusionsAbout(confusions.length, confusionsInAll)
      }
    >
      {confusions.length > 0 && (
        <Table
          caption={evaluations.confusions}
          columns={[
            { title: words.row },
            { title: words.wrong },
            { title: words.outcome },
            { title: words.ranked },
            { title: words.right },
          ]}
          rows={confusions.map((one) => ({ key: `${one.line}`, tone: toneOf(one), cells: cellsOf(one, evaluations) }))}
        />
      )}
    </Part>
  );
}

const toneOf = ({ wrongs }: Confusion): 'late' | 'plain' => (wrongs.includes('danger-missed') ? 'late' : 'plain');

function cellsOf(one: Confusion, words: Words) {
  const { outcomes, wrongs } = words;
  const { labelled, line } = words.confusion;
  const { gold, predicted } = one.outcome;
  return [
    <>
      <span className="mono">{one.id}</span>
      <br />
      <small className="secondary">{line(one.line)}</small>
    </>,
    one.wrongs.map((wrong) => wrongs[wrong]).join(', '),
    <>
      {gold === predicted ? outcomes[gold] : labelled(outcomes[gold], outcomes[predicted])}
      <Urgency one={one} words={words} />
    </>,
    <Listed key="listed" one={one} words={words} />,
    <Right key="right" one={one} words={words} />,
  ];
}

interface Shown {
  readonly one: Confusion;
  readonly words: Words;
}

function Urgency({ one: { urgency }, words: { urgencies, confusion } }: Shown) {
  if (urgency.gold === null || urgency.gold === urgency.predicted) return null;
  return (
    <>
      <br />
      <small className="secondary">{confusion.labelled(urgencies[urgency.gold], urgencies[urgency.predicted])}</small>
    </>
  );
}

function Listed({ one: { ranked, forbiddenListed }, words: { confusion } }: Shown) {
  return (
    <>
      <span className="mono">{ranked.join(', ') || '–'}</span>
      {forbiddenListed.length > 0 && (
        <>
          <br />
          <strong>{confusion.forbidden(forbiddenListed.join(', '))}</strong>
        </>
      )}
    </>
  );
}

function Right({ one: { primary }, words: { confusion } }: Shown) {
  if (primary.length === 0) return <>–</>;
  return (
    <ul className="plain-list">
      {primary.map(({ program, place, notMet, unknown }) => (
        <li key={program}>
          <span className="mono">{program}</span>{' '}
          <small className="secondary">
            {[
              place === null ? confusion.notListed : confusion.place(place),
              ...(notMet.length > 0 ? [confusion.notMet(notMet.join(', '))] : []),
              ...(unknown.length > 0 ? [confusion.unknown(unknown.join(', '))] : []),
            ].join('; ')}
          </small>
        </li>
      ))}
    </ul>
  );
}
