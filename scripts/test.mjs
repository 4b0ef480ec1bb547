import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTemporalCli } from './engines/temporal-cli.mjs';
import { requireNode } from './machine/node-version.mjs';
import { installPackages } from './machine/packages.mjs';
import { endBadly, say, secondsSince, Trouble } from './machine/say.mjs';
import { runSuites } from './tests/run-suites.mjs';
import { readSuites } from './tests/suites.mjs';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

/** `npm test [-- suite… [-- jest's arguments]]`: every test, or those of the suites, on engines that it starts itself. */
async function main(words, env) {
  const begunAt = performance.now();
  const { suites, jestArguments, whyNot } = readSuites(words);
  if (whyNot) throw new Trouble(whyNot);
  requireNode();
  await installPackages({ project: PROJECT, env });
  if (suites.some(({ needsTemporal }) => needsTemporal)) say(`Temporal CLI: ${await findTemporalCli({ env })}`);
  const results = mkdtempSync(join(tmpdir(), 'followthrough-results-'));
  try {
    const { passed, failed } = await runSuites({ suites, jestArguments, project: PROJECT, env, results });
    say(`\n${passed} passed, ${failed} failed`);
    if (failed > 0)
      throw new Trouble('Something failed: its name and reason are above. Mend it, and run that suite alone.');
    say(`All is well after ${secondsSince(begunAt)} s. Next: \`npm run check\`, or \`npm start\` to see it run.`);
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2), process.env).catch(endBadly);
