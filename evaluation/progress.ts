const EVERY_ROWS = 50;

export interface Terminal {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Tells whoever waits how far it is: in one line that changes at a terminal, in a line every so many rows in a log. */
export const progressOn =
  (terminal: Terminal, what: string) =>
  (done: number, of: number): void => {
    if (terminal.isTTY) terminal.write(`\r${what}: ${done} of ${of}${done === of ? '\n' : ''}`);
    else if (done === of || done % EVERY_ROWS === 0) terminal.write(`${what}: ${done} of ${of}\n`);
  };
