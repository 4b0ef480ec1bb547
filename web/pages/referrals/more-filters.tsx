import { useQuery } from '@tanstack/react-query';
import { Input, Label, TextField } from 'react-aria-components';
import { Link } from 'react-router';
import { RECORDED_OUTCOMES } from '../../../domain/outcome';
import { SOURCE_KINDS, URGENCIES } from '../../../domain/referral';
import { DUE_FILTERS, NOBODY, REFERRAL_SORTS } from '../../../domain/referral-filters';
import { queries } from '../../api/queries';
import { ChoiceField } from '../../forms/choice-field';
import { AnyChoice } from '../../lists/any-choice';
import { useText } from '../../text/text';
import type { FilterName, ReferralFilters } from './use-referral-filters';

interface FiltersProps {
  readonly filters: ReferralFilters;
}

/** How the list is sorted, and what else it is narrowed to; out of the way until somebody wants it. */
export function MoreFilters({ filters }: FiltersProps) {
  const { lists } = useText();
  const { narrowing } = filters;
  return (
    <div className="more-filters">
      <details>
        <summary>{lists.referrals.filters(narrowing)}</summary>
        <div className="filter-fields">
          <CodedFilters filters={filters} />
          <NamedFilters filters={filters} />
          <Day filters={filters} name="receivedFrom" />
          <Day filters={filters} name="receivedTo" />
        </div>
      </details>
      {filters.isSet && <Link to="/referrals">{lists.clearAll}</Link>}
    </div>
  );
}

function CodedFilters({ filters }: FiltersProps) {
  const { lists, urgencies, sources, outcomes } = useText();
  const { dues } = lists;
  const { sorts } = lists.referrals;
  const outcomeKinds = [...RECORDED_OUTCOMES, 'declined'] as const;
  return (
    <>
      <ChoiceField
        label={lists.referrals.labels.sort}
        placeholder={sorts.moved}
        choices={REFERRAL_SORTS.map((code) => ({ code, words: sorts[code] }))}
        chosen={filters.of('sort') || 'moved'}
        choose={(code) => filters.change('sort', code === 'moved' ? '' : code)}
        isDisabled={false}
        fault={undefined}
      />
      <Choice filters={filters} name="due" choices={DUE_FILTERS.map((code) => ({ code, words: dues[code] }))} />
      <Choice filters={filters} name="urgency" choices={URGENCIES.map((code) => ({ code, words: urgencies[code] }))} />
      <Choice
        filters={filters}
        name="sourceKind"
        choices={SOURCE_KINDS.map((code) => ({ code, words: sources[code] }))}
      />
      <Choice
        filters={filters}
        name="outcome"
        choices={outcomeKinds.map((code) => ({ code, words: outcomes[code] }))}
      />
    </>
  );
}

/** Those whose choices are names that have to be asked for first. */
function NamedFilters({ filters }: FiltersProps) {
  const { lists } = useText();
  const { data: coordinators = [] } = useQuery(queries.coordinators());
  const { data: programs = [] } = useQuery(queries.programs());
  const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }) => ({ code: id, words: name }));
  return (
    <>
      <Choice
        filters={filters}
        name="coordinator"
        choices={[{ code: NOBODY, words: lists.referrals.nobody }, ...named(coordinators)]}
      />
      <Choice filters={filters} name="program" choices={named(programs)} />
    </>
  );
}

interface ChoiceProps extends FiltersProps {
  readonly name: Exclude<FilterName, 'sort' | 'status' | 'receivedFrom' | 'receivedTo'>;
  readonly choices: readonly { readonly code: string; readonly words: string }[];
}

function Choice({ filters, name, choices }: ChoiceProps) {
  const { labels } = useText().lists.referrals;
  return (
    <AnyChoice
      label={labels[name]}
      choices={choices}
      value={filters.of(name)}
      change={(value) => filters.change(name, value)}
    />
  );
}

interface DayProps extends FiltersProps {
  readonly name: 'receivedFrom' | 'receivedTo';
}

function Day({ filters, name }: DayProps) {
  const { lists } = useText();
  return (
    <TextField className="field" value={filters.of(name)} onChange={(day) => filters.change(name, day)}>
      <Label>{lists.referrals.labels[name]}</Label>
      <Input type="date" />
    </TextField>
  );
}
