import { z } from 'zod';
import { cursorOf, pageFrom, placeOf } from '../../api/cursor';
import { fingerprintOf } from '../../api/fingerprint';
import { withinLimit } from '../../api/limit';
import { Problem, problemOf } from '../../api/problem';
import { read } from '../../api/read';

const faultsOf = (ask: () => unknown): unknown => {
  try {
    ask();
  } catch (fault) {
    if (fault instanceof Problem) return { code: fault.code, detail: fault.message, errors: fault.besides.errors };
  }
  return undefined;
};

describe('A request that is not valid', () => {
  const schema = z.strictObject({
    kind: z.discriminatedUnion('at', [z.object({ at: z.literal('here') })]),
    list: z.array(z.int()),
  });

  it('is told in one sentence and field by field', () => {
    expect(faultsOf(() => read(schema, { kind: { at: 'there' }, list: [1, 'two'], more: 1 }))).toEqual({
      code: 'request-invalid',
      detail: expect.stringMatching(/^The request is not valid: kind\.at is none of .*; list\.1 is not valid .*\.$/),
      errors: [
        { path: 'kind.at', message: 'is none of the values that are known here' },
        { path: 'list.1', message: expect.stringContaining('expected number') },
        { path: 'more', message: 'is not a field of this request' },
      ],
    });
  });

  it('says what is missing', () => {
    expect(faultsOf(() => read(schema, {}))).toMatchObject({
      errors: [
        { path: 'kind', message: 'is missing' },
        { path: 'list', message: 'is missing' },
      ],
    });
  });

  it('is told of fifty faults at most, and of names cut short', () => {
    const fields = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`${index}-${'x'.repeat(1_000)}`, 1]));
    const { errors } = faultsOf(() => read(z.strictObject({}), fields)) as { errors: { path: string }[] };
    expect(errors).toHaveLength(50);
    expect(Math.max(...errors.map(({ path }) => path.length))).toBe(200);
  });
});

describe('An error that is not meant for a caller', () => {
  it.each<[string, unknown, string]>([
    ['of ours', new Error('password "hunter2" at db:5432'), 'internal'],
    ['of a row that we cannot read', new z.ZodError([]), 'internal'],
    ['that is no error', 'oops', 'internal'],
    ['of a connection that breaks', Object.assign(new Error('write'), { code: 'CONNECTION_CLOSED' }), 'records-away'],
    ['of a server that stops', Object.assign(new Error('terminating'), { code: '57P01' }), 'records-away'],
    ['of a statement that took too long', Object.assign(new Error('canceling'), { code: '57014' }), 'records-away'],
    ['of a constraint', Object.assign(new Error('duplicate key (maria)'), { code: '23505' }), 'internal'],
    ['of a standby', Object.assign(new Error('read-only'), { code: '25006' }), 'records-away'],
  ])('%s does not get through', (_which, error, code) => {
    const problem = problemOf(error);
    expect(problem.code).toBe(code);
    expect(problem.message).not.toMatch(/hunter2|maria|5432/);
  });
});

describe('A cursor', () => {
  const Place = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });
  const place = { at: '2026-03-02T09:00:00.000Z', id: '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01' };

  it('gives back the place that it was made of', () => {
    expect(placeOf(Place, cursorOf(place))).toEqual(place);
    expect(placeOf(Place, undefined)).toBeUndefined();
  });

  it.each([
    ['that is no text of ours', 'hello'],
    ['of another list', cursorOf({ before: 7 })],
    ['with a moment that is none', cursorOf({ ...place, at: 'yesterday' })],
    ['with more than it should hold', cursorOf({ ...place, teams: null })],
  ])('%s is the caller’s mistake', (_which, cursor) => {
    expect(faultsOf(() => placeOf(Place, cursor))).toMatchObject({
      code: 'request-invalid',
      errors: [{ path: 'cursor' }],
    });
  });

  it('is given only where there is another page', () => {
    expect(pageFrom([1, 2, 3], 3, (n) => ({ n }))).toEqual({ items: [1, 2, 3], next: null });
    expect(pageFrom([1, 2, 3], 2, (n) => ({ n }))).toEqual({ items: [1, 2], next: cursorOf({ n: 2 }) });
  });
});

describe('The fingerprint of what was asked', () => {
  it('is the same however its fields are ordered, and no other', () => {
    const asked = { by: 'ana', asked: { kind: 'confirm', note: null, list: [1, 2] } };
    expect(fingerprintOf({ asked: { list: [1, 2], note: null, kind: 'confirm' }, by: 'ana' })).toBe(
      fingerprintOf(asked),
    );
    expect(fingerprintOf({ ...asked, by: 'ben' })).not.toBe(fingerprintOf(asked));
    expect(fingerprintOf({ ...asked, asked: { ...asked.asked, list: [2, 1] } })).not.toBe(fingerprintOf(asked));
  });
});

describe('Records that are away', () => {
  it('are said to have kept nothing where nothing reached them, and to be unknown where they broke off', () => {
    const heard = (code: string) => problemOf(Object.assign(new Error('away'), { code })).message;
    for (const code of ['ECONNREFUSED', 'CONNECT_TIMEOUT', '57P03', '53300', '57014'])
      expect(heard(code)).toMatch(/nothing was kept and nothing changed/);
    for (const code of ['CONNECTION_CLOSED', 'ECONNRESET', '57P01', '08006'])
      expect(heard(code)).toMatch(/not known here whether what you sent was kept\. Send it again/);
  });
});

describe('An answer that does not come', () => {
  it('is given up, with a time to come back', async () => {
    const never = new Promise<never>(() => undefined);
    await expect(withinLimit(() => never, { limitMs: 20 })).rejects.toMatchObject({
      code: 'records-away',
      besides: { headers: { 'Retry-After': '5' } },
    });
  });

  it('does not trouble one that does', async () => {
    await expect(withinLimit(() => Promise.resolve(7), { limitMs: 20 })).resolves.toBe(7);
  });

  it('is waited for once something was sent, and nothing is sent once it was given up', async () => {
    const soon = () => new Promise<void>((done) => setTimeout(done, 60));
    const sent = withinLimit(
      async ({ sending }) => {
        sending();
        await soon();
        return 'pending';
      },
      { limitMs: 20 },
    );
    await expect(sent).resolves.toBe('pending');

    let wasSent = false;
    const late = withinLimit(
      async ({ sending }) => {
        await soon();
        sending();
        wasSent = true;
      },
      { limitMs: 20 },
    );
    await expect(late).rejects.toMatchObject({ code: 'records-away' });
    await soon();
    expect(wasSent).toBe(false);
  });
});
