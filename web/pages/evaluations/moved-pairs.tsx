import type { EvaluationReport } from '../../../contracts/evaluation-report';
import { Table } from '../../pieces/table';
import { useText } from '../../text/text';
import { Part } from '../operations/part';

type Moved = NonNullable<EvaluationReport['pairFigures']>['moved'];

/** Each pair whose answer moved though only a protected attribute differs. */
export function MovedPairs({ moved }: { readonly moved: Moved }) {
  const { evaluations } = useText();
  const { pair, moves, outcomes, urgencies } = evaluations;
  const side = ({ outcome, urgency, ranked }: Moved[number]['base']): string =>
    [outcomes[outcome], urgencies[urgency], ranked.join(', ')].filter(Boolean).join(' · ');
  return (
    <Part title={evaluations.moved} about={moved.length === 0 ? evaluations.noneMoved : evaluations.movedAbout}>
      {moved.length > 0 && (
        <Table
          caption={evaluations.moved}
          columns={[
            { title: pair.pair },
            { title: pair.attribute },
            { title: pair.moved },
            { title: pair.base },
            { title: pair.variant },
          ]}
          rows={moved.map((one) => ({
            key: one.id,
            cells: [
              one.id,
              one.attribute,
              one.moved.map((move) => moves[move]).join(', '),
              side(one.base),
              side(one.variant),
            ],
          }))}
        />
      )}
    </Part>
  );
}
