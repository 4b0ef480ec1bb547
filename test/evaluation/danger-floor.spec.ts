import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findDangers } from '../../advice/danger/find-dangers';
import { DANGER_TIERS } from '../../domain/danger';

const FILE = join(__dirname, '..', '..', 'evaluation', 'sets', 'danger', 'tuning.jsonl');

const Narrative = z.strictObject({
  id: z.string(),
  narrative: z.string(),
  gold: z.strictObject({ tier: z.enum([...DANGER_TIERS, 'none']), kind: z.string().nullable() }),
});
const narratives = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => Narrative.parse(JSON.parse(line)));

const isFoundNow = (narrative: string): boolean => findDangers(narrative).some(({ tier }) => tier === 'now');

/** A little under what the rules reach on what they may be tuned on. Counts: each is a narrative that somebody could look up. */
const FOUND_AT_LEAST = 35;
const FALSE_ALARMS_AT_MOST = 2;

describe('On the narratives of somebody who had not seen them, the rules of danger', () => {
  it('miss no more of what is now than they did', () => {
    const dangers = narratives.filter(({ gold }) => gold.tier === 'now');
    expect(dangers.filter(({ narrative }) => isFoundNow(narrative)).length).toBeGreaterThanOrEqual(FOUND_AT_LEAST);
  });

  it('raise no more false alarms than they did', () => {
    const others = narratives.filter(({ gold }) => gold.tier !== 'now');
    const alarms = others.filter(({ narrative }) => isFoundNow(narrative)).map(({ id }) => id);
    expect(alarms.slice(FALSE_ALARMS_AT_MOST)).toEqual([]);
  });
});
