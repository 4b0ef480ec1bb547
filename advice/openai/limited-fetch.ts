/** No advice is longer; whoever sends more is not a model that we asked for advice. */
const ANSWER_BYTES_MAX = 1_048_576;

/** An answer was longer than any advice. */
export class AnswerTooLong extends Error {
  override readonly name = 'AnswerTooLong';
}

/**
 * `fetch` that reads the answer to its end before it gives it out, so that what breaks in its
 * middle fails as every other broken connection does. It reads no endless answer, and follows no redirect, which would take a narrative and a key
 * elsewhere.
 */
export const limitedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: 'error' });
  const { status, statusText, headers } = response;
  return new Response(response.body && (await readAll(response.body)), { status, statusText, headers });
};

async function readAll(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > ANSWER_BYTES_MAX) throw new AnswerTooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
