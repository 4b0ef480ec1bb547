import type { RelatedPersonId } from '../../domain/ids';
import {
  changedSince,
  factsToChoose,
  joinedFacts,
  joinedRelated,
  stricterContact,
  undoneContact,
  undoneFacts,
  undoneRelated,
  type WholeFacts,
  whyNotUndo,
} from '../../domain/joining';
import type { RelatedPerson } from '../../domain/person-change';
import { ANSWERS } from '../../domain/referral';

const SAFE = { safeToContact: 'yes', channels: ['call', 'text'], noVoicemail: false, mayTellReferrer: 'yes' } as const;
const facts = (said: Partial<WholeFacts> = {}): WholeFacts => ({
  ...{ givenName: 'Maria', familyName: 'Lopez', birthDate: '1990-02-14', ageYears: null, county: 'Brandt' },
  ...{ coverage: ['Medicaid'], language: 'Spanish', phone: '555 0101', email: null, address: null },
  ...{ pregnant: null, veteran: null, household: [], bestTimes: null, ...SAFE, ...said },
});
const around = (id: string, said: Partial<RelatedPerson> = {}): RelatedPerson => ({
  ...{ id: id as RelatedPersonId, relation: 'parent', givenName: 'Rosa', familyName: 'Lopez', phone: null },
  ...{ mayConsent: 'yes', mayBeTold: 'yes', toldAbout: ['health', 'money'], ...said },
});

describe('Joining two persons', () => {
  it('asks about facts that both tell and not the same, and about no others', () => {
    expect(factsToChoose(facts(), facts({ phone: '555 0102', email: 'm@example.org', coverage: [] }))).toEqual([
      'phone',
    ]);
  });

  it('keeps the facts of whoever goes on, those of the other that somebody chose, and what only one of the two tells', () => {
    const survivor = facts({ email: null, coverage: [] });
    const joined = facts({ givenName: 'Mary', phone: '555 0102', email: 'm@example.org', language: null });
    expect(joinedFacts(survivor, joined, ['phone'])).toMatchObject({
      ...{ givenName: 'Maria', phone: '555 0102', email: 'm@example.org', language: 'Spanish', coverage: ['Medicaid'] },
    });
  });

  it('never widens contact: whatever both say, nothing is allowed that one of them does not allow', () => {
    const strictness = (answer: string) => ['no', 'unknown', 'yes'].indexOf(answer);
    for (const one of ANSWERS)
      for (const other of ANSWERS) {
        const both = stricterContact(
          { ...SAFE, safeToContact: one, mayTellReferrer: one },
          { ...SAFE, safeToContact: other, mayTellReferrer: other, channels: ['text', 'visit'], noVoicemail: true },
        );
        const strictest = Math.min(strictness(one), strictness(other));
        expect(strictness(both.safeToContact)).toBe(strictest);
        expect(strictness(both.mayTellReferrer)).toBe(strictest);
        expect([both.channels, both.noVoicemail]).toEqual([['text'], true]);
      }
  });

  it('knows no way that is safe where the two name different ones', () => {
    expect(stricterContact(SAFE, { ...SAFE, channels: ['visit'] })).toMatchObject({
      safeToContact: 'unknown',
      channels: [],
    });
  });

  it('takes those around the other over, and lets whoever is around both be told only what both allow', () => {
    const son = around('3', { givenName: 'Leo' });
    expect(joinedRelated([around('1')], [around('2', { mayConsent: 'no', toldAbout: ['money'] }), son])).toEqual({
      moved: ['3'],
      tightened: [
        {
          id: '1',
          before: { mayConsent: 'yes', mayBeTold: 'yes', toldAbout: ['health', 'money'] },
          after: { mayConsent: 'no', mayBeTold: 'yes', toldAbout: ['money'] },
        },
      ],
    });
  });
});

describe('Undoing a join', () => {
  const before = facts({ safeToContact: 'yes' });
  const after = facts({ phone: '555 0102', safeToContact: 'no', channels: [], mayTellReferrer: 'unknown' });

  it('gives back what was', () => {
    expect(undoneFacts({ before, after, now: after })).toEqual(before);
    expect(changedSince({ after, now: after })).toEqual([]);
  });

  it('leaves what has been changed since, where the join had not touched it', () => {
    const now = { ...after, language: 'English' };
    expect(changedSince({ after, now })).toEqual(['language']);
    expect(whyNotUndo({ before, after, now })).toBeUndefined();
    expect(undoneFacts({ before, after, now })).toEqual({ ...before, language: 'English' });
  });

  it('is refused where a fact that it changed has been changed once more', () => {
    expect(whyNotUndo({ before, after, now: { ...after, phone: '555 0103' } })).toEqual({
      code: 'facts-changed-since-join',
      facts: ['phone'],
    });
  });

  it('leaves contact as strict as it has become, each part by itself', () => {
    const now = { ...after, mayTellReferrer: 'no' } as const;
    expect(changedSince({ after, now })).toEqual(['may-tell-referrer']);
    expect(undoneFacts({ before, after, now })).toMatchObject({ safeToContact: 'yes', mayTellReferrer: 'no' });
    expect(undoneContact(SAFE, { after: before, now: { ...before, safeToContact: 'no' } })).toMatchObject({
      safeToContact: 'no',
      mayTellReferrer: 'yes',
    });
  });

  it('lets whoever was restricted by it be told again, unless somebody has said otherwise since', () => {
    const related = joinedRelated([around('1')], [around('2', { mayBeTold: 'no' })]);
    expect(undoneRelated(related, [around('1', { mayBeTold: 'no' })])).toEqual([around('1')]);
    expect(undoneRelated(related, [around('1', { mayBeTold: 'no', mayConsent: 'no' })])).toEqual([]);
  });
});
