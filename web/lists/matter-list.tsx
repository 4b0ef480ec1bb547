import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../keys/keys';
import { Action } from '../pieces/action';
import { Empty } from '../pieces/empty';
import { useText } from '../text/text';
import { FilterField } from './filter-field';
import { fitsWords } from './fits-words';
import { moveFocus } from './move-focus';
import { type Matter, Row } from './row';

interface MatterListProps {
  readonly label: string;
  readonly matters: readonly Matter[];
  readonly pathTo: (referralId: string) => string;
  readonly empty: { readonly title: string; readonly detail: string };
  readonly more: (() => unknown) | undefined;
}

/** One list: filter by words, move by keys, more on demand. It keeps its place while the page beside it changes. */
export function MatterList({ label, matters, pathTo, empty, more }: MatterListProps) {
  const { frame, lists } = useText();
  const list = useRef<HTMLUListElement>(null);
  const [words, setWords] = useState('');
  const shown = matters.filter((matter) => fitsWords(matter, words));
  useKeys('lists', { j: () => moveFocus(list.current, 1), k: () => moveFocus(list.current, -1) });
  useEffect(() => {
    list.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  if (matters.length === 0) return <Empty {...empty} />;
  return (
    <>
      <FilterField words={words} change={setWords} />
      {shown.length === 0 && <Empty title={lists.filteredNone(matters.length)} detail="" />}
      <ul className="rows" ref={list} aria-label={label}>
        {shown.map((matter) => (
          <li key={matter.referralId}>
            <Row matter={matter} to={pathTo(matter.referralId)} />
          </li>
        ))}
      </ul>
      {more && (
        <div className="rows-more">
          <Action onPress={() => void more()}>{frame.more}</Action>
        </div>
      )}
    </>
  );
}
