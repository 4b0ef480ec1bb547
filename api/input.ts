import type { Request, Response } from 'express';
import { z } from 'zod';
import { BODY_MAX_BYTES, readBody } from './body';
import { read } from './read';

/** What a route takes in: how it is read from a request, and how it is described to callers. */
export interface Input<Fact> {
  readonly read: (request: Request, response: Response) => Promise<Fact>;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: BodyInput;
  /** A body that is a file: what it is, by its media type. */
  readonly file?: Readonly<Record<string, string>>;
}

interface BodyInput {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly example: unknown;
}

/** Parameters in the address. A misspelt one is an error, and not a wider list. */
export const queryInput = <Schema extends z.ZodObject>(schema: Schema): Input<z.output<Schema>> => ({
  query: schema,
  read: async (request) => read(schema, { ...request.query }),
});

/** Nothing but the address itself. */
export const noInput = queryInput(z.strictObject({}));

const NO_HEADERS = z.object({});

/** A JSON body of at most so many bytes, parsed and as it came, and the headers that say more about it. */
export const bodyInput = <Schema extends z.ZodType, Headers extends z.ZodObject = typeof NO_HEADERS>(
  body: { readonly name: string; readonly schema: Schema; readonly example: z.input<Schema> },
  headers?: Headers,
  maxBytes = BODY_MAX_BYTES,
): Input<{ readonly fact: z.output<Schema>; readonly raw: Buffer; readonly headers: z.output<Headers> }> => ({
  body,
  ...(headers && { headers }),
  read: async (request, response) => {
    const said = read(headers ?? NO_HEADERS, request.headers) as z.output<Headers>;
    const { raw, json } = await readBody(request, response, maxBytes);
    return { raw, fact: read(body.schema, json), headers: said };
  },
});
