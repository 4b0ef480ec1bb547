import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findDangers } from '../../advice/danger/find-dangers';
import { DANGER_TIERS } from '../../domain/danger';

const SETS = join(__dirname, '..', '..', 'evaluation', 'sets', 'danger');

const Narrative = z.strictObject({
  id: z.string(),
  narrative: z.string(),
  gold: z.strictObject({ tier: z.enum([...DANGER_TIERS, 'none']), kind: z.string().nullable() }),
});
const narrativesOf = (file: string) =>
  readFileSync(join(SETS, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Narrative.parse(JSON.parse(line)));

const isFoundNow = (narrative: string): boolean => findDangers(narrative).some(({ tier }) => tier === 'now');

/** A little under what rules and wording reach together. Counts: each is a narrative that somebody could look up, but for the held-out ones. */
const FLOORS = [
  { file: 'tuning.jsonl', foundAtLeast: 35, falseAlarmsAtMost: 2 },
  { file: 'tuning-2.jsonl', foundAtLeast: 44, falseAlarmsAtMost: 1 },
  { file: 'tuning-3.jsonl', foundAtLeast: 69, falseAlarmsAtMost: 2 },
  { file: 'tuning-4.jsonl', foundAtLeast: 104, falseAlarmsAtMost: 2 },
  { file: 'tuning-5.jsonl', foundAtLeast: 104, falseAlarmsAtMost: 3 },
  { file: 'tuning-6.jsonl', foundAtLeast: 104, falseAlarmsAtMost: 4 },
  { file: 'tuning-7.jsonl', foundAtLeast: 104, falseAlarmsAtMost: 4 },
  { file: 'tuning-brief.jsonl', foundAtLeast: 624, falseAlarmsAtMost: 1 },
  { file: 'held-out.jsonl', foundAtLeast: 70, falseAlarmsAtMost: 7 },
];

describe.each(FLOORS)(
  'On the narratives of $file, the search for danger',
  ({ file, foundAtLeast, falseAlarmsAtMost }) => {
    const narratives = narrativesOf(file);

    it('miss no more of what is now than they did', () => {
      const missed = narratives.filter(({ gold, narrative }) => gold.tier === 'now' && !isFoundNow(narrative));
      const dangers = narratives.filter(({ gold }) => gold.tier === 'now').length;
      expect(missed.map(({ id }) => id).slice(dangers - foundAtLeast)).toEqual([]);
    });

    it('raise no more false alarms than they did', () => {
      const alarms = narratives.filter(({ gold, narrative }) => gold.tier !== 'now' && isFoundNow(narrative));
      expect(alarms.map(({ id }) => id).slice(falseAlarmsAtMost)).toEqual([]);
    });
  },
);
