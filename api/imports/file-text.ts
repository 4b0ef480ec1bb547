import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Reason } from '../../domain/reason';
import { inEnglish } from '../../domain/reasons-in-english';
import { Problem } from '../problem';

export const FILE_MAX_BYTES = 52_428_800;

/** A file while it arrives: its text piece by piece, and after the last piece what identifies it. */
export interface ArrivingFile {
  readonly text: AsyncIterable<string>;
  readonly identified: () => { readonly bytes: number; readonly fileSha256: string };
}

/** Reads a body as text in UTF-8, never more of it at once than has just arrived. */
export function arriving(request: IncomingMessage): ArrivingFile {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* text(): AsyncGenerator<string> {
    const decode = utf8();
    // Not by the request itself: leaving the loop early would cut the connection, and nobody would hear why.
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      bytes += piece.length;
      if (bytes > FILE_MAX_BYTES) throw tooLarge();
      hash.update(piece);
      yield decode(piece);
    }
    if (!request.complete) throw new Problem('body-unreadable', 'The file ended before all of it had arrived.');
    yield decode();
  }
  return { text: text(), identified: () => ({ bytes, fileSha256: hash.digest('hex') }) };
}

/** Decodes piece by piece; what is not UTF-8 is refused with the line on which it stands. */
function utf8(): (piece?: Buffer) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  return (piece) => {
    try {
      const text = decoder.decode(piece, { stream: piece !== undefined });
      line += linesIn(text);
      return text;
    } catch {
      throw unreadable({ code: 'file-not-utf-8', line: line + linesIn(upToFault(piece)) });
    }
  };
}

const linesIn = (text: string): number => text.split('\n').length - 1;

/** As much of a piece as is UTF-8: what stands in the place of anything else is a mark that says so. */
const upToFault = (piece: Buffer | undefined): string => (piece?.toString('utf8') ?? '').split('\uFFFD')[0] ?? '';

const tooLarge = (): Problem =>
  new Problem(
    'body-too-large',
    'The file is over 50 MiB, which is the limit. Nothing of it was kept. Send it in parts.',
  );

/** The whole file is refused, and this says why. */
export const unreadable = (why: Reason): Problem =>
  new Problem('file-unreadable', `The file cannot be taken: ${inEnglish(why)}.`, { why });
