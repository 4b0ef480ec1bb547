import { CHANGE_NOTE_MAX } from '../../contracts/limits';
import type { CaseView, FactChangeView } from '../../contracts/views/case';
import { openDrafts } from '../drafts/drafts';
import type { FactsDraft, FactsKind } from './use-facts-form';

type RelatedView = CaseView['related'][number];

/** Somebody around the person, as the fields of the form hold them. */
export interface RelatedFields extends Omit<RelatedView, 'id' | 'name' | 'phone'> {
  readonly phone: string;
}

/** Somebody of whom nothing is typed yet. */
export const NOBODY_YET: RelatedFields = {
  relation: 'other',
  givenName: '',
  familyName: '',
  phone: '',
  mayConsent: 'unknown',
  mayBeTold: 'unknown',
  toldAbout: [],
};

const fieldsOf = (seen: RelatedView | null): RelatedFields => {
  if (seen === null) return NOBODY_YET;
  const { id: _id, name: _name, phone, ...fields } = seen;
  return { ...fields, phone: phone ?? '' };
};

/** The one change that the fields make, or none where the same would be sent. */
function changesBetween(seen: RelatedView | null, fields: RelatedFields): readonly FactChangeView[] {
  const now = sent(fields);
  if (JSON.stringify(sent(fieldsOf(seen))) === JSON.stringify(now)) return [];
  if (seen === null) return [{ fact: 'related-person', id: null, was: null, now }];
  const { id, name: _name, ...was } = seen;
  return [{ fact: 'related-person', id, was, now }];
}

/** As it is sent. Whoever may be told nothing is told about no matter. */
export const sent = (fields: RelatedFields) => ({
  relation: fields.relation,
  givenName: fields.givenName.trim(),
  familyName: fields.familyName.trim(),
  phone: fields.phone.trim() || null,
  mayConsent: fields.mayConsent,
  mayBeTold: fields.mayBeTold,
  toldAbout: fields.mayBeTold === 'no' ? [] : [...fields.toldAbout],
});

export type RelatedFault = 'nothing' | 'name' | 'why' | 'whyLong';

/** What is still missing before this can be handed over. */
function faultsOf(fields: RelatedFields, changes: readonly FactChangeView[], why: string): readonly RelatedFault[] {
  const faults: (RelatedFault | false)[] = [
    changes.length === 0 && 'nothing',
    (fields.givenName.trim() === '' || fields.familyName.trim() === '') && 'name',
    why.trim() === '' && 'why',
    why.length > CHANGE_NOTE_MAX && 'whyLong',
  ];
  return faults.filter((fault) => fault !== false);
}

/** What can be changed of somebody around the person; null is somebody who is not on record yet. Kept until handed over. */
export const RELATED: FactsKind<RelatedView | null, RelatedFields, RelatedFault> = {
  drafts: openDrafts<FactsDraft<RelatedView | null, RelatedFields>>({ seen: null, typed: {}, why: '' }),
  fieldsOf,
  changesBetween,
  faultsOf,
};
