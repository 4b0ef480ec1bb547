import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { Link } from 'react-router';
import { CAPACITIES } from '../../../domain/program';
import { queries } from '../../api/queries';
import { TextLine } from '../../forms/text-line';
import { AnyChoice } from '../../lists/any-choice';
import { useText } from '../../text/text';
import { useSettled } from '../../time/use-settled';
import { useCapacityInWords } from '../referral/capacity';
import type { DirectoryFilters as Filters } from './use-directory-filters';

const AGE_DIGITS = 3;

/** What is looked for, and what else it is narrowed to. */
export function DirectoryFilters({ filters }: { readonly filters: Filters }) {
  const { directory, lists } = useText();
  const { labels } = directory;
  const inWords = useCapacityInWords();
  const { data: choices } = useQuery(queries.directoryChoices());
  const named = (all: readonly string[] = []) => all.map((words) => ({ code: words, words }));
  return (
    <search className="directory-filters">
      <Words filters={filters} />
      <div className="filter-fields">
        <AnyChoice
          label={labels.capacity}
          choices={CAPACITIES.map((code) => ({ code, words: inWords(code, null) }))}
          value={filters.of('capacity')}
          change={(capacity) => filters.change('capacity', capacity)}
        />
        <AnyChoice
          label={labels.serviceType}
          choices={named(choices?.serviceTypes)}
          value={filters.of('serviceType')}
          change={(serviceType) => filters.change('serviceType', serviceType)}
        />
        <AnyChoice
          label={labels.county}
          choices={named(choices?.counties)}
          value={filters.of('county')}
          change={(county) => filters.change('county', county)}
        />
        <TextLine
          label={labels.age}
          value={filters.of('age')}
          change={(age) => filters.change('age', age.replaceAll(/\D/g, ''))}
          max={AGE_DIGITS}
          isDisabled={false}
        />
      </div>
      {filters.set.length > 0 && <Link to="/programs">{lists.clearAll}</Link>}
    </search>
  );
}

const WORDS_MAX = 100;
const PAUSE_MS = 200;

/**
 * Asked for once somebody stops typing; what is typed is never taken away by an answer. Where the address came to say
 * something else by another way, such as a cleared filter, it is what holds.
 */
function Words({ filters }: { readonly filters: Filters }) {
  const { directory } = useText();
  const inAddress = filters.of('q');
  const [typed, setTyped] = useState(inAddress);
  const asked = useRef(inAddress);
  const settled = useSettled(typed.trim(), PAUSE_MS);
  useEffect(() => {
    if (inAddress === asked.current) return;
    asked.current = inAddress;
    setTyped(inAddress);
  }, [inAddress]);
  useEffect(() => {
    if (settled !== typed.trim() || settled === asked.current) return;
    asked.current = settled;
    filters.change('q', settled);
  }, [settled, typed, filters]);
  return (
    <SearchField className="field" value={typed} onChange={setTyped}>
      <Label>{directory.find}</Label>
      <Input placeholder={directory.findHint} maxLength={WORDS_MAX} dir="auto" autoComplete="off" />
    </SearchField>
  );
}
