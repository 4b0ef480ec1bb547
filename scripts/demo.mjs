import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tellFhirStory } from './demo/fhir-story.mjs';
import { houseFor } from './demo/house.mjs';
import { tellStory } from './demo/story.mjs';
import { endBadly, say, Trouble } from './machine/say.mjs';

/**
 * `npm run demo`: one referral from intake to a closed loop, through the public API. With `--fhir` it comes and is
 * followed as FHIR. Exit 0 only if the loop closed.
 */
async function main(words) {
  const unknown = words.find((word) => word !== '--fhir');
  if (unknown !== undefined)
    throw new Trouble(`"${unknown}" is nothing that the demo knows. It takes --fhir, or nothing.`);
  const project = join(dirname(fileURLToPath(import.meta.url)), '..');
  const house = await houseFor({ env: process.env, project });
  try {
    if (words.includes('--fhir')) await tellFhirStory(house.run, project);
    else await tellStory(house.run);
    say('\nThe loop is closed: the referrer has heard how it ended.');
    if (!house.ours) say(`Look at it on the desk: ${house.run.desk}`);
  } finally {
    await house.close();
  }
}

await main(process.argv.slice(2)).catch(endBadly);
