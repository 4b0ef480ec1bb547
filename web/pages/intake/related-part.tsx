import { uuidv7 } from 'uuidv7';
import { RELATED_PERSONS_MAX } from '../../../contracts/limits';
import { NOBODY_YET } from '../../facts/related-draft';
import { RelatedFieldset } from '../../facts/related-fieldset';
import { Action } from '../../pieces/action';
import { useText } from '../../text/text';
import type { RelatedLine } from './intake-draft';
import type { PartProps } from './part';

/** Who consents for the person or cares for them, none at first. */
export function RelatedPart({ draft, type, isFrozen, faults }: PartProps) {
  const { related: words } = useText().intake;
  const { related } = draft;
  const change = (id: string, typed: Partial<RelatedLine>): void =>
    type({ related: related.map((line) => (line.id === id ? { ...line, ...typed } : line)) });
  return (
    <>
      <h2>{words.title}</h2>
      {related.map((line, place) => (
        <fieldset key={line.id} className="intake-related">
          <legend>{words.person(place + 1)}</legend>
          <RelatedFieldset
            fields={line}
            type={(typed) => change(line.id, typed)}
            isFrozen={isFrozen}
            faults={faults.includes('related') ? ['name'] : []}
          />
          <Action
            tone="quiet"
            isDisabled={isFrozen}
            onPress={() => type({ related: related.filter(({ id }) => id !== line.id) })}
          >
            {words.remove(place + 1)}
          </Action>
        </fieldset>
      ))}
      {related.length < RELATED_PERSONS_MAX && (
        <div>
          <Action
            isDisabled={isFrozen}
            onPress={() => type({ related: [...related, { ...NOBODY_YET, id: uuidv7() }] })}
          >
            {words.add}
          </Action>
        </div>
      )}
    </>
  );
}
