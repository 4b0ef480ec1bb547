import { randomUUID } from 'node:crypto';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { type ApiWorld, confirmationOf, openApiWorld } from '../support/api-world';
import { eventually } from '../support/eventually';
import type { Heard } from '../support/socket';

let the: ApiWorld;
beforeAll(async () => {
  the = await openApiWorld();
  await the.worker.comes();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const of = (id: string, what: string) => `/api/v1/referrals/${id}/${what}`;
const told = ({ status, body }: Heard) => [status, body.code];

/** A referral that waits on Ana's desk. */
const awaiting = async (more: object = {}) => the.reaches(await the.handIn(more), 'awaiting-decision');

const { person } = INTAKE_EXAMPLE;
/** Somebody who wants to be called: then nothing but a person's deed moves the referral on. */
const byCall = { person: { ...person, contact: { ...person.contact, channels: ['call'] } } };

/** A referral whose pathway Ana confirmed, as it stands in the records. */
const contacting = async (more: object = byCall) => {
  const seen = await awaiting(more);
  expect((await the.ana('POST', of(seen.id, 'decisions'), confirmationOf(seen))).status).toBe(200);
  return the.reaches(seen.id, 'contacting');
};

/** Whoever reads a refusal later reads a colleague's name in it, and no id. */
async function isKeptInNames(id: string, operationId: string): Promise<void> {
  const { refusal } = (await the.ben('GET', of(id, `operations/${operationId}`))).body;
  expect(refusal).toMatchObject({ why: { code: 'already-decided', by: 'Ana Flores' } });
  const { items } = (await the.ines('GET', '/api/v1/refused-attempts')).body;
  expect(items.find(({ referralId }: { referralId: string }) => referralId === id)).toMatchObject({
    reason: expect.stringContaining('Ana Flores decided this ('),
    why: { by: 'Ana Flores' },
  });
}

const attempt = (more: object = {}) => ({ operationId: randomUUID(), channel: 'call', result: 'no-answer', ...more });
const ending = (revision: number, more: object = {}) => ({
  operationId: randomUUID(),
  revision,
  outcome: 'service-started',
  ...more,
});

describe('A decision', () => {
  it('is taken, and answers with the revision and status that followed', async () => {
    const seen = await awaiting();
    const { status, body } = await the.ana('POST', of(seen.id, 'decisions'), confirmationOf(seen));
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'taken', status: 'contacting', revision: seen.revision + 1, repeated: false });
    const decision = { by: { name: 'Ana Flores' }, kind: 'accepted-first-choice' };
    await the.reaches(seen.id, 'contacting', { decision });
  });

  it('gets its first answer again, before the records know it and after', async () => {
    const seen = await awaiting();
    const decision = confirmationOf(seen);
    const first = await the.ana('POST', of(seen.id, 'decisions'), decision);
    const atOnce = await the.ana('POST', of(seen.id, 'decisions'), decision);
    await the.reaches(seen.id, 'contacting');
    const later = await the.ana('POST', of(seen.id, 'decisions'), decision);
    for (const again of [atOnce, later])
      expect([again.status, again.body]).toEqual([200, { ...first.body, repeated: true }]);
    const operation = await the.ana('GET', of(seen.id, `operations/${decision.operationId}`));
    expect(operation.body).toMatchObject({ state: 'taken', revision: first.body.revision });
  });

  it('means the same with its ids in capitals', async () => {
    const seen = await awaiting();
    const { operationId, ...decision } = confirmationOf(seen);
    const path = of(seen.id.toUpperCase(), 'decisions');
    const first = await the.ana('POST', path, { ...decision, operationId: operationId.toUpperCase() });
    const again = await the.ana('POST', of(seen.id, 'decisions'), { ...decision, operationId });
    expect([first.status, again.body]).toEqual([200, { ...first.body, repeated: true }]);
  });

  it('a second and different one hears who was first, and when', async () => {
    const seen = await contacting();
    const second = confirmationOf(seen, { programId: 'rent-relief' });
    const heard = await the.ben('POST', of(seen.id, 'decisions'), second);
    expect(told(heard)).toEqual([409, 'already-decided']);
    await isKeptInNames(seen.id, second.operationId);
    expect(heard.body.detail).toContain('Ana Flores decided this (');
    expect(heard.body.current).toMatchObject({
      revision: seen.revision,
      status: 'contacting',
      decided: { by: { id: 'ana-flores', name: 'Ana Flores' }, kind: 'accepted-first-choice', at: seen.decision?.at },
    });
  });

  it('cannot use an operation’s id again: not for something else, and not as somebody else', async () => {
    const seen = await awaiting();
    const decision = confirmationOf(seen);
    await the.ana('POST', of(seen.id, 'decisions'), decision);
    const other = { ...decision, note: 'Something else.' };
    expect(told(await the.ana('POST', of(seen.id, 'decisions'), other))).toEqual([409, 'operation-id-reused']);
    await the.reaches(seen.id, 'contacting');
    expect(told(await the.ana('POST', of(seen.id, 'decisions'), other))).toEqual([409, 'operation-id-reused']);
    expect(told(await the.ben('POST', of(seen.id, 'decisions'), decision))).toEqual([409, 'operation-id-reused']);
  });

  it.each<[string, object, number, string]>([
    ['with an older revision', { revision: 0 }, 409, 'stale-revision'],
    ['on other advice', { adviceId: randomUUID() }, 409, 'stale-advice'],
    ['on no advice, where there was some', { adviceId: null }, 409, 'stale-advice'],
    ['for a program that does not exist', { programId: 'no-such-program' }, 422, 'program-unknown'],
    ['for a program that was not advised, without a reason', { programId: 'job-training' }, 422, 'reason-needed'],
  ])('%s is refused, and says what stands', async (_which, facts, status, code) => {
    const seen = await awaiting();
    const decision = confirmationOf(seen, facts);
    const heard = await the.ana('POST', of(seen.id, 'decisions'), decision);
    expect(told(heard)).toEqual([status, code]);
    expect(heard.body.detail).toMatch(/^The system refuses this: .*\.$/);
    expect(heard.body.why).toMatchObject({ code }); // Through the workflow's own failure.
    expect(heard.body.current).toMatchObject({ revision: seen.revision, adviceId: seen.advice?.id, decided: null });
    const operation = await the.ana('GET', of(seen.id, `operations/${decision.operationId}`));
    expect(operation.body).toMatchObject({ state: 'refused', refusal: { code, why: { code } } });
    expect((await the.see(seen.id)).status).toBe('awaiting-decision');
  });

  it('to decline closes the referral, and after that nothing more can change', async () => {
    const seen = await awaiting();
    const { programId: _none, ...decision } = confirmationOf(seen, {
      kind: 'decline',
      reason: 'no-capacity',
      note: 'Full.',
    });
    const { body } = await the.ana('POST', of(seen.id, 'decisions'), decision);
    expect(body).toMatchObject({ state: 'taken', status: 'closed' });
    const closed = await the.reaches(seen.id, 'closed', { outcome: { kind: 'declined', by: { name: 'Ana Flores' } } });

    const more = [
      await the.ben('POST', of(seen.id, 'decisions'), confirmationOf(seen)),
      await the.ben('POST', of(seen.id, 'contact-attempts'), attempt()),
      await the.ben('POST', of(seen.id, 'outcome'), ending(closed.revision)),
    ];
    expect(more.map(told)).toEqual(more.map(() => [409, 'referral-closed']));
    expect(more[0]?.body.detail).toContain('Ana Flores said so (');
    expect(more[0]?.body.current).toMatchObject({
      status: 'closed',
      decided: { by: { name: 'Ana Flores' } },
      ended: { outcome: 'declined', by: { id: 'ana-flores', name: 'Ana Flores' }, at: closed.outcome?.at },
    });
    expect((await the.ana('POST', of(seen.id, 'decisions'), decision)).body).toEqual({ ...body, repeated: true });
  });
});

