import { ReferralRow } from '../../evaluation/formats/referral';
import { NARRATIVE_MAX } from '../../evaluation/limits';
import { readRows } from '../../evaluation/rows';
import { aGold, aReferral, bytes, jsonl } from './a-file';

const read = (file: Uint8Array) => readRows(file, ReferralRow);
const faultIn = (row: unknown): string | undefined => read(jsonl(row)).faults[0]?.fault;
const only = (row: unknown) => {
  const { good, faults } = read(jsonl(row));
  expect(faults).toEqual([]);
  const [first] = good;
  if (!first) throw new Error('No row could be read.');
  return first.value;
};

describe('A file of referrals is read line by line', () => {
  it('and a bad line costs nobody but itself, by its number', () => {
    const { good, faults } = read(
      jsonl(aReferral({ id: 'A' }), 'nonsense', aReferral({ id: 'B' }), '[1, 2]', '{"id": NaN}'),
    );
    expect(good.map(({ line, value }) => [line, value.id])).toEqual([
      [1, 'A'],
      [3, 'B'],
    ]);
    expect(faults.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(faults[0]?.fault).toBe('it is not JSON; each line must be one JSON object');
  });

  it('whether lines end as on Windows, the file begins with a byte order mark, or lines are empty', () => {
    const text = `\uFEFF${JSON.stringify(aReferral({ id: 'A' }))}\r\n\r\n   \r\n${JSON.stringify(aReferral({ id: 'B' }))}`;
    const { good, faults } = read(bytes(text));
    expect(faults).toEqual([]);
    expect(good.map(({ line, value }) => [line, value.id])).toEqual([
      [1, 'A'],
      [4, 'B'],
    ]);
  });

  it('and an id counts once: the first row with it is asked about', () => {
    const { good, faults } = read(jsonl(aReferral(), aReferral({ narrative: 'Another.' })));
    expect(good).toHaveLength(1);
    expect(faults).toEqual([{ line: 2, fault: 'its id stands in line 1 already' }]);
  });

  it('and what is too long, not UTF-8 or somebody else’s format is said to be so', () => {
    expect(faultIn(aReferral({ further: 'x'.repeat(2_000_000) }))).toBe('it is longer than 1 MiB');
    expect(read(Uint8Array.from([0xff, 0xfe, 0x7b, 0x0a])).faults[0]?.fault).toBe('it is not UTF-8');
    expect(faultIn(aReferral({ narrative: 'x'.repeat(NARRATIVE_MAX + 1) }))).toBe(
      'narrative must have at most 20000 characters',
    );
    expect(faultIn({ history_id: 'H', entries: [] })).toContain('id must be text');
  });

  it('and the words of a fault quote nothing of the row', () => {
    const fault = faultIn(aReferral({ source_type: 'Maria Alvarez', subject: { age: 'Maria Alvarez' } }));
    expect(fault).toBe(
      'source_type must be one of hospital, primary_care, self, school, community; subject.age must be a number of years',
    );
  });
});

describe('What a row says of a referral', () => {
  it('comes through the door in our words', () => {
    const { referral, gold } = only(
      aReferral({
        source_type: 'primary_care',
        urgency_stated: 'd/c tmrw',
        subject: { age: 30, insurance: 'Medicaid', pregnant: true, household: [{ relation: 'son', age: 4 }] },
        gold: aGold({ outcome: 'needs_information', primary: [] }),
      }),
    );
    expect(referral).toMatchObject({
      source: 'primary-care',
      receivedOn: '2026-03-03',
      urgencyStated: 'd/c tmrw',
      facts: { ageYears: 30, county: null, coverage: ['Medicaid'], pregnant: true, veteran: null },
    });
    expect(referral.facts.household).toEqual([{ relation: 'son', age: 4 }]);
    expect(gold?.outcome).toBe('needs-information');
  });

  it('may be null in every field, or left out', () => {
    const nulls = { source_type: null, received_at: null, urgency_stated: null, subject: null, gold: null };
    const { referral, gold } = only({ id: 'R', narrative: null, ...nulls });
    expect(referral).toMatchObject({ narrative: '', receivedOn: null, facts: { ageYears: null, coverage: [] } });
    expect(gold).toBeNull();
    expect(only({ id: 'R', narrative: 'Needs food.' }).referral.facts.household).toEqual([]);
    const person = { age: null, county: null, insurance: null, language: null, pregnant: null, household: [null, {}] };
    expect(only(aReferral({ subject: person })).referral.facts.household).toEqual([
      { relation: 'household member', age: null },
    ]);
  });

  it('is of the day that it was written down, whatever zone follows or none', () => {
    const day = (received_at: string) => only(aReferral({ received_at })).referral.receivedOn;
    expect(day('2026-03-03T23:59:00-05:00')).toBe('2026-03-03');
    expect(day('2026-03-03T23:59:00')).toBe('2026-03-03');
    expect(day('2026-03-03')).toBe('2026-03-03');
    expect(faultIn(aReferral({ received_at: '2026-02-30T10:00:00' }))).toBe('received_at must be a day that exists');
    expect(faultIn(aReferral({ received_at: 'yesterday' }))).toContain('received_at must be a moment in ISO 8601');
  });

  it('counts ages in completed years, and refuses those that nobody has', () => {
    const age = (told: unknown) => only(aReferral({ subject: { age: told } })).referral.facts.ageYears;
    expect([age(0.5), age(67.9), age('67'), age(null)]).toEqual([0, 67, 67, null]);
    for (const told of [-1, 131, 'NaN', true, [67]])
      expect(faultIn(aReferral({ subject: { age: told } }))).toMatch(/age/);
    expect(faultIn('{"id": "R", "narrative": "", "subject": {"age": 1e999}}')).toMatch(/age/);
  });

  it('holds coverages as a list or as one text, and "unknown" is none told', () => {
    const coverage = (insurance: unknown) => only(aReferral({ subject: { insurance } })).referral.facts.coverage;
    expect(coverage('Medicare + Medicaid')).toEqual(['Medicare', 'Medicaid']);
    expect(coverage(['Medicare', 'Medicaid'])).toEqual(['Medicare', 'Medicaid']);
    expect(coverage('unknown')).toEqual([]);
    expect(coverage('Uninsured')).toEqual(['Uninsured']);
  });

  it('refuses a label with a word that the format does not have', () => {
    expect(faultIn(aReferral({ gold: aGold({ outcome: 'urgent-safety' }) }))).toBe(
      'gold.outcome must be one of route, needs_information, urgent_safety, no_match',
    );
    expect(faultIn(aReferral({ gold: aGold({ urgency: 'soon' }) }))).toContain('gold.urgency must be one of');
  });
});
