import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import { Button, FieldError, Text as Hint, Input, Label, TextField } from 'react-aria-components';
import type { SearchHit } from '../../contracts/views/search';
import { caseQueries } from '../api/case-queries';
import { Trouble } from '../pieces/trouble';
import { useText } from '../text/text';
import type { About } from './entry-draft';

interface FindCaseProps {
  readonly label: string;
  readonly choose: (about: About) => void;
  readonly fault?: string | undefined;
}

type Found = Extract<SearchHit, { caseId: string }>;

/** Type a part of a name and press Enter: the best hit is chosen, once it is known where the key was the quicker. */
export function FindCase({ label, choose, fault }: FindCaseProps) {
  const { writeDown: words } = useText().caseFile;
  const [typed, setTyped] = useState('');
  const sought = typed.trim();
  const { data, error, refetch, isFetching } = useQuery(caseQueries.find(sought));
  const hits = sought.length < 2 ? [] : onePerCase(data ?? []);
  const pick = ({ caseId, personName: name }: Found): void => choose({ caseId, name });
  const [entered, setEntered] = useState<string>();
  const pickBest = useEffectEvent((): void => {
    if (hits[0]) pick(hits[0]);
    setEntered(undefined);
  });
  const isAwaited = entered !== undefined && entered === sought;
  useEffect(() => {
    if (isAwaited && !isFetching) pickBest();
  }, [isAwaited, isFetching]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setEntered(sought);
  };
  return (
    <div className="find-case">
      <TextField className="field" value={typed} onChange={setTyped} isInvalid={fault !== undefined} autoFocus>
        <Label>{label}</Label>
        <Hint slot="description">{words.whomHint}</Hint>
        <FieldError>{fault}</FieldError>
        <Input onKeyDown={onKeyDown} autoComplete="off" />
      </TextField>
      <Trouble why={error} retry={refetch} />
      <ul className="find-hits">
        {hits.map((hit) => (
          <li key={hit.caseId}>
            <Button className="find-hit" onPress={() => pick(hit)}>
              <bdi>{hit.personName}</bdi> <span className="secondary">{hit.need}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="secondary">
        {data && sought.length >= 2 && hits.length === 0 && !isFetching ? words.nobody : ''}
      </p>
    </div>
  );
}

/** A person with two referrals is one person. */
function onePerCase(hits: readonly SearchHit[]): readonly Found[] {
  const found = new Map<string, Found>();
  for (const hit of hits) if (hit.kind !== 'process' && !found.has(hit.caseId)) found.set(hit.caseId, hit);
  return [...found.values()];
}
