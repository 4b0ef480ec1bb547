import { createHash, randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { ARRIVING, receiveImport } from '../../api/imports/receive';
import { withinLimit } from '../../api/limit';
import type { SystemId } from '../../domain/ids';
import { eventually } from '../support/eventually';
import { aLine, ndjson } from '../support/import-files';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const LIMIT_MS = 200;
const aFile = () => ndjson(...[1, 2, 3].map(() => aLine({ narrative: `Needs food ${randomUUID()}.` })));
const pause = (ms: number) => new Promise<void>((over) => setTimeout(over, ms));
const kept = async (): Promise<number> => {
  const [row] = await the.owner`select count(*)::int from imports`;
  return row?.['count'];
};
const places = async (): Promise<number> => {
  const [row] =
    await the.owner`select count(*)::int from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock'`;
  return row?.['count'];
};

/** A file that arrives in its own time, at a door that waits for a moment instead of two minutes. */
function arrives(text: string, pieces: () => AsyncGenerator<string>) {
  const actor = { kind: 'system', id: 'sample-ehr' as SystemId, role: 'integration' } as const;
  const fileSha256 = createHash('sha256').update(text).digest('hex');
  const file = { text: pieces(), identified: () => ({ bytes: text.length, fileSha256 }) };
  const input = { format: 'ndjson', dryRun: false, key: null, file } as const;
  const asked = { actor, request: { resume: () => undefined } as unknown as Request, input };
  const clock = { now: () => new Date() };
  return withinLimit((patience) => receiveImport(asked, { sql: the.api, clock, patience }), {
    ...ARRIVING,
    limitMs: LIMIT_MS,
  });
}
const send = (text: string) =>
  the.asks('system')('POST', '/api/v1/imports', text, { 'content-type': 'application/x-ndjson' });

/** What happens while no file can be written down: whoever keeps one waits just before its end. */
const whileNobodyKeeps = <Result>(story: () => Promise<Result>): Promise<Result> =>
  the.owner.begin(async (tx) => {
    await tx`lock table imports in share mode`;
    return story();
  }) as Promise<Result>;
const waitsToKeep = () =>
  eventually(async () => {
    const waiting = await the.owner`select from pg_locks where not granted and relation = 'imports'::regclass`;
    expect(waiting).toHaveLength(1);
  });

describe('A file that comes too slowly', () => {
  it('is refused, nothing of it is kept, and no more of it is read: not even its place is held', async () => {
    const [text, before] = [aFile(), await kept()];
    let read = 0;
    const tooSlow = arrives(text, async function* slowly() {
      for (const letter of text) {
        yield letter;
        read += 1;
        await pause(20);
      }
    });
    await expect(tooSlow).rejects.toMatchObject({
      code: 'file-too-slow',
      message: expect.stringMatching(/after 2 minutes, .*Nothing of it was kept\./),
    });
    await eventually(async () => expect(await places()).toBe(0));
    expect(read).toBeLessThan(text.length);
    expect(await kept()).toBe(before);
    expect(await send(text)).toMatchObject({ status: 202, body: { repeated: false } });
  });

  it('is not kept either where its last row comes just then: what was said of it stays true', async () => {
    const [text, before] = [aFile(), await kept()];
    const tooSlow = arrives(text, async function* late() {
      yield text;
      await pause(2 * LIMIT_MS);
    });
    await expect(tooSlow).rejects.toMatchObject({ code: 'file-too-slow' });
    await pause(2 * LIMIT_MS);
    await eventually(async () => expect(await places()).toBe(0));
    expect(await kept()).toBe(before);
  });

  it('is waited for once all of it is here: what is being kept is not called refused', async () => {
    const text = aFile();
    const answer = await whileNobodyKeeps(async () => {
      const answer = arrives(text, async function* inTime() {
        yield text;
      });
      await waitsToKeep();
      await pause(2 * LIMIT_MS);
      return { answer };
    });
    expect(await answer.answer).toMatchObject({ status: 202, body: { repeated: false } });
    expect(await send(text)).toMatchObject({ status: 202, body: { repeated: true } });
  });
});

describe('A file whose keeping broke off in the middle', () => {
  it('is not called kept or not kept: its sender hears how to learn it, and sent again it counts once', async () => {
    const [text, before] = [aFile(), await kept()];
    const { heard } = await whileNobodyKeeps(async () => {
      const heard = send(text);
      await waitsToKeep();
      expect(await the.cutWaiting()).toBe(1);
      return { heard };
    });
    const { status, body, headers } = await heard;
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'records-away', '5']);
    expect(body.detail).toMatch(/not known here whether what you sent was kept\. Send it again/);
    await eventually(async () => expect((await send(text)).status).toBe(202));
    expect(await send(text)).toMatchObject({ status: 202, body: { repeated: true } });
    expect(await kept()).toBe(before + 1);
  });
});
