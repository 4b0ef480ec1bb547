import express, { type Request, type Response } from 'express';
import { Problem } from './problem';
import { requestInvalid } from './read';

/** More than this is no referral and no decision. */
export const BODY_MAX_BYTES = 1_048_576;
const DEPTH_MAX = 32;

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)/i;

/** The body as it came, byte by byte, and what it says. */
export interface ReadBody {
  readonly raw: Buffer;
  readonly json: unknown;
}

/** Reads a JSON body, or says what is wrong with it: type, size, encoding, syntax, or text that no database can keep. */
export async function readBody(request: Request, response: Response, maxBytes = BODY_MAX_BYTES): Promise<ReadBody> {
  refuseType(request);
  const raw = await readRaw(request, response, maxBytes);
  const json = parse(textOf(raw));
  const faults = [...unkeepable(json, [])];
  if (faults.length > 0) throw requestInvalid(faults);
  return { raw, json };
}

function refuseType(request: Request): void {
  const type = request.get('content-type') ?? '';
  if (!JSON_TYPE.test(type))
    throw new Problem(
      'media-type-unsupported',
      `Send JSON, with the header "Content-Type: application/json"; this came ${type ? 'as another type' : 'without a type'}.`,
    );
  const charset = CHARSET.exec(type)?.[1];
  if (charset && !/^utf-?8$/i.test(charset))
    throw new Problem('media-type-unsupported', 'Send the JSON in UTF-8; this says that it is in another encoding.');
  if (!/^(identity)?$/i.test(request.get('content-encoding') ?? ''))
    throw new Problem('media-type-unsupported', 'Send the body as it is; compressed bodies are not taken.');
}

async function readRaw(request: Request, response: Response, limit: number): Promise<Buffer> {
  const keepRaw = express.raw({ type: () => true, limit, inflate: false });
  await new Promise<void>((read, fail) => {
    keepRaw(request, response, (fault: unknown) => (fault === undefined ? read() : fail(asProblem(fault, limit))));
  });
  const body: unknown = request.body;
  if (Buffer.isBuffer(body) && body.length > 0) return body;
  throw new Problem('body-unreadable', 'There is no body. Send the request as JSON.');
}

function asProblem(fault: unknown, limit: number): unknown {
  const type = fault instanceof Error && 'type' in fault ? fault.type : undefined;
  if (type === 'entity.too.large')
    return new Problem(
      'body-too-large',
      `The body is over ${sizeOf(limit)}, which is the limit. Nothing of it was kept.`,
    );
  if (type === 'request.aborted' || type === 'request.size.invalid')
    return new Problem('body-unreadable', 'The body ended before all of it had arrived.');
  return fault;
}

const KIB = 1_024;
const sizeOf = (bytes: number): string => (bytes < KIB * KIB ? `${bytes / KIB} KiB` : `${bytes / KIB / KIB} MiB`);

function textOf(raw: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    throw new Problem('body-unreadable', 'The body is not text in UTF-8.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('body-unreadable', 'The body is not JSON.'); // The parser's words would quote the body.
  }
}

/** What no text column can keep, and nesting that no request of ours has. Broken halves of characters would be kept as something else. */
export function* unkeepable(value: unknown, path: readonly string[]): Generator<{ path: string; message: string }> {
  if (path.length > DEPTH_MAX) {
    throw new Problem('body-unreadable', `The body is nested more than ${DEPTH_MAX} levels deep.`);
  }
  if (typeof value === 'string' && isUnkeepable(value))
    yield { path: path.join('.'), message: 'must not contain NUL characters or broken halves of characters' };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* unkeepable(inner, [...path, key]);
}

const isUnkeepable = (text: string): boolean => text.includes('\u0000') || /\p{Surrogate}/u.test(text);
