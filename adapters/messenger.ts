import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** One message to somebody outside. The key makes a repeat harmless; it holds no name and fits a file's name. */
export interface Message {
  readonly key: string;
  readonly to: string;
  readonly channel: string;
  readonly subject: string;
  readonly text: string;
}

/** Whatever carries messages out of the house. */
export interface Messenger {
  /** It waits for nobody else, and has the message within milliseconds. */
  readonly answersAtOnce: boolean;
  /** Sends at most once per key. An address that does not exist is an answer, not an error. */
  readonly send: (message: Message) => Promise<'sent' | 'undeliverable'>;
}

/**
 * Leaves each message as a text file in a folder, for somebody else to send: a person, or a program that watches it.
 * "Sent" means that it lies there whole.
 */
export const createOutbox = (folder: string): Messenger => ({
  answersAtOnce: true,
  send: async (message) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${message.key}.txt`);
    if (!(await exists(path))) await writeWhole(path, asText(message));
    return 'sent';
  },
});

/**
 * For development: an outbox that nobody empties. An address that begins with `nobody@` or ends in 0000 does not exist,
 * so that a failure can be played by hand.
 */
export const createFileMessenger = (folder: string): Messenger => {
  const outbox = createOutbox(folder);
  return {
    ...outbox,
    send: async (message) => (/^nobody@|0000$/.test(message.to) ? 'undeliverable' : outbox.send(message)),
  };
};

const asText = ({ to, channel, subject, text }: Message): string =>
  `To: ${to}\nBy: ${channel}\nSubject: ${subject}\n\n${text}\n`;

/** A reader finds the whole message or none, also when we are killed while writing. */
async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(`${path}.part`, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
