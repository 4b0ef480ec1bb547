import { connect as openSocket, type Socket } from 'node:net';
import { eventually } from '../support/eventually';
import { aLine, ndjson } from '../support/import-files';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const FILE = ndjson(aLine({ narrative: 'Needs food.' }));
const places = async (): Promise<number> => {
  const [row] =
    await the.owner`select count(*)::int from pg_locks where locktype = 'advisory' and mode = 'ExclusiveLock'`;
  return row?.['count'];
};

/** A file of which the first half has arrived, and nothing more comes until it is asked for. */
async function halfway(who: string, { placesBefore }: { readonly placesBefore: number }): Promise<Socket> {
  const { hostname, port } = new URL(the.url);
  const socket = openSocket(Number(port), hostname);
  socket.on('error', () => undefined);
  const head = [
    'POST /api/v1/imports HTTP/1.1',
    'Host: house',
    `Authorization: Bearer token-of-${who}`,
    'Content-Type: application/x-ndjson',
    `Content-Length: ${FILE.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${FILE.slice(0, 100)}`);
  await eventually(async () => expect(await places()).toBe(placesBefore + 2)); // One of the sender's, one of all.
  return socket;
}
const send = (who: 'coordinator' | 'supervisor' | 'system', text = FILE) =>
  the.asks(who)('POST', '/api/v1/imports', text, { 'content-type': 'application/x-ndjson' });
const isFree = () => eventually(async () => expect(await places()).toBe(0));

describe('Files that arrive at one time', () => {
  it('are two of one sender: a third hears when to try again, and nothing of it is kept', async () => {
    const first = await halfway('ana-flores', { placesBefore: 0 });
    const second = await halfway('ana-flores', { placesBefore: 2 });
    const third = await send('coordinator');
    expect([third.status, third.body.code, third.headers.get('retry-after')]).toEqual([429, 'too-many-uploads', '20']);
    expect(third.body.detail).toBe(
      '2 files of yours are arriving at this moment, and that is as many as may. Nothing of this one was kept. Send it again once another has arrived.',
    );
    expect((await send('system')).status).toBe(202); // Others go on.

    first.write(FILE.slice(100));
    await eventually(async () => expect(await places()).toBe(2));
    expect((await send('coordinator')).status).toBe(202);
    second.destroy(); // A sender that is gone holds no place.
    await isFree();
  }, 30_000);

  it('are four of all senders', async () => {
    const whole = ['ana-flores', 'ana-flores', 'other-ehr', 'other-ehr'];
    const sockets: Socket[] = [];
    for (const [n, who] of whole.entries()) sockets.push(await halfway(who, { placesBefore: 2 * n }));
    const fifth = await send('supervisor');
    expect([fifth.status, fifth.body.code]).toEqual([429, 'too-many-uploads']);
    expect(fifth.body.detail).toMatch(/^4 files of all senders are arriving/);
    for (const socket of sockets) socket.destroy();
    await isFree();
    expect((await send('supervisor')).status).toBe(202);
  }, 30_000);
});
