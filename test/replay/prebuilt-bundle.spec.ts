import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { bundlePathways, loadPathways } from '../../workers/bundle';
import { writePrebuilt } from '../../workers/prebuilt-bundle';
import { HISTORIES } from '../support/temporal';

const quiet = { logger: new DefaultLogger('ERROR') };

let folder: string;
let path: string;
beforeAll(async () => {
  Runtime.install(quiet);
  folder = mkdtempSync(join(tmpdir(), 'followthrough-bundle-'));
  path = join(folder, 'pathways.json');
  const { code } = await bundlePathways(quiet);
  await writePrebuilt(path, code);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Pathways that were built before the worker started', () => {
  it('are the same pathways: a recorded referral replays on them', async () => {
    const history: unknown = JSON.parse(readFileSync(join(HISTORIES, 'service-started.json'), 'utf8'));
    await Worker.runReplayHistory({ workflowBundle: await loadPathways(path, quiet) }, history);
  });

  it.each<[string, (text: string) => string, string]>([
    [
      'from other sources or versions',
      (text) => text.replace(/"builtFrom":"./, '"builtFrom":"x'),
      'from other sources',
    ],
    ['and cut short', (text) => text.slice(0, 1_000), 'which is no bundle of pathways'],
    ['by somebody else', () => '{"code":"hello"}', 'which is no bundle of pathways'],
  ])('are refused when they were built %s, and the sentence says what to do', async (_how, spoil, sentence) => {
    const spoilt = join(folder, 'spoilt.json');
    writeFileSync(spoilt, spoil(readFileSync(path, 'utf8')));
    await expect(loadPathways(spoilt, quiet)).rejects.toThrow(sentence);
    await expect(loadPathways(spoilt, quiet)).rejects.toThrow('Build it again with "npm run build"');
  });

  it('are refused when there are none at the place that was named', async () => {
    await expect(loadPathways(join(folder, 'nothing-here.json'), quiet)).rejects.toThrow('which is no bundle');
  });
});
