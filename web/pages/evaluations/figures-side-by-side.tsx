import { useQuery } from '@tanstack/react-query';
import type { EvaluationReport } from '../../../contracts/evaluation-report';
import type { Proportion } from '../../../domain/proportion';
import { operationsQueries } from '../../api/operations-queries';
import { Note } from '../../pieces/note';
import { Table } from '../../pieces/table';
import { Trouble } from '../../pieces/trouble';
import type { Text } from '../../text/en';
import { useText } from '../../text/text';
import { Part } from '../operations/part';
import { Counted } from './counted';

interface FiguresProps {
  readonly run: EvaluationReport;
  readonly besideId: string | null;
}

/** The figures of a run, with those of another beside them. */
export function FiguresSideBySide({ run, besideId }: FiguresProps) {
  const { evaluations, sources } = useText();
  const reading = useQuery({ ...operationsQueries.evaluation(besideId ?? ''), enabled: besideId !== null });
  const other = besideId === null ? undefined : reading.data;
  const figures = linesOf(run, evaluations);
  const others = new Map(other ? linesOf(other, evaluations) : []);
  return (
    <Part title={evaluations.figures}>
      {besideId !== null && <Trouble why={reading.error} retry={reading.refetch} />}
      {other && !onSameFiles(run, other) && <Note tone="wait" title={evaluations.otherFiles} />}
      {run.figures === null && <p className="secondary">{evaluations.noFigures}</p>}
      {figures.length > 0 && (
        <Table
          caption={evaluations.figures}
          columns={[
            { title: evaluations.figure },
            { title: evaluations.thisRun, align: 'end' },
            ...(other ? [{ title: evaluations.otherRun, align: 'end' as const }] : []),
          ]}
          rows={figures.map(([title, counted]) => ({
            key: title,
            cells: [
              title,
              <Counted key="this" of={counted} withInterval />,
              <Counted key="other" of={others.get(title)} withInterval />,
            ],
          }))}
        />
      )}
      {run.figures && (
        <Table
          caption={evaluations.bySource}
          columns={[
            { title: evaluations.source },
            { title: evaluations.columns.referrals, align: 'end' },
            { title: evaluations.columns.first, align: 'end' },
            { title: evaluations.columns.three, align: 'end' },
            { title: evaluations.columns.forbidden, align: 'end' },
          ]}
          rows={run.figures.bySource.map(({ source, shares }) => ({
            key: source,
            cells: [
              sources[source],
              shares.referrals,
              <Counted key="first" of={shares.firstChoice} />,
              <Counted key="three" of={shares.firstThree} />,
              <Counted key="forbidden" of={shares.forbiddenListed} />,
            ],
          }))}
        />
      )}
    </Part>
  );
}

type Line = readonly [title: string, counted: Proportion];

/** Every figure that a run has, by its name. */
function linesOf({ figures, pairsUnmoved }: EvaluationReport, words: Text['evaluations']): readonly Line[] {
  const { labels, outcomes } = words;
  const pairs: readonly Line[] = pairsUnmoved ? [[labels.pairs, pairsUnmoved]] : [];
  if (!figures) return pairs;
  const { firstChoice, firstThree, forbiddenListed, outcome, urgency } = figures.all;
  return [
    [labels.firstChoice, firstChoice],
    [labels.firstThree, firstThree],
    [labels.forbiddenListed, forbiddenListed],
    [labels.outcome, outcome],
    [labels.urgency, urgency],
    ...figures.told.flatMap((told): readonly Line[] => [
      [words.recall(outcomes[told.outcome]), told.recall],
      [words.precision(outcomes[told.outcome]), told.precision],
    ]),
    ...pairs,
  ];
}

const onSameFiles = (one: EvaluationReport, other: EvaluationReport): boolean =>
  one.directory.sha256 === other.directory.sha256 && one.referrals?.sha256 === other.referrals?.sha256;
