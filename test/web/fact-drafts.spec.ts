import type { CaseView } from '../../contracts/views/case';
import * as person from '../../web/facts/person-draft';
import * as related from '../../web/facts/related-draft';

const MARIA = {
  phone: '555-0100',
  email: null,
  address: '1 Main Street',
  county: 'Brandt',
  language: null,
  coverage: ['Medicaid', 'Plan B'],
  contact: {
    safeToContact: 'yes',
    channels: ['call'],
    noVoicemail: false,
    bestTimes: 'mornings',
    mayTellReferrer: 'yes',
  },
} as unknown as CaseView['person'];

const LUCIA: CaseView['related'][number] = {
  id: '0195d0a0-0000-7000-8000-000000000001',
  name: 'Lucia Testerman',
  relation: 'caregiver',
  givenName: 'Lucia',
  familyName: 'Testerman',
  phone: null,
  mayConsent: 'no',
  mayBeTold: 'yes',
  toldAbout: ['health'],
};

const changed = (typed: Partial<person.PersonFields>) =>
  person.PERSON.changesBetween(MARIA, { ...person.PERSON.fieldsOf(MARIA), ...typed });
const changedOf = (typed: Partial<related.RelatedFields>) =>
  related.RELATED.changesBetween(LUCIA, { ...related.RELATED.fieldsOf(LUCIA), ...typed });

describe('What somebody changes of a person', () => {
  it.each<[string, Partial<person.PersonFields>]>([
    ['behind a number', { phone: '555-0100 ' }],
    ['where nothing was told', { email: '  ' }],
    ['around when they can be reached', { bestTimes: ' mornings' }],
    ['between coverages', { coverage: 'Medicaid,Plan B , ' }],
  ])('is nothing where it is spaces alone: %s', (_where, typed) => {
    expect(changed(typed)).toEqual([]);
  });

  it('is sent as it will stand, beside what was seen', () => {
    expect(changed({ phone: ' 555-0199 ', address: ' ' })).toEqual([
      { fact: 'phone', was: '555-0100', now: '555-0199' },
      { fact: 'address', was: '1 Main Street', now: null },
    ]);
  });
});

describe('What somebody changes of a related person', () => {
  it('is nothing where it is spaces alone', () => {
    expect(changedOf({ givenName: 'Lucia ', phone: ' ' })).toEqual([]);
  });

  it('is sent as it will stand', () => {
    expect(changedOf({ mayBeTold: 'no' })).toMatchObject([{ now: { mayBeTold: 'no', toldAbout: [] } }]);
  });
});
