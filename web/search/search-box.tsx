import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Autocomplete, Input, Label, ListBox, SearchField } from 'react-aria-components';
import { useNavigate } from 'react-router';
import type { SearchHit, SearchView } from '../../contracts/views/search';
import { SEARCH_LENGTH_MAX, SEARCH_LENGTH_MIN } from '../../domain/search';
import { queries } from '../api/queries';
import { Trouble } from '../pieces/trouble';
import { whyNot } from '../session/person';
import { usePerson } from '../session/signed-in';
import { useText } from '../text/text';
import { useSettled } from '../time/use-settled';
import { Hit, keyOf } from './hit';

/** A pause in typing after which it is looked for: shorter than people notice, longer than between two keys. */
const SETTLE_MS = 180;

/** Finds while one types: the arrows choose, Enter opens. */
export function SearchBox({ close }: { readonly close: () => void }) {
  const { search } = useText();
  const navigate = useNavigate();
  const [typed, type] = useState('');
  const sought = useSettled(typed.trim(), SETTLE_MS);
  const isEnough = sought.length >= SEARCH_LENGTH_MIN;
  const { data, error, refetch } = useQuery({ ...queries.search(sought), enabled: isEnough });
  const found = isEnough ? data : undefined;
  const open = (key: unknown): void => {
    const hit = found?.items.find((one) => keyOf(one) === key);
    if (!hit) return;
    close();
    void navigate(pathTo(hit));
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={type}>
      <SearchField className="filter search-field" autoFocus>
        <Label className="hidden">{search.field}</Label>
        <Input placeholder={search.placeholder} maxLength={SEARCH_LENGTH_MAX} />
      </SearchField>
      <Trouble why={isEnough ? error : null} retry={refetch} />
      <Said found={found} isEnough={isEnough} />
      <ListBox
        className="search-hits"
        aria-label={search.results}
        items={found?.items ?? []}
        onAction={open}
        renderEmptyState={() => null}
      >
        {(hit: SearchHit) => <Hit hit={hit} />}
      </ListBox>
    </Autocomplete>
  );
}

/** Everybody hears what came of it, or what can be typed. */
function Said({ found, isEnough }: { readonly found: SearchView | undefined; readonly isEnough: boolean }) {
  const { search } = useText();
  const seesNames = whyNot(usePerson(), 'list-referrals') === undefined;
  const hint = seesNames ? search.hint : search.hintByNumber;
  const none = seesNames ? search.none : search.noneByNumber;
  const count = found?.items.length ?? 0;
  const said = !isEnough ? hint : !found ? '' : count === 0 ? none : search.found(count, found.more);
  return (
    <p className="secondary search-said" role="status">
      {said}
    </p>
  );
}

/** A person's page is their case. */
const pathTo = (hit: SearchHit): string =>
  hit.kind === 'case' ? `/cases/${hit.caseId}` : `/referrals/${hit.referralId}`;
