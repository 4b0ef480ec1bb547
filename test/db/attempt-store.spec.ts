import { randomUUID } from 'node:crypto';
import { type Attempt, findAttempt, keepAttempt, listAttempts } from '../../db/attempt-store';
import { MORNING, openRecords, type Records } from '../support/records';

let records: Records;
beforeAll(async () => {
  records = await openRecords();
});
afterAll(() => records.close());

const anAttempt = (facts: Partial<Attempt> = {}): Attempt => ({
  kind: 'refused',
  at: MORNING,
  actorKind: 'staff',
  actorId: 'ana-flores',
  action: 'decide',
  referralId: null,
  caseId: null,
  operationId: null,
  code: 'stale-revision',
  reason: 'The referral changed while you were looking at it.',
  ...facts,
});

describe('What was asked and not done', () => {
  it('is kept each time, and read newest first, page by page', async () => {
    for (const code of ['first', 'second', 'third']) await keepAttempt(records.api, anAttempt({ code }));
    const page = await listAttempts(records.api, { limit: 2 });
    expect(page.map(({ code }) => code)).toEqual(['third', 'second']);
    const rest = await listAttempts(records.api, { before: page.at(-1)?.seq, limit: 2 });
    expect(rest.map(({ code }) => code)).toEqual(['first']);
  });

  it('names who asked, as far as anybody is known', async () => {
    await keepAttempt(records.api, anAttempt({ code: 'by-staff' }));
    await keepAttempt(records.api, anAttempt({ code: 'by-nobody', actorKind: 'nobody', actorId: 'unknown' }));
    const rows = await listAttempts(records.reader, { limit: 2 });
    expect(rows.map(({ actorName }) => actorName)).toEqual(['unknown', 'Ana Flores']);
  });

  it('is found by the operation that was refused', async () => {
    const operationId = randomUUID();
    await keepAttempt(records.api, anAttempt({ operationId, code: 'first-no' }));
    await keepAttempt(records.api, anAttempt({ operationId, code: 'second-no' }));
    expect(await findAttempt(records.api, operationId)).toMatchObject({ code: 'second-no' });
    expect(await findAttempt(records.api, randomUUID())).toBeUndefined();
  });

  it('may name a referral that never was', async () => {
    const referralId = randomUUID();
    await keepAttempt(records.api, anAttempt({ kind: 'denied', referralId }));
    expect(await listAttempts(records.api, { limit: 1 })).toMatchObject([{ kind: 'denied', referralId }]);
  });
});
