import type { CaseView } from '../../../../contracts/views/case';
import { RELATED } from '../../../facts/related-draft';
import { RelatedFieldset } from '../../../facts/related-fieldset';
import { useFactsForm } from '../../../facts/use-facts-form';
import { Action } from '../../../pieces/action';
import { useText } from '../../../text/text';
import { ChangeDialog, FactsForm } from './change-dialog';

type RelatedView = CaseView['related'][number];

interface ChangeRelatedProps {
  readonly file: CaseView;
  readonly mayChange: boolean;
  /** Whose facts are changed, as they stood when that was asked for; null of somebody who is not on record yet. */
  readonly asked: { readonly related: RelatedView | null } | null;
  readonly close: () => void;
}

interface OpenRelatedProps {
  readonly related: RelatedView | null;
  readonly open: (related: RelatedView | null) => void;
}

/** The button that opens it, for somebody on record or somebody new. */
export function OpenRelated({ related, open }: OpenRelatedProps) {
  const words = useText().caseFile.facts.related;
  return (
    <Action
      tone="quiet"
      aria-haspopup="dialog"
      aria-label={related === null ? words.add : words.title(related.name)}
      onPress={() => open(related)}
    >
      {related === null ? words.add : words.change}
    </Action>
  );
}

/**
 * The dialog in which it is said who may consent for the person, and who may be told what. It outlives the line of whom it
 * is about, for a join replaces those around the person.
 */
export function ChangeRelated({ file, mayChange, asked, close }: ChangeRelatedProps) {
  const words = useText().caseFile.facts.related;
  const title = asked?.related ? words.title(asked.related.name) : words.add;
  return (
    <ChangeDialog title={title} isOpen={asked !== null} setIsOpen={close}>
      {asked && <RelatedForm file={file} mayChange={mayChange} related={asked.related} close={close} />}
    </ChangeDialog>
  );
}

type RelatedFormProps = Omit<ChangeRelatedProps, 'asked'> & Pick<OpenRelatedProps, 'related'>;

function RelatedForm({ file, mayChange, related, close }: RelatedFormProps) {
  const draftKey = `${file.id} ${related?.id ?? 'new'}`;
  const now = related && file.related.find(({ id }) => id === related.id);
  const form = useFactsForm(RELATED, { caseId: file.id, draftKey, now: now ?? related, close });
  const { fields, type, isFrozen, faults } = form;
  return (
    <FactsForm file={file} form={form} isPossible={mayChange && now !== undefined}>
      <RelatedFieldset fields={fields} type={type} isFrozen={isFrozen} faults={faults} autoFocus />
    </FactsForm>
  );
}
