import { useRef } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { useKeys } from '../keys/keys';
import { Stroke } from '../pieces/action';
import { Icon } from '../pieces/icon';
import { useText } from '../text/text';

interface FilterFieldProps {
  readonly words: string;
  readonly change: (words: string) => void;
}

/** Narrows what is listed, as one types. Escape clears it. */
export function FilterField({ words, change }: FilterFieldProps) {
  const { lists } = useText();
  const field = useRef<HTMLInputElement>(null);
  useKeys('lists', { f: () => field.current?.focus() });
  return (
    <SearchField className="filter" value={words} onChange={change}>
      <Label className="hidden">{lists.filter}</Label>
      <Input ref={field} placeholder={lists.filterHint} />
      {words ? (
        <Button className="filter-clear" aria-label={lists.clear}>
          <Icon name="not-met" />
        </Button>
      ) : (
        <Stroke>f</Stroke>
      )}
    </SearchField>
  );
}
