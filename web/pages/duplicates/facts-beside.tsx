import type { ComparedPerson } from '../../../contracts/duplicate-views';
import { Icon } from '../../pieces/icon';
import { Table } from '../../pieces/table';
import { useText } from '../../text/text';

interface FactsBesideProps {
  readonly one: ComparedPerson;
  readonly other: ComparedPerson;
}

/** Fact by fact: what each of the two has on record, and whether that is the same, in a shape and in a word. */
export function FactsBeside({ one, other }: FactsBesideProps) {
  const { compare } = useText().duplicates;
  const rows = FACTS.map((fact) => {
    const [left, right] = [shownOf(one, fact), shownOf(other, fact)];
    const cells = [
      compare.names[fact],
      <Value key="one" value={left} />,
      <Value key="other" value={right} />,
      <Agrees key="agree" left={left} right={right} />,
    ];
    return { key: fact, cells };
  });
  const titles = [compare.fact, compare.one, compare.other, compare.agree];
  return <Table caption={compare.facts} columns={titles.map((title) => ({ title }))} rows={rows} />;
}

const FACTS = [
  'givenName',
  'familyName',
  'birthDate',
  'phone',
  'email',
  'address',
  'county',
  'language',
  'coverage',
] as const;

const shownOf = (person: ComparedPerson, fact: (typeof FACTS)[number]): string | null =>
  fact === 'coverage' ? person.coverage.join(', ') || null : person[fact];

function Value({ value }: { readonly value: string | null }) {
  const { facts } = useText().referral;
  return value === null ? <span className="not-told">{facts.notTold}</span> : <bdi>{value}</bdi>;
}

/** Letter by letter; what a small difference counts, the points say. */
function Agrees({ left, right }: { readonly left: string | null; readonly right: string | null }) {
  const { compare } = useText().duplicates;
  if (left === null || right === null) return <span className="secondary">{compare.unknown}</span>;
  const isSame = left.toLowerCase() === right.toLowerCase();
  return (
    <span className="agrees">
      <Icon name={isSame ? 'met' : 'not-met'} /> {isSame ? compare.same : compare.differs}
    </span>
  );
}
