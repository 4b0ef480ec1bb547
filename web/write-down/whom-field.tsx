import { Action } from '../pieces/action';
import { useText } from '../text/text';
import type { About, EntryDraft, EntryFault } from './entry-draft';
import { FindCase } from './find-case';

interface WhomFieldProps {
  readonly draft: EntryDraft;
  readonly change: (draft: EntryDraft) => void;
  readonly isFrozen: boolean;
  readonly faults: readonly EntryFault[];
  /** Where the next key is meant, when somebody has been found. */
  readonly goOn: () => void;
}

/** Whom it is about: whoever the page shows, or somebody found by their name. */
export function WhomField({ draft, change, isFrozen, faults, goOn }: WhomFieldProps) {
  const { writeDown: words } = useText().caseFile;
  if (draft.about)
    return (
      <p className="whom">
        <span className="secondary">{words.whom}</span> <bdi>{draft.about.name}</bdi>
        {!isFrozen && !draft.ends && (
          <Action tone="quiet" onPress={() => change({ ...draft, about: null })}>
            {words.another}
          </Action>
        )}
      </p>
    );
  const choose = (about: About): void => {
    change({ ...draft, about });
    goOn();
  };
  return <FindCase label={words.whom} choose={choose} fault={faults.includes('whom') ? words.needs.whom : undefined} />;
}