describe('A contact attempt', () => {
  it('is not made before a pathway is confirmed', async () => {
    const seen = await awaiting();
    expect(told(await the.ana('POST', of(seen.id, 'contact-attempts'), attempt()))).toEqual([409, 'gate-closed']);
  });

  it.each<[string, object, number, string]>([
    ['on a channel that the person did not agree to', { channel: 'visit' }, 409, 'gate-closed'],
    ['that leaves a voicemail where none is wanted', { result: 'left-message' }, 409, 'gate-closed'],
    ['in the future', { at: '2100-01-01T00:00:00Z' }, 422, 'attempt-in-future'],
  ])('%s is refused', async (_which, facts, status, code) => {
    const seen = await contacting();
    expect(told(await the.ana('POST', of(seen.id, 'contact-attempts'), attempt(facts)))).toEqual([status, code]);
  });

  it('is dated now when nobody says when', async () => {
    const seen = await contacting();
    expect((await the.ana('POST', of(seen.id, 'contact-attempts'), attempt({ result: 'reached' }))).status).toBe(200);
    const { attempts } = await the.reaches(seen.id, 'contacting', { waitingFor: { what: 'service-start' } });
    const [made] = attempts.filter(({ by }) => by.id === 'ana-flores');
    expect(Math.abs(Date.parse(made?.at ?? '') - Date.now())).toBeLessThan(60_000);
  });
});

