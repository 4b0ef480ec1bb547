import { Trouble } from './say.mjs';

const LEAST = [20, 19, 0];

/** Refuses a Node that the packages do not run on, before anything is installed for it. */
export function requireNode(version = process.versions.node) {
  const have = version.split('.').map(Number);
  const differs = have.findIndex((part, index) => part !== LEAST[index]);
  if (differs === -1 || have[differs] > LEAST[differs]) return;
  throw new Trouble(`This is Node ${version}, and ${LEAST.join('.')} or later is needed: https://nodejs.org.`);
}
