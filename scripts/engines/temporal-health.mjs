import { connect } from 'node:http2';
import { setTimeout as sleep } from 'node:timers/promises';

const FRONTEND = 'temporal.api.workflowservice.v1.WorkflowService';
const SERVING = 1;
const ANSWER_LIMIT_MS = 1_000;
const AGAIN_AFTER_MS = 50;

/** Comes back with nothing once the frontend says SERVING, or after the limit with why it does not. */
export async function untilServing({ host, port, limitMs }) {
  const until = performance.now() + limitMs;
  while (performance.now() < until) {
    if ((await healthOf(host, port)) === SERVING) return undefined;
    await sleep(AGAIN_AFTER_MS);
  }
  return `it does not say that it is serving at ${host}:${port} within ${limitMs / 1000} s`;
}

/** gRPC's health question by hand, for it is asked before any package is loaded. */
function healthOf(host, port) {
  return new Promise((resolve) => {
    const session = connect(`http://${host}:${port}`);
    const end = (status) => {
      session.destroy();
      resolve(status);
    };
    session.setTimeout(ANSWER_LIMIT_MS, () => end(undefined));
    session.once('error', () => end(undefined));
    const request = session.request({
      ':method': 'POST',
      ':path': '/grpc.health.v1.Health/Check',
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    const answer = [];
    request.on('data', (chunk) => answer.push(chunk));
    request.once('error', () => end(undefined));
    request.once('end', () => end(statusIn(Buffer.concat(answer))));
    request.end(frame(FRONTEND));
  });
}

/** One message `{ string service = 1 }`, after gRPC's five bytes: not compressed, and its length. */
function frame(service) {
  const field = Buffer.concat([Buffer.from([0x0a, service.length]), Buffer.from(service)]);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(field.length, 1);
  return Buffer.concat([head, field]);
}

/** One message `{ enum status = 1 }`. */
const statusIn = (answer) => (answer.length >= 7 && answer[5] === 0x08 ? answer[6] : undefined);