describe('An attempt that was logged by mistake', () => {
  const reached = async () => {
    const seen = await contacting();
    const logged = attempt({ result: 'reached', note: 'She wants to start on Friday.' });
    expect((await the.ana('POST', of(seen.id, 'contact-attempts'), logged)).status).toBe(200);
    await the.reaches(seen.id, 'contacting', { waitingFor: { what: 'service-start' } });
    return { seen, attemptId: logged.operationId };
  };
  const voiding = (attemptId: string, more: object = {}) => ({
    operationId: randomUUID(),
    attemptId,
    reason: 'wrong-person',
    note: 'I spoke with her sister.',
    ...more,
  });
  const takesBack = (id: string, asked: object) => the.ben('POST', of(id, 'voided-attempts'), asked);

  it('is taken back: the person is still to be reached, by the clock that ran before, and everybody can read why', async () => {
    const { seen, attemptId } = await reached();
    const asked = voiding(attemptId);
    const first = await takesBack(seen.id, asked);
    expect([first.status, first.body]).toMatchObject([200, { state: 'taken', status: 'contacting', repeated: false }]);
    const { attempts, waitingFor, whyNotUnableToReach, caseId, story } = await the.reaches(seen.id, 'contacting', {
      waitingFor: { what: 'first-contact', since: seen.waitingFor?.since, dueAt: seen.waitingFor?.dueAt },
    });
    const voided = { by: { name: 'Ben Okoye' }, reason: 'wrong-person', note: 'I spoke with her sister.' };
    expect(attempts).toMatchObject([{ id: attemptId, result: 'reached', voided }]);
    expect(waitingFor).toMatchObject({ level: 0 });
    expect(whyNotUnableToReach).toContain('0 of 3 attempts');
    expect(story.map(({ what }) => what)).toContain(
      'Took back the try by call (reached): it was somebody else who was tried',
    );
    expect((await takesBack(seen.id, asked)).body).toEqual({ ...first.body, repeated: true });

    const { items } = (await the.ana('GET', `/api/v1/cases/${caseId}/timeline?limit=100`)).body;
    const tried = items.find(({ action }: { action: string }) => action === 'contact-attempted');
    expect(tried).toMatchObject({ detail: 'She wants to start on Friday.', voided });
    const taken = items.find(({ action }: { action: string }) => action === 'attempt-voided');
    expect(taken).toMatchObject({ by: { name: 'Ben Okoye' }, detail: 'I spoke with her sister.', voided: null });
    const bundle = (await the.ana('GET', `/api/v1/cases/${caseId}/export?format=fhir`)).body;
    const tries = bundle.entry.filter(({ resource }: { resource: { id: string } }) => resource.id === attemptId);
    expect(tries).toMatchObject([{ resource: { resourceType: 'Communication', status: 'entered-in-error' } }]);
  });

  it('is taken back once, with a reason in words, and nothing else is', async () => {
    const { seen, attemptId } = await reached();
    expect(told(await takesBack(seen.id, voiding(attemptId, { note: ' ' })))).toEqual([422, 'request-invalid']);
    expect(told(await takesBack(seen.id, voiding(attemptId, { reason: 'correction' })))).toEqual([
      422,
      'request-invalid',
    ]);
    expect(told(await takesBack(seen.id, voiding(randomUUID())))).toEqual([422, 'attempt-unknown']);
    expect((await takesBack(seen.id, voiding(attemptId))).status).toBe(200);
    const again = await takesBack(seen.id, voiding(attemptId));
    expect(told(again)).toEqual([409, 'attempt-voided']);
    expect(again.body.detail).toContain('the attempt was taken back already (');
  });

  it('cannot be taken back where it is our own message, or once the referral is closed', async () => {
    const byText = { ...person, contact: { ...person.contact, channels: ['text'] } };
    const seen = await contacting({ person: byText });
    const { attempts } = await eventually(async () => {
      const now = await the.see(seen.id);
      expect(now.attempts).toMatchObject([{ result: 'sent', by: { name: 'Followthrough' } }]);
      return now;
    });
    const ours = voiding(attempts[0]?.id ?? '');
    expect(told(await takesBack(seen.id, ours))).toEqual([422, 'attempt-ours']);
    const { revision } = await the.see(seen.id);
    await the.ana('POST', of(seen.id, 'outcome'), ending(revision, { outcome: 'withdrawn' }));
    await the.reaches(seen.id, 'closed');
    expect(told(await takesBack(seen.id, { ...ours, operationId: randomUUID() }))).toEqual([409, 'referral-closed']);
  });
});

