import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Link, useParams } from 'react-router';
import { uuidv7 } from 'uuidv7';
import { type SavedView, VIEW_NAME_MAX } from '../../../contracts/saved-views';
import { WhyInWords } from '../../forms/change-status';
import { TextLine } from '../../forms/text-line';
import { Action } from '../../pieces/action';
import { Note } from '../../pieces/note';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import type { ReferralFilters } from './use-referral-filters';
import { useDefaultView, useSavedViews } from './use-saved-views';

/** The list as one saw it before, under names of one's own; out of the way until somebody wants it. */
export function SavedViews({ filters }: { readonly filters: ReferralFilters }) {
  const { savedViews: words } = useText();
  const { referralId } = useParams();
  const { views, trouble, refetch, isBusy, refused, save, remove } = useSavedViews();
  useDefaultView(!filters.isSet && referralId === undefined, views);
  return (
    <details className="saved-views">
      <summary>{words.title(views.length)}</summary>
      <Trouble why={trouble} retry={refetch} />
      {views.length === 0 && !trouble && <p className="secondary">{words.none}</p>}
      <ul>
        {views.map((view) => (
          <ViewRow key={view.id} view={view} isBusy={isBusy} save={save} remove={remove} />
        ))}
      </ul>
      <NameForm
        label={words.name}
        verb={words.save}
        isBusy={isBusy}
        keep={(name, done) => save({ id: uuidv7(), name, query: filters.query, isDefault: false }, done)}
      />
      {refused !== null && (
        <Note tone="trouble">
          <p>
            <WhyInWords why={refused} />
          </p>
        </Note>
      )}
    </details>
  );
}

interface ViewRowProps {
  readonly view: SavedView;
  readonly isBusy: boolean;
  readonly save: (view: SavedView, done: () => void) => void;
  readonly remove: (id: string) => void;
}

function ViewRow({ view, isBusy, save, remove }: ViewRowProps) {
  const { savedViews: words } = useText();
  const [isNaming, setIsNaming] = useState(false);
  const { id, name, query, isDefault } = view;
  if (isNaming)
    return (
      <li>
        <NameForm
          label={words.newName}
          verb={words.keep}
          isBusy={isBusy}
          first={name}
          keep={(renamed) => save({ ...view, name: renamed }, () => setIsNaming(false))}
          cancel={() => setIsNaming(false)}
        />
      </li>
    );
  return (
    <li>
      <Link to={query ? `/referrals?${query}` : '/referrals'}>{name}</Link>
      {isDefault && <span className="secondary">{words.opensFirst}</span>}
      <span className="saved-view-actions">
        <Action
          tone="quiet"
          isDisabled={isBusy}
          aria-label={isDefault ? words.noDefault(name) : words.makeDefault(name)}
          onPress={() => save({ ...view, isDefault: !isDefault }, () => undefined)}
        >
          {isDefault ? words.short.noDefault : words.short.makeDefault}
        </Action>
        <Action tone="quiet" isDisabled={isBusy} aria-label={words.rename(name)} onPress={() => setIsNaming(true)}>
          {words.short.rename}
        </Action>
        <Action tone="quiet" isDisabled={isBusy} aria-label={words.remove(name)} onPress={() => remove(id)}>
          {words.short.remove}
        </Action>
      </span>
    </li>
  );
}

interface NameFormProps {
  readonly label: string;
  readonly verb: string;
  readonly isBusy: boolean;
  readonly first?: string;
  readonly keep: (name: string, done: () => void) => void;
  readonly cancel?: () => void;
}

/** A name, and a button that keeps it. */
function NameForm({ label, verb, isBusy, first = '', keep, cancel }: NameFormProps) {
  const { savedViews: words } = useText();
  const [name, setName] = useState(first);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') keep(name.trim(), () => setName(''));
  };
  return (
    <Form className="saved-view-name" onSubmit={onSubmit}>
      <TextLine label={label} value={name} change={setName} max={VIEW_NAME_MAX} isDisabled={isBusy} />
      <Action type="submit" isDisabled={isBusy || name.trim() === ''}>
        {verb}
      </Action>
      {cancel && (
        <Action tone="quiet" onPress={cancel}>
          {words.cancel}
        </Action>
      )}
    </Form>
  );
}
