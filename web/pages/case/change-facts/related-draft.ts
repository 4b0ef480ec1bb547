import type { CaseView, FactChangeView } from '../../../../contracts/case-views';
import { openDrafts } from '../../../drafts/drafts';

type RelatedView = CaseView['related'][number];

/** Somebody around the person, as the fields of the form hold them. */
export interface RelatedFields extends Omit<RelatedView, 'id' | 'name' | 'phone'> {
  readonly phone: string;
}

/** What somebody is about to change of a related person; `seen` is null for one who is not on record yet. */
export interface RelatedDraft {
  readonly seen: RelatedView | null;
  readonly typed: Partial<RelatedFields>;
  readonly why: string;
}

const BLANK: RelatedDraft = { seen: null, typed: {}, why: '' };

/** Kept until handed over, for each related person and for a new one. */
export const relatedDrafts = openDrafts(BLANK);

const NOBODY_YET: RelatedFields = {
  relation: 'other',
  givenName: '',
  familyName: '',
  phone: '',
  mayConsent: 'unknown',
  mayBeTold: 'unknown',
  toldAbout: [],
};

export const fieldsOf = (seen: RelatedView | null): RelatedFields => {
  if (seen === null) return NOBODY_YET;
  const { id: _id, name: _name, phone, ...fields } = seen;
  return { ...fields, phone: phone ?? '' };
};

/** The one change that the fields make, or none where the same would be sent. Whoever may be told nothing is told about no matter. */
export function changesBetween(seen: RelatedView | null, fields: RelatedFields): readonly FactChangeView[] {
  const now = sent(fields);
  if (JSON.stringify(sent(fieldsOf(seen))) === JSON.stringify(now)) return [];
  if (seen === null) return [{ fact: 'related-person', id: null, was: null, now }];
  const { id, name: _name, ...was } = seen;
  return [{ fact: 'related-person', id, was, now }];
}

const sent = (fields: RelatedFields) => ({
  relation: fields.relation,
  givenName: fields.givenName.trim(),
  familyName: fields.familyName.trim(),
  phone: fields.phone.trim() || null,
  mayConsent: fields.mayConsent,
  mayBeTold: fields.mayBeTold,
  toldAbout: fields.mayBeTold === 'no' ? [] : [...fields.toldAbout],
});

export type RelatedFault = 'nothing' | 'name' | 'why' | 'whyLong';

const WHY_MAX = 2_000;

/** What is still missing before this can be handed over. */
export function faultsOf(
  fields: RelatedFields,
  changes: readonly FactChangeView[],
  why: string,
): readonly RelatedFault[] {
  const faults: (RelatedFault | false)[] = [
    changes.length === 0 && 'nothing',
    (fields.givenName.trim() === '' || fields.familyName.trim() === '') && 'name',
    why.trim() === '' && 'why',
    why.length > WHY_MAX && 'whyLong',
  ];
  return faults.filter((fault) => fault !== false);
}