describe('What is found out about safe contact', () => {
  const changing = async (caseId: string, was: object, now: object) => {
    const operationId = randomUUID();
    const changes = [{ fact: 'safe-contact', was, now }];
    const asked = { operationId, text: 'She told me so.', changes };
    expect((await the.ana('POST', `/api/v1/cases/${caseId}/person-changes`, asked)).status).toBe(202);
    await eventually(async () => {
      expect((await the.ana('GET', `/api/v1/record-changes/${operationId}`)).body.state).toBe('written');
    }, 10_000);
  };

  it('in the case counts for a referral that runs, both ways', async () => {
    const seen = await contacting();
    const safe = { safeToContact: 'yes', channels: ['call'], noVoicemail: true };
    const unsafe = { ...safe, safeToContact: 'no', channels: [] };
    await changing(seen.caseId, safe, unsafe);
    const refused = await the.ana('POST', of(seen.id, 'contact-attempts'), attempt());
    expect([...told(refused), refused.body.detail]).toEqual([409, 'gate-closed', expect.stringContaining('not safe')]);
    await changing(seen.caseId, unsafe, { ...safe, channels: ['letter'] });
    const byLetter = attempt({ channel: 'letter', result: 'sent' });
    expect((await the.ana('POST', of(seen.id, 'contact-attempts'), byLetter)).status).toBe(200);
    expect(told(await the.ana('POST', of(seen.id, 'contact-attempts'), attempt()))).toEqual([409, 'gate-closed']);
  });

  it('opens the gate, or names what is missing', async () => {
    const seen = await contacting({ person: { ...person, contact: {} } });
    expect(seen.whyNotContact).toContain('nobody has said yet whether it is safe');
    expect(seen.whyNot.contact).toEqual({ code: 'safety-unknown' });
    const found = { operationId: randomUUID(), safeToContact: 'yes', channels: [], note: 'She said so.' };
    expect(told(await the.ana('POST', of(seen.id, 'contact-safety'), found))).toEqual([422, 'channel-needed']);
    const safe = { ...found, operationId: randomUUID(), channels: ['call'] };
    expect((await the.ana('POST', of(seen.id, 'contact-safety'), safe)).status).toBe(200);
    await the.reaches(seen.id, 'contacting', { whyNotContact: null });
  });
});

