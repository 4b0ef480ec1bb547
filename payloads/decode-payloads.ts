import type { Payload, PayloadCodec } from '@temporalio/common';

/** A payload as Temporal's pages and command line send it to a codec endpoint: bytes as base64. */
export interface PayloadInJson {
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  readonly data?: string | undefined;
}

/**
 * Opens payloads for whoever runs the house, the outermost codec first, and takes out what people wrote in their own
 * words: operations staff see processes, not stories. Throws `PayloadUnreadable` when one does not open.
 */
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
    data: toBase64(withoutWords(data ?? new Uint8Array())),
  }));
}

/** The fields in which people write freely. The words themselves are in the records, for those who may read them. */
const FREE_TEXT: readonly string[] = ['note', 'bestTimes'];
const TAKEN_OUT = '(in the records)';

function withoutWords(data: Uint8Array): Uint8Array {
  try {
    const plain = JSON.stringify(JSON.parse(Buffer.from(data).toString('utf8')), (field, value: unknown) =>
      FREE_TEXT.includes(field) && typeof value === 'string' ? TAKEN_OUT : value,
    );
    return Buffer.from(plain);
  } catch {
    return data; // Not JSON, such as an empty payload: nobody wrote in it.
  }
}

const mapValues = <From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));

const toBytes = (text: string): Uint8Array => Buffer.from(text, 'base64');
const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
