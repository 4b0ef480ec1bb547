import { DefaultLogger } from '@temporalio/worker';
import { bundlePathways } from '../workers/bundle';
import { writePrebuilt } from '../workers/prebuilt-bundle';

/** Builds the pathways of the code that this script lies with, into the file that it is given: `npm run build` asks for it. */
async function main(path: string | undefined): Promise<void> {
  if (!path) throw new Error('Name the file in which the pathways are to be kept.');
  const { code } = await bundlePathways({ logger: new DefaultLogger('WARN') });
  await writePrebuilt(path, code);
}

main(process.argv[2]).catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
});