describe('An outcome', () => {
  it('needs a pathway, a used-up plan, and the revision on the screen', async () => {
    const early = await awaiting();
    expect(told(await the.ana('POST', of(early.id, 'outcome'), ending(early.revision)))).toEqual([
      409,
      'pathway-needed',
    ]);
    const seen = await contacting();
    const tooSoon = ending(seen.revision, { outcome: 'unable-to-reach' });
    const heard = await the.ana('POST', of(seen.id, 'outcome'), tooSoon);
    expect(told(heard)).toEqual([409, 'contact-plan-open']);
    expect(heard.body.why).toMatchObject({ code: 'plan-left', left: expect.arrayContaining([expect.anything()]) });
    expect(heard.body.detail).toContain('the contact plan is not used up');
    expect(told(await the.ana('POST', of(seen.id, 'outcome'), ending(0)))).toEqual([409, 'stale-revision']);
  });

  it('closes the loop: the referral ends, and the referrer is told', async () => {
    const seen = await contacting();
    const { body } = await the.ana('POST', of(seen.id, 'outcome'), ending(seen.revision, { note: 'First box today.' }));
    expect(body).toMatchObject({ state: 'taken', status: 'closed' });
    await the.reaches(seen.id, 'closed', {
      outcome: { kind: 'service-started', note: 'First box today.', by: { id: 'ana-flores' } },
      nextOwner: 'nobody',
      notices: [{ to: 'referrer', purpose: 'closing', sentAt: expect.any(String) }],
    });
  });
});

describe('Who may not change a referral', () => {
  it.each(['decisions', 'contact-attempts', 'contact-safety', 'outcome'])('hears who may, at %s', async (what) => {
    const id = await the.handIn();
    for (const speak of [the.omar, the.ines, the.hospital]) {
      const heard = await speak('POST', of(id, what), {});
      expect(told(heard)).toEqual([403, 'not-allowed']);
      expect(heard.body.detail).toContain('this takes the role coordinator or supervisor');
    }
  });

  it('is whoever works in another team', async () => {
    const id = await the.handIn({ person: { ...person, county: 'Lowell' } });
    await eventually(async () => {
      expect((await the.ben('GET', `/api/v1/referrals/${id}`)).body.view).toBe('full');
    });
    const heard = await the.ana('POST', of(id, 'contact-attempts'), attempt());
    expect(told(heard)).toEqual([403, 'not-allowed']);
    expect(heard.body.detail).toBe('You may not do this: this belongs to another team.');
  });

  it('hears of a referral that does not exist that there is none', async () => {
    const unknown = randomUUID();
    expect(told(await the.ana('POST', of(unknown, 'decisions'), {}))).toEqual([404, 'referral-unknown']);
    expect(told(await the.ana('POST', of('no-uuid', 'decisions'), {}))).toEqual([404, 'referral-unknown']);
  });

  it('leaves an attempt that operations staff and auditors can read', async () => {
    const id = await the.handIn();
    const unknown = randomUUID();
    await the.omar('POST', of(id, 'decisions'), {});
    await the.ana('POST', of(unknown, 'outcome'), {});
    const { body } = await the.ines('GET', '/api/v1/refused-attempts?limit=2');
    expect(body.items).toMatchObject([
      { by: 'Ana Flores', action: 'record-outcome', referralId: unknown, code: 'referral-unknown' },
      {
        by: 'Omar Haddad',
        action: 'decide',
        referralId: id,
        code: 'not-allowed',
        reason: expect.stringContaining('you are operations'),
      },
    ]);
    const next = await the.omar('GET', `/api/v1/refused-attempts?limit=2&cursor=${body.next}`);
    expect(next.body.items[0].seq).toBeLessThan(body.items[1].seq);
  });
});
