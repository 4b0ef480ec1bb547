import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { houseFor } from './demo/house.mjs';
import { tellStory } from './demo/story.mjs';
import { endBadly, say } from './machine/say.mjs';

/** `npm run demo`: one referral from intake to a closed loop, through the public API. Exit 0 only if the loop closed. */
async function main() {
  const house = await houseFor({ env: process.env, project: join(dirname(fileURLToPath(import.meta.url)), '..') });
  try {
    await tellStory(house.run);
    say('\nThe loop is closed: the referrer has heard how it ended.');
    if (!house.ours) say(`Look at it on the desk: ${house.run.desk}`);
  } finally {
    await house.close();
  }
}

await main().catch(endBadly);
