import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { ProgramDetail } from '../../../contracts/directory';
import { say } from '../../../domain/sayings';
import { queries } from '../../api/queries';
import { PageTitle } from '../../frame/page-title';
import { Moment } from '../../pieces/moment';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { Capacity } from '../referral/capacity';
import { useDirectoryFilters } from './use-directory-filters';

/** One program: what it asks, whether it has room and since when, and how to reach it. */
export function ProgramPage() {
  const { directory } = useText();
  const { programId = '' } = useParams();
  const { query } = useDirectoryFilters();
  const { data, error, refetch } = useQuery(queries.program(programId));
  return (
    <section className="page directory">
      <PageTitle title={directory.title}>{data?.name ?? directory.title}</PageTitle>
      <p>
        <Link to={query ? `/programs?${query}` : '/programs'}>{directory.back}</Link>
      </p>
      <Trouble why={error} retry={refetch} besideLastKnown={data !== undefined} />
      {!data && !error && <Skeleton shape="page" />}
      {data && <Program program={data} />}
    </section>
  );
}

function Program({ program }: { readonly program: ProgramDetail }) {
  const { directory } = useText();
  return (
    <>
      <p dir="auto">{program.description}</p>
      <h2>{directory.rules}</h2>
      <RulesAsked rules={program.rules} />
      <h2>{directory.facts}</h2>
      <dl className="program-facts">
        <Fact name={directory.organization}>{program.organization}</Fact>
        <Fact name={directory.serviceTypes}>{program.serviceTypes.join(', ')}</Fact>
        <Fact name={directory.capacity}>
          <Capacity status={program.capacity.status} waitDays={program.capacity.waitDays} />,{' '}
          <Since at={program.capacitySince} />
        </Fact>
        <Fact name={directory.languages}>{program.languages.join(', ')}</Fact>
        <Fact name={directory.authorization}>
          {program.authorizationRequired ? directory.authorizations.yes : directory.authorizations.no}
        </Fact>
        <Fact name={directory.phone}>
          {program.phone === null ? directory.noPhone : <a href={`tel:${program.phone}`}>{program.phone}</a>}
        </Fact>
      </dl>
    </>
  );
}

/** The rules in words, each term with the word that the directory has for it. */
function RulesAsked({ rules }: Pick<ProgramDetail, 'rules'>) {
  const { directory, rules: sayings } = useText();
  if (rules.length === 0) return <p>{directory.noRules}</p>;
  return (
    <ul className="rules-asked">
      {rules.map((rule) => {
        const asks = say(sayings.asks, rule);
        return <li key={`${rule.code} ${asks}`}>{'term' in rule ? directory.term(rule.term, asks) : asks}</li>;
      })}
    </ul>
  );
}

function Since({ at }: { readonly at: string | null }) {
  const { directory } = useText();
  if (at === null) return directory.sinceUnknown;
  return (
    <>
      {directory.since} <Moment at={at} />
    </>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="fact">
    <dt>{name}</dt>
    <dd dir="auto">
      <span>{children}</span>
    </dd>
  </div>
);
