import { POLICY_EXAMPLE, PolicyRequest, type PolicyTerms } from '../../contracts/administration';
import { differencesBetween } from '../../web/pages/administration/policy-differences';
import { readTerms, writeTerms } from '../../web/pages/administration/policy-draft';

const { terms } = PolicyRequest.parse(POLICY_EXAMPLE);
const changed = (change: (terms: PolicyTerms) => void): PolicyTerms => {
  const copy = structuredClone(terms);
  change(copy);
  return copy;
};

describe('Two versions of a policy', () => {
  it('that say the same differ nowhere', () => {
    expect(differencesBetween(terms, structuredClone(terms))).toEqual([]);
  });

  it('differ where one says something else, by its place', () => {
    const later = changed((copy) => {
      copy.decision.urgent.dueHours = 3;
    });
    expect(differencesBetween(terms, later)).toEqual([
      { path: ['decision', 'urgent', 'dueHours'], before: '4', after: '3' },
    ]);
  });

  it('differ by a step that only one of them has', () => {
    const longer = changed((copy) => {
      copy.nextAttempt.chain.push({ afterHours: 96, tell: 'program-manager' });
    });
    expect(differencesBetween(terms, longer)).toEqual([
      { path: ['nextAttempt', 'chain', '2', 'afterHours'], before: null, after: '96' },
      { path: ['nextAttempt', 'chain', '2', 'tell'], before: null, after: 'program-manager' },
    ]);
    expect(differencesBetween(longer, terms).map(({ after }) => after)).toEqual([null, null]);
  });
});

describe('A version that somebody types', () => {
  it('is read back as it was shown', () => {
    expect(readTerms(writeTerms(terms))).toEqual({ kind: 'terms', terms });
  });

  it('that is cut short is not JSON, and one that does not hold names its faults by their place', () => {
    expect(readTerms(writeTerms(terms).slice(0, -1))).toEqual({ kind: 'not-json' });
    const broken = changed((copy) => {
      copy.officeHours.closeHour = 3;
    });
    expect(readTerms(writeTerms(broken))).toMatchObject({
      kind: 'faults',
      faults: [{ path: ['officeHours', 'closeHour'], message: 'must be later than openHour' }],
    });
  });
});
