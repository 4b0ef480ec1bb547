import type { ComparedPerson } from '../../../contracts/views/duplicates';
import { CHOSEN_FACTS, type ChosenFact } from '../../../domain/joining';
import { Icon } from '../../pieces/icon';
import { Table } from '../../pieces/table';
import type { Text } from '../../text/en';
import { useText } from '../../text/text';
import { contactInWords } from '../referral/use-facts';

interface FactsBesideProps {
  readonly one: ComparedPerson;
  readonly other: ComparedPerson;
}

/** Fact by fact: what each of the two has on record, and whether that is the same, in a shape and in a word. */
export function FactsBeside({ one, other }: FactsBesideProps) {
  const text = useText();
  const { compare } = text.duplicates;
  const rows = [
    ...CHOSEN_FACTS.map((fact) => ({ fact, left: shownOf(one, fact), right: shownOf(other, fact) })),
    { fact: 'safe-contact', left: safeOf(one, text), right: safeOf(other, text) } as const,
    { fact: 'may-tell-referrer', left: tellingOf(one, text), right: tellingOf(other, text) } as const,
  ].map(({ fact, left, right }) => {
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

/** A fact as people read it; null where it is not told. */
export const shownOf = (person: ComparedPerson, fact: ChosenFact): string | null => SHOWN[fact](person);

const SHOWN: Readonly<Record<ChosenFact, (person: ComparedPerson) => string | null>> = {
  'given-name': ({ givenName }) => givenName,
  'family-name': ({ familyName }) => familyName,
  'birth-date': ({ birthDate }) => birthDate,
  phone: ({ phone }) => phone,
  email: ({ email }) => email,
  address: ({ address }) => address,
  county: ({ county }) => county,
  language: ({ language }) => language,
  coverage: ({ coverage }) => coverage.join(', ') || null,
  'best-times': ({ contact }) => contact.bestTimes,
};

const safeOf = ({ contact }: ComparedPerson, text: Text): string =>
  contactInWords({ ...contact, bestTimes: null }, text);

const tellingOf = ({ contact: { mayTellReferrer } }: ComparedPerson, { answers }: Text): string | null =>
  mayTellReferrer === 'unknown' ? null : answers[mayTellReferrer];

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
