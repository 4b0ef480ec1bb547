import type { FhirResource } from 'fhir/r4';
import { gravity } from '../support/fhir-bundles';
import { maria, read, request } from '../support/fhir-reading';

describe('A consent', () => {
  const consent = (facts: object = {}) =>
    ({
      resourceType: 'Consent',
      status: 'active',
      scope: {},
      category: [{ coding: [{ code: 'IDSCL' }] }],
      patient: { reference: 'Patient/p' },
      ...facts,
    }) as FhirResource;
  const share = (...consents: readonly FhirResource[]) => read(maria(), request(), ...consents).intake.consentToShare;

  it.each<[string, object, string]>([
    ['that is active says yes', {}, 'yes'],
    ['that denies says no', { provision: { type: 'deny' } }, 'no'],
    ['that opts out says no', { policyRule: { coding: [{ code: 'OPTOUT' }] } }, 'no'],
    ['that was rejected says no', { status: 'rejected' }, 'no'],
    ['that is a draft says nothing', { status: 'draft' }, 'unknown'],
    ['that is over says nothing', { provision: { type: 'permit', period: { end: '2025-01-01' } } }, 'unknown'],
    ['to treatment says nothing of sharing', { category: [{ coding: [{ code: 'treatment' }] }] }, 'unknown'],
    ['of somebody else says nothing', { patient: { reference: 'Patient/other' } }, 'unknown'],
  ])('%s', (_what, facts, expected) => {
    expect(share(consent(facts))).toBe(expected);
  });

  /** What is read, in whichever order they came. */
  const shareOf = (...consents: readonly FhirResource[]) => {
    const [one, other] = [share(...consents), share(...consents.toReversed())];
    expect(one).toBe(other);
    return one;
  };
  const YES = { provision: { type: 'permit' } };
  const NO = { provision: { type: 'deny' } };

  it.each<[string, object, object, string]>([
    ['that is a newer no', { dateTime: '2021-01-01', ...YES }, { dateTime: '2022-01-01', ...NO }, 'no'],
    ['that is a newer yes', { dateTime: '2021-01-01', ...NO }, { dateTime: '2022-01-01', ...YES }, 'yes'],
    [
      'that was rejected later',
      { dateTime: '2021-01-01', ...YES },
      { dateTime: '2022-01-01', status: 'rejected' },
      'no',
    ],
    [
      'that is newer by the hour in its own zone, though not as text',
      { dateTime: '2026-02-01T23:00:00-05:00', ...NO },
      { dateTime: '2026-02-02T02:00:00Z', ...YES },
      'no',
    ],
    ['of the same year, that may be newer', { dateTime: '2022-06-01', ...YES }, { dateTime: '2022', ...NO }, 'no'],
    ['of the same year, that may be older', { dateTime: '2022-06-01', ...NO }, { dateTime: '2022', ...YES }, 'no'],
    ['of the same moment, that says no', { dateTime: '2022-06-01', ...YES }, { dateTime: '2022-06-01', ...NO }, 'no'],
    ['without a date, that says no', { dateTime: '2022-06-01', ...YES }, NO, 'no'],
    ['without a date, that says yes', { dateTime: '2022-06-01', ...NO }, YES, 'no'],
    ['that says nothing later', { dateTime: '2021-01-01', ...YES }, { dateTime: '2022-01-01', status: 'draft' }, 'yes'],
    [
      'that leaves it open later',
      { dateTime: '2021-01-01', ...YES },
      { dateTime: '2022-01-01', provision: { ...YES.provision, provision: [{ type: 'deny', class: [{}] }] } },
      'unknown',
    ],
  ])('%s, goes before the other', (_what, one, other, expected) => {
    expect(shareOf(consent(one), consent(other))).toBe(expected);
  });

  const over = { end: '2026-03-01' };
  it.each<[string, object, string]>([
    ['that permits, but for an exception', { type: 'permit', provision: [{ type: 'deny' }] }, 'no'],
    ['that denies, but for an exception', { type: 'deny', provision: [{ type: 'permit' }] }, 'yes'],
    ['that denies, but for one that is over', { type: 'deny', provision: [{ type: 'permit', period: over }] }, 'no'],
    ['that permits, but for one that is over', { type: 'permit', provision: [{ type: 'deny', period: over }] }, 'yes'],
    [
      'with an exception to its exception',
      { type: 'permit', provision: [{ type: 'deny', provision: [{ type: 'permit' }] }] },
      'yes',
    ],
    ['with two exceptions that disagree', { type: 'deny', provision: [{ type: 'permit' }, { type: 'deny' }] }, 'no'],
    ['that is over, with its exceptions', { type: 'permit', period: over, provision: [{ type: 'deny' }] }, 'unknown'],
    ['that permits a kind of data only', { type: 'permit', class: [{ code: 'Condition' }] }, 'unknown'],
    ['that keeps a kind of data back', { type: 'permit', provision: [{ type: 'deny', code: [{}] }] }, 'unknown'],
    ['with an exception that says neither', { type: 'permit', provision: [{ class: [{}] }] }, 'unknown'],
    ['that says neither, for some', { actor: [{ role: {}, reference: { display: 'somebody' } }] }, 'unknown'],
    ['that permits some', { type: 'permit', actor: [{ role: {}, reference: { display: 'a payer' } }] }, 'unknown'],
    ['for care', { type: 'permit', purpose: [{ code: 'TREAT' }] }, 'yes'],
    ['for research', { type: 'permit', purpose: [{ code: 'HRESCH' }] }, 'unknown'],
    ['not for research', { type: 'permit', provision: [{ type: 'deny', purpose: [{ code: 'HRESCH' }] }] }, 'yes'],
    [
      'not for what is not known',
      { type: 'permit', provision: [{ type: 'deny', purpose: [{ code: 'X' }] }] },
      'unknown',
    ],
    ['to collect only', { type: 'permit', action: [{ coding: [{ code: 'collect' }] }] }, 'unknown'],
    ['that something modifies', { type: 'permit', modifierExtension: [{ url: 'urn:x' }] }, 'unknown'],
    ['that begins in an hour', { type: 'permit', period: { start: '2026-03-02T11:00:00-05:00' } }, 'unknown'],
    ['that began an hour ago', { type: 'permit', period: { start: '2026-03-02T16:00:00+02:00' } }, 'yes'],
    ['that ended an hour ago', { type: 'permit', period: { end: '2026-03-02T16:00:00+02:00' } }, 'unknown'],
    ['to the end of this day', { type: 'permit', period: { end: '2026-03-02' } }, 'yes'],
    ['to the end of this month', { type: 'permit', period: { start: '2026', end: '2026-03' } }, 'yes'],
    ['to the end of last month', { type: 'permit', period: { end: '2026-02' } }, 'unknown'],
  ])('%s, is read no wider than it is', (_what, provision, expected) => {
    expect(share(consent({ provision }))).toBe(expected);
  });

  it('that opts out is one exception wider than nothing', () => {
    const optOut = { policyRule: { coding: [{ code: 'OPTOUTE' }] } };
    const only = (provision: object) => share(consent({ ...optOut, provision }));
    expect(only({ type: 'permit' })).toBe('no');
    expect(only({ type: 'permit', purpose: [{ code: 'TREAT' }] })).toBe('yes');
    expect(only({ provision: [{ type: 'permit', purpose: [{ code: 'TREAT' }] }] })).toBe('yes');
  });

  it('that something modifies as a whole is no yes', () => {
    expect(share(consent({ modifierExtension: [{ url: 'urn:x' }] }))).toBe('unknown');
  });

  describe('to tell the referrer', () => {
    const clinic: FhirResource = { resourceType: 'Organization', id: 'clinic', name: 'Clinic' };
    const payer: FhirResource = { resourceType: 'Organization', id: 'payer', name: 'Payer' };
    const asked = request({ requester: { reference: 'Organization/clinic' } });
    const actor = (...names: readonly string[]) => ({
      actor: names.map((id) => ({ role: {}, reference: { reference: `Organization/${id}` } })),
    });
    const told = (...consents: readonly object[]) => {
      const sent = consents.map(consent);
      const answers = [sent, sent.toReversed()].map(
        (one) => read(maria(), asked, clinic, payer, ...one).intake.person.contact.mayTellReferrer,
      );
      expect(answers[0]).toBe(answers[1]);
      return answers[0];
    };

    it.each<[string, object, string]>([
      ['names the referrer', { type: 'permit', ...actor('clinic') }, 'yes'],
      ['names another', { type: 'permit', ...actor('payer') }, 'unknown'],
      ['names nobody', { type: 'permit' }, 'unknown'],
      ['denies the referrer', { type: 'deny', ...actor('clinic') }, 'no'],
      ['denies everybody', { type: 'deny' }, 'no'],
      ['denies another', { type: 'deny', ...actor('payer') }, 'unknown'],
      ['permits all but the referrer', { type: 'permit', provision: [{ type: 'deny', ...actor('clinic') }] }, 'no'],
      ['denies all but the referrer', { type: 'deny', provision: [{ type: 'permit', ...actor('clinic') }] }, 'yes'],
      [
        'denied all but the referrer, until it was over',
        { type: 'deny', provision: [{ type: 'permit', ...actor('clinic'), period: over }] },
        'no',
      ],
      [
        'permits the referrer, but for a part',
        { type: 'permit', ...actor('clinic'), provision: [{ type: 'deny', code: [{}] }] },
        'unknown',
      ],
      [
        'denies another, and permits the referrer within that',
        { type: 'deny', ...actor('payer'), provision: [{ type: 'permit', ...actor('clinic') }] },
        'unknown',
      ],
    ])('counts where it %s', (_what, provision, expected) => {
      expect(told({ provision })).toBe(expected);
    });

    it('that was rejected later goes before an older yes, and says nothing of sharing', () => {
      const yes = { dateTime: '2021-01-01', provision: { type: 'permit', ...actor('clinic') } };
      const no = { ...yes, dateTime: '2022-01-01', status: 'rejected' };
      expect(told(yes, no)).toBe('no');
      expect(told({ ...yes, dateTime: '2023-01-01' }, no)).toBe('yes');
      expect(told(yes, { ...no, provision: { type: 'permit', ...actor('payer') } })).toBe('yes');
      const all = consent({ dateTime: '2020-01-01' });
      expect(read(maria(), asked, clinic, all, consent(no)).intake.consentToShare).toBe('yes');
    });
  });

  it('lets measures of the group be kept only where it says so', () => {
    const patient = gravity.find(({ resourceType }) => resourceType === 'Patient') as FhirResource;
    const groups = (purpose: object[]) =>
      read({ ...patient, id: 'p' } as FhirResource, request(), consent({ provision: { type: 'permit', purpose } }))
        .intake.groupMeasures;
    expect(groups([])).toBeNull();
    expect(groups([{ code: 'TREAT' }])).toBeNull();
    expect(groups([{ code: 'HQUALIMP' }])).toMatchObject({
      consented: true,
      race: expect.arrayContaining(['White', 'Shoshone']),
      gender: 'male',
    });
  });

  it('lets measures of the group be kept no longer than the newest one does', () => {
    const kept = (...consents: readonly object[]) =>
      read(maria({ gender: 'female' }), request(), ...consents.map(consent)).intake.groupMeasures !== null;
    const yes = { dateTime: '2021-01-01', provision: { type: 'permit', purpose: [{ code: 'POPHLTH' }] } };
    expect(kept(yes)).toBe(true);
    for (const no of [
      { status: 'rejected' },
      { provision: { type: 'deny' } },
      { provision: { type: 'deny', purpose: [{ code: 'POPHLTH' }] } },
    ])
      for (const [order, other] of [
        [yes, { ...no, dateTime: '2022-01-01' }],
        [{ ...no, dateTime: '2022-01-01' }, yes],
      ])
        expect(kept(order as object, other as object)).toBe(false);
    expect(kept(yes, { dateTime: '2022-01-01', provision: { type: 'permit' } })).toBe(true);
  });
});
