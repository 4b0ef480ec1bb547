import { outcomeWord, sourceWord, urgencyWord } from '../formats/literals';
import { SAID_ONE_BY_ONE_MAX } from '../limits';
import type { Confusion, PrimaryStanding, Wrong } from '../measuring/confusions';

const IN_WORDS: Readonly<Record<Wrong, string>> = {
  'danger-missed': 'DANGER MISSED',
  'forbidden-listed': 'forbidden program listed',
  'danger-not-there': 'danger raised that is none',
  'outcome-differs': 'outcome differs',
  'first-choice-differs': 'first choice differs',
  'urgency-differs': 'urgency differs',
};

/** What to look at, the gravest first. `because` says why the first was put first, where the one who reads may know. */
export function confusionsInWords(confusions: readonly Confusion[], because: ReadonlyMap<string, string>): string {
  if (confusions.length === 0) return 'Every answer agrees with its label.';
  const shown = confusions.slice(0, SAID_ONE_BY_ONE_MAX).map((one) => inWords(one, because.get(one.id)));
  const left = confusions.length - shown.length;
  return [
    `Answers that differ from their labels: ${confusions.length}, the gravest first`,
    ...shown,
    ...(left > 0 ? [`  … and ${left} more.`] : []),
  ].join('\n');
}

function inWords(confusion: Confusion, because: string | undefined): string {
  const { id, line, source, wrongs, outcome, urgency, ranked, forbiddenListed, primary, dangers } = confusion;
  const differs = wrongs.includes('urgency-differs') && urgency.gold;
  const [first, ...others] = ranked;
  return [
    `  ${id} (line ${line}, ${sourceWord(source)}): ${wrongs.map((wrong) => IN_WORDS[wrong]).join(', ')}`,
    `    outcome: ${asLabelled(outcomeWord(outcome.gold), outcomeWord(outcome.predicted))}` +
      (differs ? `; urgency: ${urgencyWord(urgency.gold)} → ${urgencyWord(urgency.predicted)}` : ''),
    ...(first ? [`    first: ${first}${because ? `, because: ${because}` : ''}`] : ['    listed: nothing']),
    ...(others.length > 0 ? [`    then: ${others.join(', ')}`] : []),
    ...(forbiddenListed.length > 0 ? [`    forbidden and listed: ${forbiddenListed.join(', ')}`] : []),
    ...primary.map((standing) => `    right: ${standingInWords(standing)}`),
    ...(dangers.length > 0 ? [`    dangers found: ${dangers.join(', ')}`] : []),
  ].join('\n');
}

const asLabelled = (gold: string, predicted: string): string =>
  gold === predicted ? `${gold}, as labelled` : `${gold} → ${predicted}`;

function standingInWords({ program, place, notMet, unknown }: PrimaryStanding): string {
  const rules = [
    ...(notMet.length > 0 ? [`not met: ${notMet.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`unknown: ${unknown.join(', ')}`] : []),
  ].join('; ');
  const where = place === null ? 'not listed' : `place ${place}`;
  return `${program}, ${where}${rules ? ` (rules ${rules})` : ''}`;
}
