import { z } from 'zod';
import { decodePayloads } from '../payloads/decode-payloads';
import { PayloadUnreadable } from '../payloads/encryption-codec';
import { type Answer, ok } from './answer';
import type { Deps } from './deps';
import { Problem } from './problem';

const PAYLOADS_MAX = 1_000;

/** As Temporal's pages and command line ask. They may add fields, so what is not known here is passed over. */
export const DecodeRequest = z.object({
  payloads: z
    .array(
      z.object({
        metadata: z.record(z.string(), z.base64()).optional(),
        data: z.base64().optional(),
      }),
    )
    .max(PAYLOADS_MAX),
});
export const DecodeAnswer = z.object({
  payloads: z.array(z.object({ metadata: z.record(z.string(), z.base64()), data: z.base64() })),
});

interface Asked {
  readonly input: { readonly fact: z.output<typeof DecodeRequest> };
}

/** Opens payloads for operations staff, with the codecs of our own client: what it can read, and nothing else. */
export async function decode({ input }: Asked, { temporal }: Deps): Promise<Answer> {
  const { payloadCodecs } = temporal.options.loadedDataConverter;
  return ok({ payloads: await decodePayloads(payloadCodecs, input.fact.payloads).catch(asProblem) });
}

function asProblem(failure: unknown): never {
  if (failure instanceof PayloadUnreadable) throw new Problem('payload-unreadable', failure.message);
  throw failure;
}
