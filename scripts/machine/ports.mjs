import { connect, createServer } from 'node:net';

const HOST = '127.0.0.1';

/** Also asks who answers: a server on all addresses does not keep us from binding ours on every system. */
export async function isFree(port) {
  return !(await answers({ host: HOST, port, limitMs: 500 })) && (await canListen(port));
}

/** True if something accepts a connection there within the limit. */
export function answers({ host, port, limitMs }) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(limitMs, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

function canListen(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: HOST }, () => server.close(() => resolve(true)));
  });
}

/** A port that nobody has at this moment. */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: HOST }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
