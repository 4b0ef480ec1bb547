import type { Payload, PayloadCodec } from '@temporalio/common';

/** A payload as Temporal's pages and command line send it to a codec endpoint: bytes as base64. */
export interface PayloadInJson {
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  readonly data?: string | undefined;
}

/** Opens payloads for whoever may read them, the outermost codec first. Throws `PayloadUnreadable` when one does not open. */
export async function decodePayloads(
  codecs: readonly PayloadCodec[],
  payloads: readonly PayloadInJson[],
): Promise<readonly PayloadInJson[]> {
  let opened: Payload[] = payloads.map(({ metadata, data }) => ({
    metadata: mapValues(metadata ?? {}, toBytes),
    data: toBytes(data ?? ''),
  }));
  for (const codec of [...codecs].reverse()) opened = await codec.decode(opened);
  return opened.map(({ metadata, data }) => ({
    metadata: mapValues(metadata ?? {}, toBase64),
    data: toBase64(data ?? new Uint8Array()),
  }));
}

const mapValues = <From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));

const toBytes = (text: string): Uint8Array => Buffer.from(text, 'base64');
const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
