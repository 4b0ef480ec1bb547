import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePrivateFolder } from './files.mjs';
import { takeLock } from './lock.mjs';
import { anyFreePort, isFree } from './ports.mjs';
import { Trouble } from './say.mjs';

const TRIES = 20;

/** Per user: what another user's house has written down, this one could neither read nor take over. */
const folder = () => makePrivateFolder(join(tmpdir(), `followthrough-ports-${process.getuid?.() ?? 'all'}`));

/**
 * Ports for the parts of one house. Between the look whether a port is free and the moment that an engine listens on it
 * lie seconds, in which another house may look, too: so each is claimed first, by a lock file that is this process's for
 * as long as it lives. `release` lets others have them; after a kill -9 they are taken over.
 */
export function portClaims() {
  const releases = [];

  /** Whether this port is ours now, and free. */
  async function claim(port) {
    const { release } = takeLock(join(folder(), `${port}.lock`));
    if (!release) return false;
    if (await isFree(port)) {
      releases.push(release);
      return true;
    }
    release();
    return false;
  }

  /** The usual port if nobody has it or is about to, else any free one. */
  async function claimOr(usual) {
    if (await claim(usual)) return usual;
    for (let tried = 0; tried < TRIES; tried += 1) {
      const port = await anyFreePort();
      if (await claim(port)) return port;
    }
    throw new Trouble(`No free port was found in place of ${usual}, in ${TRIES} tries.`);
  }

  return {
    claim,
    claimOr,
    release: () => {
      for (const release of releases.splice(0)) release();
    },
  };
}
