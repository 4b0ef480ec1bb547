import { randomUUID } from 'node:crypto';
import { DecisionRequest } from '../../contracts/commands';
import type { FullView } from '../../contracts/views/referral';
import {
  choosing,
  type DecisionDraft,
  faultsOf,
  picking,
  reasonsFor,
  requestOf,
  ruleAgainst,
} from '../../web/pages/referral/decide/decision-draft';
import { whatChanged } from '../../web/pages/referral/decide/what-changed';
import { en } from '../../web/text/en';
import { es } from '../../web/text/es';

const ADVICE = '0192f1c4-6d2a-4b7e-8a11-3c4d5e6f7a8b';
const verdict = (programId: string, eligible: 'eligible' | 'not-eligible') => ({
  programId,
  programName: programId,
  capacity: 'open',
  waitDays: null,
  eligible,
  rules: [
    {
      ...{
        rule: 'county',
        asks: 'lives in Lowell',
        fact: 'Brandt',
        verdict: eligible === 'eligible' ? 'met' : 'not-met',
      },
      held: { code: 'county', counties: ['Lowell'], county: 'Brandt' },
    },
  ],
});

/** Only what a decision looks at. */
const referral = {
  revision: 2,
  status: 'awaiting-decision',
  advice: { id: ADVICE, recommendations: [{ programId: 'family-pantry', programName: 'Family Pantry' }], waiting: [] },
  checks: {
    verdicts: [
      verdict('family-pantry', 'eligible'),
      verdict('benefits-desk', 'eligible'),
      verdict('lowell-pantry', 'not-eligible'),
    ],
  },
  person: { contact: { safeToContact: 'yes', channels: ['call'] } },
  attempts: [],
  decision: null,
  outcome: null,
  coordinator: { id: 'ana-flores', name: 'Ana Flores' },
} as unknown as FullView;

const draft = (facts: Partial<DecisionDraft>): DecisionDraft => ({
  pick: 'nothing',
  programId: null,
  reason: null,
  note: '',
  ticked: [],
  own: '',
  seen: null,
  ...facts,
});

describe('A decision as it is being written', () => {
  it.each<[sentence: string, facts: Partial<DecisionDraft>, faults: readonly string[]]>([
    ['asks for a choice first', {}, ['choice']],
    ['asks nothing more when the advice is followed', { pick: 'advised', programId: 'family-pantry' }, []],
    ['asks which other program', { pick: 'another' }, ['program', 'reason', 'note']],
    [
      'asks for grounds when it departs from the advice',
      { pick: 'another', programId: 'benefits-desk' },
      ['reason', 'note'],
    ],
    [
      'asks for no grounds when the other program was advised after all',
      { pick: 'another', programId: 'family-pantry' },
      [],
    ],
    ['asks for grounds of a decline', { pick: 'decline' }, ['reason', 'note']],
    ['takes no reason of another question', { pick: 'decline', reason: 'person-prefers', note: 'Full.' }, ['reason']],
    ['takes a decline with its grounds', { pick: 'decline', reason: 'no-capacity', note: 'Full.' }, []],
    ['takes no note of blanks', { pick: 'decline', reason: 'no-capacity', note: '  ' }, ['note']],
  ])('%s', (_sentence, facts, faults) => {
    expect(faultsOf(draft(facts), referral)).toEqual(faults);
  });

  it('lets nobody past a rule without saying why the rule does not hold', () => {
    const past = draft({ pick: 'another', programId: 'lowell-pantry', reason: 'person-prefers', note: 'She asked.' });
    expect(ruleAgainst(past, referral, en.rules)).toBe('lives in Lowell (Brandt)');
    expect(ruleAgainst(past, referral, es.rules)).toBe('vive en Lowell (Brandt)');
    expect(reasonsFor(past, referral)).toEqual(['facts-differ', 'program-makes-exception']);
    expect(faultsOf(past, referral)).toEqual(['reason']);
    expect(faultsOf({ ...past, reason: 'facts-differ' }, referral)).toEqual([]);
  });

  it('says of a program that waited behind a danger that the danger was seen to, and of no other', () => {
    const another = draft({ pick: 'another', programId: 'benefits-desk' });
    expect(reasonsFor(another, referral)).not.toContain('danger-seen-to');
    const advice = { ...referral.advice, outcome: 'urgent-safety', recommendations: [] };
    const inDanger = { ...referral, advice } as unknown as FullView;
    expect(reasonsFor(another, inDanger)).toContain('danger-seen-to');
  });

  it('takes the danger for seen to where what waited behind it is picked, and asks for the note all the same', () => {
    const waiting = [{ programId: 'benefits-desk', programName: 'Benefits Desk' }];
    const advice = { ...referral.advice, outcome: 'urgent-safety', waiting };
    const inDanger = { ...referral, advice } as unknown as FullView;
    const begun = draft({ reason: 'person-prefers', note: 'She is with her sister.' });
    const byItsRow = picking(begun, 'benefits-desk', inDanger);
    expect(byItsRow).toEqual({ ...begun, pick: 'waiting', programId: 'benefits-desk', reason: 'danger-seen-to' });
    expect(reasonsFor(byItsRow, inDanger)).toContain('person-prefers');
    expect(reasonsFor(byItsRow, inDanger)).not.toContain('no-advice-given');
    expect(faultsOf(byItsRow, inDanger)).toEqual([]);
    expect(faultsOf({ ...byItsRow, note: ' ' }, inDanger)).toEqual(['note']);
    expect(faultsOf({ ...byItsRow, reason: null }, inDanger)).toEqual(['reason']);
    const among = choosing(picking(begun, 'another', inDanger), 'benefits-desk', inDanger);
    expect([among.pick, among.reason]).toEqual(['another', 'danger-seen-to']);
    expect(picking(begun, 'family-pantry', inDanger)).toMatchObject({ pick: 'advised', reason: null });
    const asked = requestOf(byItsRow, inDanger, randomUUID());
    expect(asked).toMatchObject({ kind: 'confirm', programId: 'benefits-desk', reason: 'danger-seen-to' });
  });

  it('is bound to the revision and the advice that were on the screen, in words that the contract takes', () => {
    const operationId = randomUUID();
    const asked = requestOf(draft({ pick: 'advised', programId: 'family-pantry' }), referral, operationId);
    expect(DecisionRequest.parse(asked)).toMatchObject({ kind: 'confirm', operationId, revision: 2, adviceId: ADVICE });
    const declined = requestOf(draft({ pick: 'decline', reason: 'no-capacity', note: 'Full.' }), referral, operationId);
    expect(DecisionRequest.parse(declined)).toMatchObject({ kind: 'decline', reason: 'no-capacity', note: 'Full.' });
  });
});

describe('A referral that changed while somebody looked at it', () => {
  it('says what waits behind a danger now', () => {
    const waiting = [{ programId: 'family-pantry', programName: 'Family Pantry' }];
    const now = { ...referral, advice: { ...referral.advice, recommendations: [], waiting } } as unknown as FullView;
    expect(whatChanged(referral, now, en)).toEqual([
      { part: 'Advice', before: 'Family Pantry', now: 'no program; waiting behind the danger: Family Pantry' },
    ]);
  });

  it('is shown only where it differs', () => {
    const now: FullView = {
      ...referral,
      revision: 3,
      person: { ...referral.person, contact: { ...referral.person.contact, channels: ['letter'] } },
    };
    expect(whatChanged(referral, now, en)).toEqual([
      { part: 'Safe to contact', before: 'Yes: call', now: 'Yes: letter' },
    ]);
  });
});
