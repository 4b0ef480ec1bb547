import { IntakeRequest } from '../../contracts/intake';
import {
  faultsAt,
  faultsOf,
  type IntakeDraft,
  intakeDrafts,
  requestOf,
  THE_INTAKE,
} from '../../web/pages/intake/intake-draft';

const blank = intakeDrafts.read(THE_INTAKE);
const written = (facts: Partial<IntakeDraft> = {}): IntakeDraft => ({
  ...blank,
  ...{ narrative: 'No food since Monday.', organization: 'St Anne', givenName: 'Maria', familyName: 'Testerman' },
  ...facts,
});

describe('A referral that is written down', () => {
  it('lacks the need, who refers, and the name, and nothing else', () => {
    expect(faultsOf(blank)).toEqual(['narrative', 'organization', 'givenName', 'familyName']);
    expect(faultsOf(written())).toEqual([]);
  });

  it.each<[string, Partial<IntakeDraft>, string]>([
    ['an e-mail of the referrer that is none', { sourceEmail: 'lee' }, 'sourceEmail'],
    ['an e-mail of the person that is none', { person: { ...blank.person, email: 'maria' } }, 'email'],
    ['an age that is none', { age: '3x' }, 'age'],
    ['too many kinds of coverage', { person: { ...blank.person, coverage: 'a,b,c,d,e,f,g,h,i,j,k' } }, 'coverage'],
    ['somebody in the household who is nobody', { household: [{ id: '1', relation: '', age: '4' }] }, 'household'],
    ['more than a page can hold', { narrative: 'x'.repeat(20_001) }, 'narrative'],
  ])('has %s said to be wrong, by the contract of the door', (_what, facts, fault) => {
    expect(faultsOf(written(facts))).toEqual([fault]);
  });

  it('says everything that a source could say', () => {
    const full = IntakeRequest.parse(
      requestOf(
        written({
          ...{ identifier: 'A-17', sourceEmail: 'lee@st-anne.example', birthDate: '1992-04-17', pregnant: 'yes' },
          person: {
            ...blank.person,
            safeToContact: 'yes',
            channels: ['text'],
            phone: '555 0142',
            coverage: 'Medicaid, Plan B',
          },
          household: [{ id: '1', relation: 'child', age: ' 4 ' }],
          measures: { ...blank.measures, consented: true, race: 'Black, Native American' },
        }),
      ),
    );
    expect(full.source).toMatchObject({ kind: 'hospital', identifier: 'A-17', email: 'lee@st-anne.example' });
    expect(full.person).toMatchObject({ birthDate: '1992-04-17', pregnant: true, veteran: null, email: null });
    expect(full.person.coverage).toEqual(['Medicaid', 'Plan B']);
    expect(full.person.household).toEqual([{ relation: 'child', age: 4 }]);
    expect(full.groupMeasures).toMatchObject({ race: ['Black', 'Native American'], gender: null });
  });

  it('says no group measures without consent, and no referrer where the person refers themself', () => {
    const measures = { ...blank.measures, race: 'Black' };
    const { source, groupMeasures } = requestOf(
      written({ kind: 'self', sourceEmail: 'lee@st-anne.example', measures }),
    );
    expect(source).toEqual({ kind: 'self', organization: 'Self-referral' });
    expect(groupMeasures).toBeNull();
  });

  it('names no way of contact where contact is not safe', () => {
    const person = { ...blank.person, safeToContact: 'no', channels: ['text'] } as const;
    expect(requestOf(written({ person })).person.contact).toMatchObject({ safeToContact: 'no', channels: [] });
  });

  it('has a place for every fault of the door, in the order of the page', () => {
    expect(faultsAt(['person.household.2.age', 'source.phone', 'narrative'])).toEqual([
      'narrative',
      'source',
      'household',
    ]);
    expect(faultsAt(['something.new'])).toEqual(['other']);
  });
});
