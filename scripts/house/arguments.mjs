export const USAGE = `npm start -- [--no-open] [--port N]

Starts the whole house on this machine: Temporal, PostgreSQL, a worker, the api and the desk. Ctrl-C stops it.

  --port N    serve the desk and the api on this port (otherwise 3000, or a free one if that is taken)
  --no-open   do not open the desk in a browser
  --help      show this

Settings in the environment:
  FOLLOWTHROUGH_DATA   the data folder (otherwise .followthrough in the project)
  TEMPORAL_ADDRESS     a running Temporal to use, host:port (with TEMPORAL_NAMESPACE, TEMPORAL_API_KEY, TEMPORAL_TLS…)
  DATABASE_URL         a running PostgreSQL 15 or later to use, as a role that may create roles
  PAYLOAD_KEYS         keys that encrypt Temporal's payloads, id:base64[,id2:base64]; otherwise one is made and kept`;

/** What the command line asks for, or `{ whyNot }`: the reason why it cannot be meant. */
export function readArguments(words) {
  const asked = { open: true, help: false, port: undefined };
  const rest = [...words];
  while (rest.length > 0) {
    const whyNot = readOne(rest.shift(), rest, asked);
    if (whyNot) return { whyNot: `${whyNot} See \`npm start -- --help\`.` };
  }
  return asked;
}

function readOne(word, rest, asked) {
  const [name, value] = word.split('=', 2);
  if (word === '--no-open') asked.open = false;
  else if (word === '--help' || word === '-h') asked.help = true;
  else if (name === '--port') return readPort(value ?? rest.shift(), asked);
  else return `"${word}" is not an argument of npm start.`;
  return undefined;
}

function readPort(text, asked) {
  const port = Number(text);
  if (!/^\d+$/.test(text ?? '') || port < 1 || port > 65_535)
    return `--port takes a number from 1 to 65535${text === undefined ? '' : `, not "${text}"`}.`;
  asked.port = port;
  return undefined;
}
