import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileMessenger, createOutbox, type Message } from '../../adapters/messenger';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'followthrough-outbox-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const aMessage = (facts: Partial<Message> = {}): Message => ({
  key: '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01',
  to: 'discharge@st-anne.example',
  channel: 'email',
  subject: 'Your referral is closed',
  text: 'Thank you.\nIt is closed.',
  ...facts,
});

describe('The messenger of a development house', () => {
  it('leaves a message where a person can read it, and only its owner', async () => {
    const outbox = join(folder, 'made', 'when needed');
    expect(await createFileMessenger(outbox).send(aMessage())).toBe('sent');
    const [name] = readdirSync(outbox);
    expect(name).toBe('0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01.txt');
    expect(readFileSync(join(outbox, String(name)), 'utf8')).toBe(
      'To: discharge@st-anne.example\nBy: email\nSubject: Your referral is closed\n\nThank you.\nIt is closed.\n',
    );
    expect(statSync(join(outbox, String(name))).mode & 0o077).toBe(0);
  });

  it('sends once for a key, whatever is asked the second time', async () => {
    const messenger = createFileMessenger(folder);
    await messenger.send(aMessage());
    expect(await messenger.send(aMessage({ text: 'Something else.' }))).toBe('sent');
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(texts).toEqual([expect.stringContaining('It is closed.')]);
  });

  it.each(['nobody@nowhere.example', '+1 555 010 0000'])('knows no address %s, and says so', async (to) => {
    expect(await createFileMessenger(folder).send(aMessage({ to }))).toBe('undeliverable');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('fails where it cannot write, so that somebody tries again', async () => {
    const messenger = createFileMessenger('/dev/null/outbox');
    await expect(messenger.send(aMessage())).rejects.toThrow();
  });
});

describe('The outbox of a production house', () => {
  it('takes every address as the one that somebody gave', async () => {
    expect(await createOutbox(folder).send(aMessage({ to: '+1 555 010 0000', channel: 'sms' }))).toBe('sent');
    expect(readdirSync(folder)).toHaveLength(1);
  });
});
